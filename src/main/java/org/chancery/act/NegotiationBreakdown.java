package org.chancery.act;

import java.util.List;
import java.util.stream.Stream;
import org.chancery.relationship.ActorId;
import org.chancery.relationship.FactKey;
import org.chancery.relationship.Names;
import org.chancery.relationship.NegotiationStatus;
import org.chancery.relationship.Slug;
import org.chancery.relationship.Topic;
import org.jspecify.annotations.Nullable;

/** Talks are broken off. */
@Kind(
    name = "negotiation-breakdown",
    definition =
        "Talks end without agreement and without the intention to go on (CAMEO 164, PLOVER SANCTION"
            + " discontinue).",
    example =
        """
        {"record": "example-negotiation-breakdown", "occurred": "2020-03-06",
         "bearsOn": [{"relationship": "RUS-SAU"},
                     {"relationship": "IRN-RUS", "because": "Iran loses the price that the cuts had kept up"}],
         "act": {"negotiation": "opec-plus-cuts-2020", "parties": ["RUS", "SAU", "org:opec"],
                 "brokenOffBy": "RUS", "reason": "Russia wants no deeper cuts of oil output"}}
        """)
public record NegotiationBreakdown(
    Slug negotiation,
    @AtLeast(2) List<ActorId> parties,
    @Nullable ActorId brokenOffBy,
    @Nullable String reason)
    implements DiplomaticAct {

  public NegotiationBreakdown {
    parties = List.copyOf(parties);
    new Rules().parties(parties).hold();
  }

  @Override
  public String headline(Names names) {
    String by = brokenOffBy == null ? "" : " by " + names.of(brokenOffBy);
    return "Talks broken off" + by + ": " + negotiation + Wording.inBrackets(reason);
  }

  @Override
  public CameoCode cameo() {
    return new CameoCode("164");
  }

  @Override
  public Stream<Participant> participants() {
    return brokenOffBy == null
        ? Participant.each(parties, Role.PARTICIPANT)
        : Participant.towardsOthers(brokenOffBy, parties);
  }

  @Override
  public Stream<Effect> effects(Telling telling) {
    FactKey fact = telling.fact(Topic.NEGOTIATION, negotiation);
    return Stream.of(
        Effect.changes(fact, NegotiationStatus.BROKEN_OFF), Effect.sets(fact, "reason", reason));
  }

  /** Asks to record a negotiation breakdown. */
  public record RecordNegotiationBreakdown(RecordHeader header, NegotiationBreakdown act)
      implements RecordAct {
    @Override
    public ActRecorded recorded() {
      return new NegotiationBreakdownRecorded(header, act);
    }
  }

  /** Tells that a negotiation breakdown was recorded. */
  public record NegotiationBreakdownRecorded(RecordHeader header, NegotiationBreakdown act)
      implements ActRecorded {}
}
