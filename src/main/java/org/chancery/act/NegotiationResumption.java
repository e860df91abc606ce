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

/** Talks go on after a pause. */
@Kind(
    name = "negotiation-resumption",
    definition = "The parties go on with talks that were paused or broken off (CAMEO 046).",
    example =
        """
        {"record": "example-negotiation-resumption", "occurred": "2021-11-29",
         "bearsOn": [{"relationship": "IRN-RUS", "because": "Russia is a party to the talks"}],
         "act": {"negotiation": "jcpoa-vienna",
                 "parties": ["IRN", "RUS", "CHN", "FRA", "GBR", "DEU", "org:eu"],
                 "reason": "the new Iranian government is ready for a seventh round"},
         "citations": [{"source": "usip-2022-03-14", "credibility": 2}]}
        """)
public record NegotiationResumption(
    Slug negotiation, @AtLeast(2) List<ActorId> parties, @Nullable String reason)
    implements DiplomaticAct {

  public NegotiationResumption {
    parties = List.copyOf(parties);
    new Rules().parties(parties).hold();
  }

  @Override
  public String headline(Names names) {
    return "Talks resumed: " + negotiation + Wording.inBrackets(reason);
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
    return Stream.of(
        Effect.changes(fact, NegotiationStatus.OPEN),
        Effect.sets(fact, "reason", reason),
        Effect.sets(fact, "outcome", null));
  }

  /** Asks to record a negotiation resumption. */
  public record RecordNegotiationResumption(RecordHeader header, NegotiationResumption act)
      implements RecordAct {
    @Override
    public ActRecorded recorded() {
      return new NegotiationResumptionRecorded(header, act);
    }
  }

  /** Tells that a negotiation resumption was recorded. */
  public record NegotiationResumptionRecorded(RecordHeader header, NegotiationResumption act)
      implements ActRecorded {}
}
