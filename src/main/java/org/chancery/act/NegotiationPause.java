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

/** Talks are paused. */
@Kind(
    name = "negotiation-pause",
    definition = "Talks are interrupted with the intention to go on (CAMEO 164).",
    example =
        """
        {"record": "example-negotiation-pause", "occurred": "2022-03-11",
         "bearsOn": [{"relationship": "IRN-RUS", "because": "Russia is a party to the talks"}],
         "act": {"negotiation": "jcpoa-vienna", "parties": ["IRN", "RUS", "org:eu"],
                 "reason": "external factors"},
         "citations": [{"source": "usip-iran-primer-2022-03-14", "credibility": 2}]}
        """)
public record NegotiationPause(
    Slug negotiation, @AtLeast(2) List<ActorId> parties, @Nullable String reason)
    implements DiplomaticAct {

  public NegotiationPause {
    parties = List.copyOf(parties);
    new Rules().parties(parties).hold();
  }

  @Override
  public String headline(Names names) {
    return "Talks paused: " + negotiation + (reason == null ? "" : " (" + reason + ")");
  }

  @Override
  public CameoCode cameo() {
    return new CameoCode("164");
  }

  @Override
  public Stream<Participant> participants() {
    return Participant.each(parties, Role.PARTICIPANT);
  }

  @Override
  public Stream<Effect> effects(Telling telling) {
    FactKey fact = telling.fact(Topic.NEGOTIATION, negotiation);
    return Stream.of(
        Effect.changes(fact, NegotiationStatus.PAUSED), Effect.sets(fact, "reason", reason));
  }

  /** Asks to record a negotiation pause. */
  public record RecordNegotiationPause(RecordHeader header, NegotiationPause act)
      implements RecordAct {
    @Override
    public ActRecorded recorded() {
      return new NegotiationPauseRecorded(header, act);
    }
  }

  /** Tells that a negotiation pause was recorded. */
  public record NegotiationPauseRecorded(RecordHeader header, NegotiationPause act)
      implements ActRecorded {}
}
