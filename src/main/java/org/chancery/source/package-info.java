/** Who says so: sources, as registered, and the places in them that are cited. */
@NullMarked
@ApplicationModule(allowedDependencies = {"time"})
package org.chancery.source;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
