/** The catalogue of acts: one file a kind, and what every kind has in common. */
@NullMarked
@ApplicationModule(allowedDependencies = {"time", "relationship", "source"})
package org.chancery.act;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
