package org.chancery.act;

import java.util.List;
import java.util.stream.Stream;
import org.chancery.relationship.ActorId;
import org.chancery.relationship.FactKey;
import org.chancery.relationship.InstrumentStatus;
import org.chancery.relationship.Names;
import org.chancery.relationship.Slug;
import org.chancery.relationship.Topic;
import org.jspecify.annotations.Nullable;

/** An agreement is proposed, or its draft handed over. */
@Kind(
    name = "agreement-proposal",
    definition = "One party proposes an agreement or hands over a draft of it.",
    example =
        """
        {"record": "example-agreement-proposal", "occurred": "2022-01-19",
         "act": {"instrument": "cooperation-agreement-20y", "title": "20-year cooperation agreement",
                 "form": "agreement", "proposedBy": "IRN", "parties": ["IRN", "RUS"],
                 "term": {"duration": "P20Y"}},
         "citations": [{"source": "washington-times-2022-01-19", "credibility": 2}]}
        """)
public record AgreementProposal(
    @Nullable Slug instrument,
    String title,
    @Nullable InstrumentForm form,
    ActorId proposedBy,
    @AtLeast(2) List<ActorId> parties,
    @Nullable Term term)
    implements DiplomaticAct {

  public AgreementProposal {
    parties = List.copyOf(parties);
    new Rules()
        .parties(parties)
        .that(parties.contains(proposedBy), "proposedBy", "not-a-party", "a party proposes it")
        .hold();
  }

  @Override
  public String headline(Names names) {
    return names.of(proposedBy) + " proposes: " + title;
  }

  @Override
  public Stream<String> subjectMatter() {
    return Stream.of(title);
  }

  @Override
  public CameoCode cameo() {
    return new CameoCode("030");
  }

  @Override
  public Stream<Participant> participants() {
    return Participant.towardsOthers(proposedBy, parties);
  }

  @Override
  public Stream<Effect> effects(Telling telling) {
    FactKey fact = telling.fact(Topic.INSTRUMENT, instrument);
    return Effect.told(
        Effect.opens(fact, InstrumentStatus.PROPOSED),
        Effect.names(fact, title),
        Effect.sets(fact, "form", form),
        Effect.sets(fact, "proposedBy", proposedBy),
        Effect.sets(fact, "term", term == null ? null : term.duration().iso()));
  }

  /** Asks to record an agreement proposal. */
  public record RecordAgreementProposal(RecordHeader header, AgreementProposal act)
      implements RecordAct {
    @Override
    public ActRecorded recorded() {
      return new AgreementProposalRecorded(header, act);
    }
  }

  /** Tells that an agreement proposal was recorded. */
  public record AgreementProposalRecorded(RecordHeader header, AgreementProposal act)
      implements ActRecorded {}
}
