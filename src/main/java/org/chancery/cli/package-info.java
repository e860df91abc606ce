/** The command line: a client of the HTTP interface, and of nothing else here. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.chancery.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
