/** The two clocks: when something happened in the world, and when it was known. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.chancery.time;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
