package org.chancery.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.act.Cast.GAZPROM;
import static org.chancery.act.Cast.IRAN;
import static org.chancery.act.Cast.NIOC;
import static org.chancery.act.Cast.RUSSIA;
import static org.chancery.act.Cast.bearings;
import static org.chancery.act.Cast.code;
import static org.chancery.act.Cast.effects;
import static org.chancery.act.Cast.faults;
import static org.chancery.act.Cast.headline;
import static org.chancery.act.Cast.participants;
import static org.chancery.act.Cast.slug;

import java.math.BigDecimal;
import java.util.List;
import org.chancery.relationship.ActorId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What actors do together, in business and in military matters. */
class CooperationActsTest {
  private static EconomicDeal deal(List<ActorId> parties, @Nullable Money value) {
    return new EconomicDeal(slug("oil-fields"), "Oil fields", parties, null, value, null);
  }

  private static MilitaryCooperation cooperation(
      List<ActorId> parties, MilitaryCooperation.@Nullable Form form) {
    return new MilitaryCooperation(null, "Drill", parties, null, form);
  }

  @Test
  void a_deal_is_agreed_and_worth_what_is_told() {
    Money billions = new Money(new BigDecimal("40000000000"), new Money.Currency("USD"), true);
    EconomicDeal agreed = deal(List.of(GAZPROM, NIOC), billions);
    assertThat(effects(agreed))
        .containsExactly(
            "opens cooperation/oil-fields status=agreed",
            "cooperation/oil-fields label=Oil fields",
            "cooperation/oil-fields area=economic",
            "cooperation/oil-fields worth=about 40 billion USD");
    assertThat(headline(agreed))
        .isEqualTo("Deal of Gazprom and NIOC: Oil fields (about 40 billion USD)");
    assertThat(participants(agreed)).containsExactly("co:gazprom signatory", "co:nioc signatory");
    assertThat(bearings(agreed)).containsExactly("IRN↔RUS");
    assertThat(code(agreed)).isEqualTo("061");
  }

  @Test
  void a_deal_of_unknown_worth_says_nothing_of_it() {
    assertThat(effects(deal(List.of(GAZPROM, NIOC), null)))
        .noneMatch(effect -> effect.contains("worth"));
    assertThat(headline(deal(List.of(GAZPROM, NIOC), null))).endsWith("NIOC: Oil fields");
  }

  @Test
  void military_cooperation_goes_on() {
    MilitaryCooperation drill =
        cooperation(List.of(IRAN, RUSSIA), MilitaryCooperation.Form.ARMS_SUPPLY);
    assertThat(effects(drill))
        .containsExactly(
            "opens cooperation/the-record status=ongoing",
            "cooperation/the-record label=Drill",
            "cooperation/the-record area=military",
            "cooperation/the-record form=arms-supply");
    assertThat(headline(drill)).isEqualTo("Military cooperation of Iran and Russia: Drill");
    assertThat(participants(drill)).containsExactly("IRN participant", "RUS participant");
    assertThat(code(drill)).isEqualTo("062");
  }

  @Test
  void it_takes_two_to_cooperate_each_named_once() {
    assertThat(faults(() -> deal(List.of(NIOC), null))).containsExactly("/parties too-few");
    assertThat(faults(() -> deal(List.of(NIOC, NIOC), null))).containsExactly("/parties repeated");
    assertThat(faults(() -> cooperation(List.of(IRAN), null))).containsExactly("/parties too-few");
  }
}
