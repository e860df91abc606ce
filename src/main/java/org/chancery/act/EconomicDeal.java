package org.chancery.act;

import java.util.List;
import java.util.stream.Stream;
import org.chancery.relationship.ActorId;
import org.chancery.relationship.CooperationStatus;
import org.chancery.relationship.FactKey;
import org.chancery.relationship.Names;
import org.chancery.relationship.Slug;
import org.chancery.relationship.Topic;
import org.jspecify.annotations.Nullable;

/** States or companies agree on business. */
@Kind(
    name = "economic-deal",
    definition =
        "States or companies agree on trade, investment or work for each other (CAMEO 061, PLOVER"
            + " COOPERATE); a memorandum is a kind of its own.",
    example =
        """
        {"record": "example-economic-deal", "occurred": "2018-03-14",
         "act": {"deal": "aban-paydar-2018", "title": "Oil fields Aban and West Paydar",
                 "parties": ["co:zarubezhneft", "co:nioc"], "subject": "Ten years of work on two oil fields",
                 "value": {"amount": 742000000, "currency": "USD"}, "form": "service contract"}}
        """)
public record EconomicDeal(
    @Nullable Slug deal,
    String title,
    @AtLeast(2) List<ActorId> parties,
    @Prose @Nullable String subject,
    @Nullable Money value,
    @Nullable String form)
    implements DiplomaticAct {

  public EconomicDeal {
    parties = List.copyOf(parties);
    new Rules().parties(parties).hold();
  }

  @Override
  public String headline(Names names) {
    return "Deal of " + names.of(parties) + ": " + title + Wording.inBrackets(worth());
  }

  @Override
  public Stream<String> subjectMatter() {
    return Stream.of(title);
  }

  @Override
  public CameoCode cameo() {
    return new CameoCode("061");
  }

  @Override
  public Stream<Participant> participants() {
    return Participant.each(parties, Role.SIGNATORY);
  }

  @Override
  public Stream<Effect> effects(Telling telling) {
    FactKey fact = telling.fact(Topic.COOPERATION, deal);
    return Effect.told(
        Effect.opens(fact, CooperationStatus.AGREED),
        Effect.names(fact, title),
        Effect.sets(fact, "area", "economic"),
        Effect.sets(fact, "form", form),
        Effect.sets(fact, "worth", worth()));
  }

  private @Nullable String worth() {
    return value == null ? null : value.inWords();
  }

  /** Asks to record an economic deal. */
  public record RecordEconomicDeal(RecordHeader header, EconomicDeal act) implements RecordAct {
    @Override
    public ActRecorded recorded() {
      return new EconomicDealRecorded(header, act);
    }
  }

  /** Tells that an economic deal was recorded. */
  public record EconomicDealRecorded(RecordHeader header, EconomicDeal act)
      implements ActRecorded {}
}
