package org.chancery.record;

import java.time.Instant;
import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.chancery.eventlog.LogHistory;
import org.jspecify.annotations.Nullable;

/**
 * A command with its origin, as it is handed in together with others.
 *
 * @param adopted the instant from which it is to be known, in a history import
 */
public record Submission(Command command, Origin origin, @Nullable Instant adopted) {
  public Submission(Command command, Origin origin) {
    this(command, origin, null);
  }

  MetaData metadata() {
    MetaData metadata = MetaData.from(origin.metadata());
    return adopted == null
        ? metadata
        : metadata.mergedWith(Map.of(LogHistory.ADOPTED, adopted.toString()));
  }
}
