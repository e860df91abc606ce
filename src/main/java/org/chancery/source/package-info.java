/** Who says so: the sources of a telling. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.chancery.source;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
