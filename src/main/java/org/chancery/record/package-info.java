/** The write side: commands are read, decided and kept as events. */
@NullMarked
@ApplicationModule(allowedDependencies = {"time", "relationship", "source", "act", "eventlog"})
package org.chancery.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
