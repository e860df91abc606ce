/**
 * The event log: names on disk, one total order, and the clock of knowledge; it knows no kind of
 * act.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.chancery.eventlog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
