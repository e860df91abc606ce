package org.chancery.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.chancery.relationship.ActorId;
import org.chancery.relationship.Actors;
import org.chancery.relationship.FactKey;
import org.chancery.relationship.RelationshipId;
import org.chancery.source.Citation;
import org.chancery.timeline.BehindFact;
import org.chancery.timeline.Coverage;
import org.chancery.timeline.Edition;
import org.chancery.timeline.Fact;
import org.chancery.timeline.Indicators;
import org.chancery.timeline.KindCount;
import org.chancery.timeline.Known;
import org.chancery.timeline.LatestAct;
import org.chancery.timeline.RecordView;
import org.chancery.timeline.RelationshipState;
import org.chancery.timeline.Timing;
import org.jspecify.annotations.Nullable;

/** The state of a relationship as it is answered. */
record StateView(
    Pair relationship,
    Resolved<LocalDate> asOf,
    Resolved<@Nullable Instant> knownAt,
    long position,
    String edition,
    List<Notice> notices,
    @Nullable ActorId accordingTo,
    Coverage coverage,
    boolean beyondCoverage,
    List<FactView> facts,
    int factsTotal,
    List<LatestAct> latest,
    List<KindCount> counts,
    Indicators indicators,
    List<Object> assessments) {

  /** A relationship with the names of its sides. */
  record Pair(RelationshipId id, List<Side> actors) {
    static Pair of(RelationshipId id, Actors actors, LocalDate day) {
      return new Pair(
          id,
          List.of(
              new Side(id.first(), actors.namesOn(day).of(id.first())),
              new Side(id.second(), actors.namesOn(day).of(id.second()))));
    }
  }

  /** A side and its name on the day asked. */
  record Side(ActorId id, String name) {}

  /** What was asked for, and the point that was meant. */
  record Resolved<T extends @Nullable Object>(@Nullable String requested, T resolved) {}

  /**
   * A fact. {@code because} holds ids of records, or records where an explanation is asked for.
   *
   * @param standing not judged as long as a record has one account
   */
  record FactView(
      String topic,
      String key,
      String label,
      String text,
      Map<String, Object> value,
      Timing timing,
      boolean settled,
      @Nullable String standing,
      @Nullable String since,
      @Nullable LocalDate until,
      List<?> because,
      List<Fact.Alternative> alternatives) {

    static FactView of(Fact fact, Map<FactKey, List<BehindFact>> explained) {
      List<?> because =
          explained.isEmpty()
              ? fact.because()
              : explained.getOrDefault(fact.id(), List.of()).stream().map(Explained::of).toList();
      return new FactView(
          fact.id().topic().word(),
          fact.id().key(),
          fact.label(),
          fact.text(),
          fact.value(),
          fact.timing(),
          fact.settled(),
          null,
          fact.since(),
          fact.until(),
          because,
          fact.alternatives());
    }
  }

  /**
   * A record behind a fact, with what it rests on.
   *
   * @param confirms whether it told again what another had brought already
   */
  record Explained(
      String record,
      boolean confirms,
      String headline,
      String occurred,
      int version,
      List<Citation> citations) {
    static Explained of(BehindFact behind) {
      RecordView record = behind.record();
      return new Explained(
          record.id(),
          behind.confirms(),
          record.headline(),
          record.told().header().occurred().text(),
          record.version(),
          record.told().header().citations());
    }
  }

  static StateView of(
      RelationshipState state,
      Pair pair,
      @Nullable String asOf,
      @Nullable String knownAt,
      List<Notice> notices,
      List<FactView> facts,
      int factsTotal) {
    Known known = state.known();
    return new StateView(
        pair,
        new Resolved<>(asOf, state.day()),
        new Resolved<>(knownAt, known.instant()),
        known.position(),
        Edition.CURRENT,
        notices,
        null,
        state.coverage(),
        state.coverage().isExceededBy(state.day()),
        facts,
        factsTotal,
        state.latest(),
        state.counts(),
        state.indicators(),
        List.of());
  }
}
