/** Who changed what: told by the log, never by the read model. */
@NullMarked
@ApplicationModule(allowedDependencies = {"eventlog"})
package org.chancery.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
