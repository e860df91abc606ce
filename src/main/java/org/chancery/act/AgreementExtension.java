package org.chancery.act;

import java.util.List;
import java.util.stream.Stream;
import org.chancery.relationship.ActorId;
import org.chancery.relationship.FactKey;
import org.chancery.relationship.Names;
import org.chancery.relationship.Slug;
import org.chancery.relationship.Topic;
import org.chancery.time.Edtf;
import org.jspecify.annotations.Nullable;

/** The term of an agreement is prolonged. */
@Kind(
    name = "agreement-extension",
    definition =
        "An agreement goes on beyond its term, by its own clause or because the parties say so;"
            + " otherwise it would end by its provisions (VCLT article 54). It stays as far as it"
            + " was.",
    example =
        """
        {"record": "example-agreement-extension", "occurred": "2012-04-05",
         "act": {"instrument": "treaty-2001", "parties": ["IRN", "RUS"], "number": 1, "by": "P5Y",
                 "until": "2017-04-05", "automatic": true},
         "citations": [{"source": "sputnik-2019-06-15", "credibility": 3}],
         "note": "The source tells of entry into force; ten years later the first extension began."}
        """)
public record AgreementExtension(
    Slug instrument,
    @AtLeast(2) List<ActorId> parties,
    @Nullable Integer number,
    Term.@Nullable Span by,
    @Nullable Edtf until,
    @Nullable Boolean automatic)
    implements DiplomaticAct {

  public AgreementExtension {
    parties = List.copyOf(parties);
    new Rules()
        .parties(parties)
        .that(number == null || number >= 1, "number", "too-small", "extensions count from 1")
        .hold();
  }

  @Override
  public String headline(Names names) {
    String itself = Boolean.TRUE.equals(automatic) ? " automatically" : "";
    String how = until == null ? itself : itself + " until " + until.inWords();
    return "Extended" + how + ": " + instrument;
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
        Effect.sets(fact, "extensions", number), Effect.sets(fact, "extendedUntil", until));
  }

  /** Asks to record an agreement extension. */
  public record RecordAgreementExtension(RecordHeader header, AgreementExtension act)
      implements RecordAct {
    @Override
    public ActRecorded recorded() {
      return new AgreementExtensionRecorded(header, act);
    }
  }

  /** Tells that an agreement extension was recorded. */
  public record AgreementExtensionRecorded(RecordHeader header, AgreementExtension act)
      implements ActRecorded {}
}
