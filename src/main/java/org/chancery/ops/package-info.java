/** Running it: embedded database, demo, health. */
@NullMarked
@ApplicationModule(allowedDependencies = {"eventlog", "record", "act", "timeline", "exchange"})
package org.chancery.ops;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
