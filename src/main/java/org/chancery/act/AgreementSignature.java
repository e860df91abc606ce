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

/** An agreement is signed. */
@Kind(
    name = "agreement-signature",
    definition = "The parties sign an agreement (VCLT articles 10 to 12).",
    example =
        """
        {"record": "example-agreement-signature", "occurred": "2001-03-12",
         "act": {"instrument": "treaty-2001", "title": "Treaty on the basis of mutual relations",
                 "form": "treaty", "parties": ["IRN", "RUS"], "place": "Moscow",
                 "term": {"duration": "P10Y", "renewal": "P5Y", "notice": "P1Y"}},
         "citations": [{"source": "sputnik-2019-06-15", "credibility": 2}]}
        """)
public record AgreementSignature(
    @Nullable Slug instrument,
    @Unless("instrument") @Nullable String title,
    @Nullable InstrumentForm form,
    @AtLeast(2) List<ActorId> parties,
    @Nullable String place,
    @Nullable Term term)
    implements DiplomaticAct {

  public AgreementSignature {
    parties = List.copyOf(parties);
    new Rules()
        .parties(parties)
        .that(
            instrument != null || title != null,
            "title",
            "required",
            "name the instrument or give it a title")
        .hold();
  }

  @Override
  public String headline(Names names) {
    Object what = title == null ? instrument : title;
    return "Signed" + Wording.optional(" in ", place) + ": " + what;
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
        Effect.opens(fact, InstrumentStatus.SIGNED),
        Effect.names(fact, title),
        Effect.sets(fact, "form", form),
        Effect.sets(fact, "term", term == null ? null : term.duration().iso()));
  }

  /** Asks to record an agreement signature. */
  public record RecordAgreementSignature(RecordHeader header, AgreementSignature act)
      implements RecordAct {
    @Override
    public ActRecorded recorded() {
      return new AgreementSignatureRecorded(header, act);
    }
  }

  /** Tells that an agreement signature was recorded. */
  public record AgreementSignatureRecorded(RecordHeader header, AgreementSignature act)
      implements ActRecorded {}
}
