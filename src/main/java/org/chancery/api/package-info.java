/** The HTTP interface: thin; nothing depends on it. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "time",
      "relationship",
      "source",
      "act",
      "record",
      "timeline",
      "audit",
      "exchange"
    })
package org.chancery.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
