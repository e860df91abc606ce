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

/** Talks are opened. */
@Kind(
    name = "negotiation-opening",
    definition = "Parties open talks on something (CAMEO 046).",
    example =
        """
        {"record": "example-negotiation-opening", "occurred": "2021-04",
         "bearsOn": [{"relationship": "IRN-RUS", "because": "Russia is a party to the talks"}],
         "act": {"negotiation": "jcpoa-vienna", "title": "Vienna talks on the JCPOA", "forum": "Vienna",
                 "parties": ["IRN", "RUS", "CHN", "FRA", "GBR", "DEU", "org:eu"]},
         "citations": [{"source": "usip-2022-03-14"}]}
        """)
public record NegotiationOpening(
    @Nullable Slug negotiation,
    String title,
    @Nullable String forum,
    @AtLeast(2) List<ActorId> parties,
    @Nullable String reason)
    implements DiplomaticAct {

  public NegotiationOpening {
    parties = List.copyOf(parties);
    new Rules().parties(parties).hold();
  }

  @Override
  public String headline(Names names) {
    return "Talks open" + Wording.optional(" in ", forum) + ": " + title;
  }

  @Override
  public Stream<String> subjectMatter() {
    return Stream.of(title);
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
            Effect.opens(fact, NegotiationStatus.OPEN),
            Effect.names(fact, title),
            Effect.sets(fact, "forum", forum)),
        Stream.of(Effect.sets(fact, "reason", reason), Effect.sets(fact, "outcome", null)));
  }

  /** Asks to record a negotiation opening. */
  public record RecordNegotiationOpening(RecordHeader header, NegotiationOpening act)
      implements RecordAct {
    @Override
    public ActRecorded recorded() {
      return new NegotiationOpeningRecorded(header, act);
    }
  }

  /** Tells that a negotiation opening was recorded. */
  public record NegotiationOpeningRecorded(RecordHeader header, NegotiationOpening act)
      implements ActRecorded {}
}
