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

/** All sanctions of a regime are taken back. */
@Kind(
    name = "sanctions-lifting",
    definition =
        "Senders take back all sanctions of a regime, which settles it (CAMEO 085, Global Sanctions"
            + " Data Base).",
    example =
        """
        {"record": "example-sanctions-lifting", "occurred": "2015-04-13",
         "act": {"regime": "russian-ban-on-s-300", "senders": ["RUS"], "target": "IRN",
                 "reason": "progress in the nuclear talks"}}
        """)
public record SanctionsLifting(
    Slug regime, @AtLeast(1) List<ActorId> senders, ActorId target, @Nullable String reason)
    implements DiplomaticAct {

  public SanctionsLifting {
    senders = List.copyOf(senders);
    new Rules().towards("senders", senders, "target", target).hold();
  }

  @Override
  public String headline(Names names) {
    String lifted = "Sanctions on " + names.of(target) + " lifted by " + names.of(senders);
    return lifted + ": " + regime + Wording.inBrackets(reason);
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
        Stream.of(Effect.changes(fact, SanctionStatus.LIFTED)),
        telling
            .voicesOf(senders)
            .flatMap(
                sender ->
                    Stream.of(
                        Effect.sets(fact, Topic.each("liftedBy", sender), true),
                        Effect.sets(fact, Topic.each("imposedBy", sender), null),
                        Effect.sets(fact, Topic.each("easedBy", sender), null))));
  }

  /** Asks to record a sanctions lifting. */
  public record RecordSanctionsLifting(RecordHeader header, SanctionsLifting act)
      implements RecordAct {
    @Override
    public ActRecorded recorded() {
      return new SanctionsLiftingRecorded(header, act);
    }
  }

  /** Tells that a sanctions lifting was recorded. */
  public record SanctionsLiftingRecorded(RecordHeader header, SanctionsLifting act)
      implements ActRecorded {}
}
