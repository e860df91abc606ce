package org.chancery.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.act.Cast.EU;
import static org.chancery.act.Cast.IRAN;
import static org.chancery.act.Cast.KHAMENEI;
import static org.chancery.act.Cast.MAJLES;
import static org.chancery.act.Cast.RUSSIA;
import static org.chancery.act.Cast.USA;
import static org.chancery.act.Cast.bearings;
import static org.chancery.act.Cast.code;
import static org.chancery.act.Cast.effects;
import static org.chancery.act.Cast.faults;
import static org.chancery.act.Cast.headline;
import static org.chancery.act.Cast.participants;
import static org.chancery.act.Cast.slug;

import java.util.List;
import org.chancery.relationship.ActorId;
import org.junit.jupiter.api.Test;

/** Sanctions from their imposition to their end. */
class SanctionActsTest {
  private static SanctionsImposition imposition(List<ActorId> senders, SanctionMeasure... some) {
    return new SanctionsImposition(
        slug("oil-embargo"),
        "Oil embargo",
        senders,
        IRAN,
        List.of(some),
        List.of(SanctionObjective.POLICY_CHANGE),
        null);
  }

  private static SanctionsEasing easing(List<ActorId> senders) {
    return new SanctionsEasing(
        slug("oil-embargo"), senders, IRAN, List.of(SanctionMeasure.TRADE), "a waiver");
  }

  private static SanctionsLifting lifting(List<ActorId> senders) {
    return new SanctionsLifting(slug("oil-embargo"), senders, IRAN, null);
  }

  @Test
  void an_imposition_opens_a_regime_with_its_senders_target_measures_and_objectives() {
    SanctionsImposition imposed =
        imposition(List.of(USA, EU), SanctionMeasure.TRADE, SanctionMeasure.ASSET_FREEZE);
    assertThat(effects(imposed))
        .containsExactly(
            "opens sanction/oil-embargo status=imposed",
            "sanction/oil-embargo label=Oil embargo",
            "sanction/oil-embargo target=IRN",
            "sanction/oil-embargo measures=trade, asset-freeze",
            "sanction/oil-embargo objectives=policy-change",
            "sanction/oil-embargo imposedBy[USA]=true",
            "sanction/oil-embargo easedBy[USA]=null",
            "sanction/oil-embargo liftedBy[USA]=null",
            "sanction/oil-embargo imposedBy[org:eu]=true",
            "sanction/oil-embargo easedBy[org:eu]=null",
            "sanction/oil-embargo liftedBy[org:eu]=null");
    assertThat(headline(imposed))
        .isEqualTo("Sanctions on Iran by United States and European Union: Oil embargo");
    assertThat(participants(imposed))
        .containsExactly("USA initiator", "org:eu initiator", "IRN target");
    assertThat(bearings(imposed)).containsExactly("USA→IRN", "org:eu→IRN", "USA-org:eu");
    assertThat(code(imposed)).isEqualTo("163");
  }

  @Test
  void measures_that_are_not_told_are_no_field() {
    assertThat(effects(imposition(List.of(USA)))).noneMatch(effect -> effect.contains("measures"));
  }

  @Test
  void two_bodies_of_one_state_impose_with_one_voice() {
    SanctionsImposition imposed =
        new SanctionsImposition(
            null, "Ban", List.of(KHAMENEI, MAJLES), RUSSIA, List.of(), List.of(), null);
    assertThat(effects(imposed))
        .containsExactly(
            "opens sanction/the-record status=imposed",
            "sanction/the-record label=Ban",
            "sanction/the-record target=RUS",
            "sanction/the-record imposedBy[IRN]=true",
            "sanction/the-record easedBy[IRN]=null",
            "sanction/the-record liftedBy[IRN]=null");
  }

  @Test
  void an_easing_leaves_the_regime_eased_by_those_who_eased_it() {
    assertThat(effects(easing(List.of(USA))))
        .containsExactly(
            "sanction/oil-embargo status=eased", "sanction/oil-embargo easedBy[USA]=true");
    assertThat(headline(easing(List.of(USA))))
        .isEqualTo("Sanctions on Iran eased by United States: oil-embargo (a waiver)");
    assertThat(participants(easing(List.of(USA)))).containsExactly("USA initiator", "IRN target");
    assertThat(code(easing(List.of(USA)))).isEqualTo("085");
  }

  @Test
  void a_lifting_ends_the_regime_of_those_who_lift_it() {
    assertThat(effects(lifting(List.of(USA))))
        .containsExactly(
            "sanction/oil-embargo status=lifted",
            "sanction/oil-embargo liftedBy[USA]=true",
            "sanction/oil-embargo imposedBy[USA]=null",
            "sanction/oil-embargo easedBy[USA]=null");
    assertThat(headline(lifting(List.of(USA))))
        .isEqualTo("Sanctions on Iran lifted by United States: oil-embargo");
    assertThat(participants(lifting(List.of(USA)))).containsExactly("USA initiator", "IRN target");
    assertThat(code(lifting(List.of(USA)))).isEqualTo("085");
  }

  @Test
  void somebody_sends_sanctions_each_is_named_once_and_nobody_sends_them_to_themselves() {
    assertThat(faults(() -> imposition(List.of()))).containsExactly("/senders too-few");
    assertThat(faults(() -> imposition(List.of(USA, USA)))).containsExactly("/senders repeated");
    assertThat(faults(() -> imposition(List.of(IRAN)))).containsExactly("/target same-actor");
    assertThat(faults(() -> easing(List.of()))).containsExactly("/senders too-few");
    assertThat(faults(() -> easing(List.of(USA, IRAN)))).containsExactly("/target same-actor");
    assertThat(faults(() -> lifting(List.of()))).containsExactly("/senders too-few");
    assertThat(faults(() -> lifting(List.of(IRAN)))).containsExactly("/target same-actor");
  }
}
