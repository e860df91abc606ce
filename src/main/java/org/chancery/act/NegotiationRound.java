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

/** A round of talks is held. */
@Kind(
    name = "negotiation-round",
    definition =
        "The parties hold a round of talks that are open, or are open again with it (CAMEO 046).",
    example =
        """
        {"record": "example-negotiation-round", "occurred": "2021-12-27",
         "bearsOn": [{"relationship": "IRN-RUS", "because": "Russia is a party to the talks"}],
         "act": {"negotiation": "jcpoa-vienna", "round": 8, "place": "Vienna",
                 "parties": ["IRN", "RUS", "CHN", "FRA", "GBR", "DEU", "org:eu"]},
         "citations": [{"source": "usip-2022-03-14", "credibility": 2}]}
        """)
public record NegotiationRound(
    Slug negotiation,
    @Nullable Integer round,
    @Nullable String place,
    @AtLeast(2) List<ActorId> parties)
    implements DiplomaticAct {

  public NegotiationRound {
    parties = List.copyOf(parties);
    new Rules().parties(parties).hold();
  }

  @Override
  public String headline(Names names) {
    String which = "Round" + Wording.optional(" ", round) + " of talks";
    return which + Wording.optional(" in ", place) + ": " + negotiation;
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
            Effect.changes(fact, NegotiationStatus.OPEN), Effect.sets(fact, "round", round)),
        Stream.of(Effect.sets(fact, "reason", null), Effect.sets(fact, "outcome", null)));
  }

  /** Asks to record a negotiation round. */
  public record RecordNegotiationRound(RecordHeader header, NegotiationRound act)
      implements RecordAct {
    @Override
    public ActRecorded recorded() {
      return new NegotiationRoundRecorded(header, act);
    }
  }

  /** Tells that a negotiation round was recorded. */
  public record NegotiationRoundRecorded(RecordHeader header, NegotiationRound act)
      implements ActRecorded {}
}
