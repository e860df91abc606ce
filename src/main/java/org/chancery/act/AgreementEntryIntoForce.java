package org.chancery.act;

import java.util.List;
import java.util.stream.Stream;
import org.chancery.relationship.ActorId;
import org.chancery.relationship.InstrumentStatus;
import org.chancery.relationship.Names;
import org.chancery.relationship.Slug;
import org.chancery.relationship.Topic;

/** An agreement enters into force. */
@Kind(
    name = "agreement-entry-into-force",
    definition = "An agreement begins to bind its parties (VCLT article 24).",
    example =
        """
        {"record": "example-agreement-entry-into-force", "occurred": "2002-04-05",
         "act": {"instrument": "treaty-2001", "parties": ["IRN", "RUS"]},
         "citations": [{"source": "sputnik-2019-06-15", "credibility": 2}]}
        """)
public record AgreementEntryIntoForce(Slug instrument, @AtLeast(2) List<ActorId> parties)
    implements DiplomaticAct {

  public AgreementEntryIntoForce {
    parties = List.copyOf(parties);
    new Rules().parties(parties).hold();
  }

  @Override
  public String headline(Names names) {
    return "In force: " + instrument;
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
    return Stream.of(
        Effect.changes(telling.fact(Topic.INSTRUMENT, instrument), InstrumentStatus.IN_FORCE));
  }

  /** Asks to record an agreement entry into force. */
  public record RecordAgreementEntryIntoForce(RecordHeader header, AgreementEntryIntoForce act)
      implements RecordAct {
    @Override
    public ActRecorded recorded() {
      return new AgreementEntryIntoForceRecorded(header, act);
    }
  }

  /** Tells that an agreement entry into force was recorded. */
  public record AgreementEntryIntoForceRecorded(RecordHeader header, AgreementEntryIntoForce act)
      implements ActRecorded {}
}
