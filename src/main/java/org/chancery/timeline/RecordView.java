package org.chancery.timeline;

import java.time.Instant;
import java.util.List;
import org.chancery.act.Contribution;
import org.chancery.act.RecordState;
import org.jspecify.annotations.Nullable;

/**
 * A record as known at a point.
 *
 * @param version how often it was told, from 1
 * @param event that made this version, as it is named in the log
 * @param reason why it was done
 * @param told header and act as told
 * @param contribution what is derived from them
 * @param datedAt the position at which its date was last told
 * @param position of the event that made this version
 * @param knownFrom when it became known
 * @param by who recorded it
 * @param publisherKnownAt when its publisher told it, where an import said so
 */
public record RecordView(
    String id,
    int version,
    String event,
    @Nullable String reason,
    String kind,
    String headline,
    RecordState told,
    Contribution contribution,
    long datedAt,
    long position,
    Instant knownFrom,
    String by,
    @Nullable String publisherKnownAt) {

  /** The facts that it changes, as topic/key. */
  public List<String> facts() {
    return contribution.effects().stream()
        .map(effect -> effect.fact().toString())
        .distinct()
        .toList();
  }
}
