package org.chancery.api;

import java.util.Arrays;
import org.chancery.relationship.RelationshipId;
import org.jspecify.annotations.Nullable;

/** The parameters of a timeline, as they were sent. */
record TimelineQuery(
    @Nullable String from,
    @Nullable String to,
    @Nullable String kind,
    @Nullable String subject,
    @Nullable String actor,
    @Nullable String q,
    @Nullable String knownAt,
    @Nullable String coded,
    @Nullable String changes,
    @Nullable String cursor,
    @Nullable String limit,
    @Nullable String order,
    @Nullable String format) {

  /** A replay asks for all acts of some days, with what they changed. */
  static TimelineQuery ofReplay(
      @Nullable String from, @Nullable String to, @Nullable String knownAt) {
    return new TimelineQuery(
        from, to, null, null, null, null, knownAt, null, "true", null, null, null, null);
  }

  /** What a cursor is bound to: everything that makes it another list, but the clocks. */
  String listOf(String what, @Nullable RelationshipId relationship) {
    return what + relationship + Arrays.asList(kind, subject, actor, q, coded, changes, order);
  }
}
