/** The read side: the state of a relationship as of any day, as known at any instant. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"time", "relationship", "source", "act", "record", "eventlog"})
package org.chancery.timeline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
