package org.chancery.act;

import java.util.List;
import java.util.stream.Stream;
import org.chancery.relationship.ActorId;
import org.chancery.relationship.FactKey;
import org.chancery.relationship.Names;
import org.chancery.relationship.Slug;
import org.chancery.relationship.Topic;
import org.jspecify.annotations.Nullable;

/** One party ratifies an agreement. */
@Kind(
    name = "agreement-ratification",
    definition =
        "A party establishes its consent to be bound (VCLT articles 2 (1) (b) and 14); the"
            + " agreement is as far as it was until it enters into force.",
    example =
        """
        {"record": "example-agreement-ratification", "occurred": "2025-05-21",
         "act": {"instrument": "partnership-treaty-2025", "party": "IRN", "parties": ["IRN", "RUS"],
                 "by": "org:majles"},
         "citations": [{"source": "ifp-news-2025-10", "credibility": 2}]}
        """)
public record AgreementRatification(
    Slug instrument, ActorId party, @AtLeast(2) List<ActorId> parties, @Nullable ActorId by)
    implements DiplomaticAct {

  public AgreementRatification {
    parties = List.copyOf(parties);
    new Rules()
        .parties(parties)
        .that(parties.contains(party), "party", "not-a-party", "a party ratifies it")
        .hold();
  }

  @Override
  public String headline(Names names) {
    @Nullable String organ = by == null ? null : names.of(by);
    return "Ratified by " + names.of(party) + Wording.inBrackets(organ) + ": " + instrument;
  }

  @Override
  public CameoCode cameo() {
    return new CameoCode("057");
  }

  @Override
  public Stream<Participant> participants() {
    return Participant.towardsOthers(party, parties);
  }

  @Override
  public Stream<Effect> effects(Telling telling) {
    FactKey fact = telling.fact(Topic.INSTRUMENT, instrument);
    return Stream.of(Effect.sets(fact, Topic.each("ratifiedBy", party), true));
  }

  /** Asks to record an agreement ratification. */
  public record RecordAgreementRatification(RecordHeader header, AgreementRatification act)
      implements RecordAct {
    @Override
    public ActRecorded recorded() {
      return new AgreementRatificationRecorded(header, act);
    }
  }

  /** Tells that an agreement ratification was recorded. */
  public record AgreementRatificationRecorded(RecordHeader header, AgreementRatification act)
      implements ActRecorded {}
}
