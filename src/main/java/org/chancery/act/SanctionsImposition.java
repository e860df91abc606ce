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

/** Sanctions are imposed on somebody. */
@Kind(
    name = "sanctions-imposition",
    definition =
        "One or several actors impose sanctions on another (measures and objectives of the Global"
            + " Sanctions Data Base; CAMEO 163, PLOVER SANCTION).",
    example =
        """
        {"record": "example-sanctions-imposition", "occurred": "2010-09-22",
         "act": {"regime": "russian-ban-on-s-300", "title": "Russian ban on delivering S-300 systems to Iran",
                 "senders": ["RUS"], "target": "IRN", "measures": ["arms"], "objectives": ["policy-change"],
                 "summary": "A decree of the president carries out resolution 1929 of the Security Council."}}
        """)
public record SanctionsImposition(
    @Nullable Slug regime,
    String title,
    @AtLeast(1) List<ActorId> senders,
    ActorId target,
    List<SanctionMeasure> measures,
    List<SanctionObjective> objectives,
    @Prose @Nullable String summary)
    implements DiplomaticAct {

  public SanctionsImposition {
    senders = List.copyOf(senders);
    measures = List.copyOf(measures);
    objectives = List.copyOf(objectives);
    new Rules().towards("senders", senders, "target", target).hold();
  }

  @Override
  public String headline(Names names) {
    return "Sanctions on " + names.of(target) + " by " + names.of(senders) + ": " + title;
  }

  @Override
  public Stream<String> subjectMatter() {
    return Stream.of(title);
  }

  @Override
  public CameoCode cameo() {
    return new CameoCode("163");
  }

  @Override
  public Stream<Participant> participants() {
    return Participant.towards(senders, target, Role.TARGET);
  }

  @Override
  public Stream<Effect> effects(Telling telling) {
    FactKey fact = telling.fact(Topic.SANCTION, regime);
    return Stream.concat(
        Effect.told(
            Effect.opens(fact, SanctionStatus.IMPOSED),
            Effect.names(fact, title),
            Effect.sets(fact, "target", target),
            Effect.sets(fact, "measures", Wording.joined(measures)),
            Effect.sets(fact, "objectives", Wording.joined(objectives))),
        telling
            .voicesOf(senders)
            .flatMap(
                sender ->
                    Stream.of(
                        Effect.sets(fact, Topic.each("imposedBy", sender), true),
                        Effect.sets(fact, Topic.each("easedBy", sender), null),
                        Effect.sets(fact, Topic.each("liftedBy", sender), null))));
  }

  /** Asks to record a sanctions imposition. */
  public record RecordSanctionsImposition(RecordHeader header, SanctionsImposition act)
      implements RecordAct {
    @Override
    public ActRecorded recorded() {
      return new SanctionsImpositionRecorded(header, act);
    }
  }

  /** Tells that a sanctions imposition was recorded. */
  public record SanctionsImpositionRecorded(RecordHeader header, SanctionsImposition act)
      implements ActRecorded {}
}
