/** Who acts, which pairs they form, and what may hold between them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"time"})
package org.chancery.relationship;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
