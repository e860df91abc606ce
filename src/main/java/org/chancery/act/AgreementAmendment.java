package org.chancery.act;

import java.util.List;
import java.util.stream.Stream;
import org.chancery.relationship.ActorId;
import org.chancery.relationship.FactKey;
import org.chancery.relationship.Names;
import org.chancery.relationship.Slug;
import org.chancery.relationship.Topic;
import org.jspecify.annotations.Nullable;

/** The parties change an agreement. */
@Kind(
    name = "agreement-amendment",
    definition =
        "The parties change the provisions of an agreement (VCLT articles 39 to 41), which stays as"
            + " far as it was.",
    example =
        """
        {"record": "example-agreement-amendment", "occurred": "2014-11-11",
         "act": {"instrument": "nuclear-power-agreement-1992", "parties": ["IRN", "RUS"],
                 "title": "Protocol to the agreement of 1992 on building a nuclear power plant",
                 "what": "Up to eight more units may be built in Iran."}}
        """)
public record AgreementAmendment(
    Slug instrument,
    @AtLeast(2) List<ActorId> parties,
    @Nullable String title,
    @Prose @Nullable String what,
    @Nullable Term term)
    implements DiplomaticAct {

  public AgreementAmendment {
    parties = List.copyOf(parties);
    new Rules().parties(parties).hold();
  }

  @Override
  public String headline(Names names) {
    return "Amended: " + (title == null ? instrument : title);
  }

  @Override
  public Stream<String> subjectMatter() {
    return Stream.ofNullable(title);
  }

  @Override
  public CameoCode cameo() {
    return new CameoCode("057");
  }

  @Override
  public Stream<Participant> participants() {
    return Participant.each(parties, Role.SIGNATORY);
  }

  @Override
  public Stream<Effect> effects(Telling telling) {
    FactKey fact = telling.fact(Topic.INSTRUMENT, instrument);
    return Effect.told(
        Effect.sets(fact, "amended", true),
        Effect.sets(fact, "term", term == null ? null : term.duration().iso()));
  }

  /** Asks to record an agreement amendment. */
  public record RecordAgreementAmendment(RecordHeader header, AgreementAmendment act)
      implements RecordAct {
    @Override
    public ActRecorded recorded() {
      return new AgreementAmendmentRecorded(header, act);
    }
  }

  /** Tells that an agreement amendment was recorded. */
  public record AgreementAmendmentRecorded(RecordHeader header, AgreementAmendment act)
      implements ActRecorded {}
}
