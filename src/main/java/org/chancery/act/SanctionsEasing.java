package org.chancery.act;

import java.util.List;
import java.util.stream.Stream;
import org.chancery.relationship.ActorId;
import org.chancery.relationship.FactKey;
import org.chancery.relationship.Names;
import org.chancery.relationship.SanctionStatus;
import org.chancery.relationship.Slug;
import org.chancery.relationship.Topic;
import org.jspecify.annotations.Nullable;

/** Some of the sanctions of a regime are taken back. */
@Kind(
    name = "sanctions-easing",
    definition =
        "Senders take back some of their sanctions, or waive them (measures of the Global Sanctions"
            + " Data Base; CAMEO 085).",
    example =
        """
        {"record": "example-sanctions-easing", "occurred": "2022-02-04",
         "bearsOn": [{"relationship": "IRN-USA"},
                     {"relationship": "IRN-RUS", "because": "it lets Russian companies work at Bushehr"}],
         "act": {"regime": "us-nuclear-sanctions", "senders": ["USA"], "target": "IRN", "measures": ["trade"],
                 "reason": "waiver for civil nuclear work under the JCPOA"}}
        """)
public record SanctionsEasing(
    Slug regime,
    @AtLeast(1) List<ActorId> senders,
    ActorId target,
    List<SanctionMeasure> measures,
    @Nullable String reason)
    implements DiplomaticAct {

  public SanctionsEasing {
    senders = List.copyOf(senders);
    measures = List.copyOf(measures);
    new Rules().towards("senders", senders, "target", target).hold();
  }

  @Override
  public String headline(Names names) {
    String eased = "Sanctions on " + names.of(target) + " eased by " + names.of(senders);
    return eased + ": " + regime + Wording.inBrackets(reason);
  }

  @Override
  public CameoCode cameo() {
    return new CameoCode("085");
  }

  @Override
  public Stream<Participant> participants() {
    return Participant.towards(senders, target, Role.TARGET);
  }

  @Override
  public Stream<Effect> effects(Telling telling) {
    FactKey fact = telling.fact(Topic.SANCTION, regime);
    return Stream.concat(
        Stream.of(Effect.changes(fact, SanctionStatus.EASED)),
        telling
            .voicesOf(senders)
            .map(sender -> Effect.sets(fact, Topic.each("easedBy", sender), true)));
  }

  /** Asks to record a sanctions easing. */
  public record RecordSanctionsEasing(RecordHeader header, SanctionsEasing act)
      implements RecordAct {
    @Override
    public ActRecorded recorded() {
      return new SanctionsEasingRecorded(header, act);
    }
  }

  /** Tells that a sanctions easing was recorded. */
  public record SanctionsEasingRecorded(RecordHeader header, SanctionsEasing act)
      implements ActRecorded {}
}
