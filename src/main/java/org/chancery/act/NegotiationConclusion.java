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

/** Talks come to an end with what they were held for. */
@Kind(
    name = "negotiation-conclusion",
    definition =
        "The parties bring talks to an end by agreement, which settles them (CAMEO 046, PLOVER"
            + " AGREE).",
    example =
        """
        {"record": "example-negotiation-conclusion", "occurred": "2025-01-17",
         "act": {"negotiation": "partnership-treaty-talks", "parties": ["IRN", "RUS"],
                 "outcome": "treaty on a comprehensive strategic partnership"},
         "citations": [{"source": "ifp-news-2025-10", "credibility": 2}]}
        """)
public record NegotiationConclusion(
    Slug negotiation, @AtLeast(2) List<ActorId> parties, @Nullable String outcome)
    implements DiplomaticAct {

  public NegotiationConclusion {
    parties = List.copyOf(parties);
    new Rules().parties(parties).hold();
  }

  @Override
  public String headline(Names names) {
    return "Talks concluded: " + negotiation + Wording.inBrackets(outcome);
  }

  @Override
  public CameoCode cameo() {
    return new CameoCode("046");
  }

  @Override
  public Stream<Participant> participants() {
    return Participant.each(parties, Role.PARTICIPANT);
  }

  @Override
  public Stream<Effect> effects(Telling telling) {
    FactKey fact = telling.fact(Topic.NEGOTIATION, negotiation);
    return Stream.concat(
        Effect.told(
            Effect.changes(fact, NegotiationStatus.CONCLUDED),
            Effect.sets(fact, "outcome", outcome)),
        Stream.of(Effect.sets(fact, "reason", null)));
  }

  /** Asks to record a negotiation conclusion. */
  public record RecordNegotiationConclusion(RecordHeader header, NegotiationConclusion act)
      implements RecordAct {
    @Override
    public ActRecorded recorded() {
      return new NegotiationConclusionRecorded(header, act);
    }
  }

  /** Tells that a negotiation conclusion was recorded. */
  public record NegotiationConclusionRecorded(RecordHeader header, NegotiationConclusion act)
      implements ActRecorded {}
}
