/** Import and export: files of commands come in, one class a format. */
@NullMarked
@ApplicationModule(allowedDependencies = {"time", "relationship", "source", "act", "record"})
package org.chancery.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
