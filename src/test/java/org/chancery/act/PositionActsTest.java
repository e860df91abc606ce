package org.chancery.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.act.Cast.IRAN;
import static org.chancery.act.Cast.KHAMENEI;
import static org.chancery.act.Cast.MAJLES;
import static org.chancery.act.Cast.RUSSIA;
import static org.chancery.act.Cast.TURKEY;
import static org.chancery.act.Cast.bearings;
import static org.chancery.act.Cast.code;
import static org.chancery.act.Cast.effects;
import static org.chancery.act.Cast.faults;
import static org.chancery.act.Cast.headline;
import static org.chancery.act.Cast.participants;
import static org.chancery.act.Cast.slug;

import java.util.List;
import org.chancery.relationship.ActorId;
import org.chancery.relationship.Slug;
import org.junit.jupiter.api.Test;

/** Where actors stand on an issue. */
class PositionActsTest {
  private static final Slug OFFENSIVE = slug("offensive");

  private static JointPosition position(List<ActorId> parties, JointPosition.Position position) {
    return new JointPosition(parties, OFFENSIVE, "An offensive", position, null);
  }

  private static Refusal refusal(ActorId... by) {
    return new Refusal(List.of(by), TURKEY, OFFENSIVE, "An offensive", null);
  }

  @Test
  void a_joint_position_is_taken_by_each_of_the_parties() {
    JointPosition against = position(List.of(IRAN, RUSSIA), JointPosition.Position.OPPOSED);
    assertThat(effects(against))
        .containsExactly(
            "stance/offensive label=An offensive",
            "stance/offensive position[IRN]=opposed",
            "stance/offensive position[RUS]=opposed");
    assertThat(headline(against))
        .isEqualTo("Joint position of Iran and Russia: An offensive (opposed)");
    assertThat(participants(against)).containsExactly("IRN participant", "RUS participant");
    assertThat(bearings(against)).containsExactly("IRN↔RUS");
    assertThat(code(against)).isEqualTo("019");
    assertThat(effects(position(List.of(IRAN, RUSSIA), JointPosition.Position.SUPPORTED)))
        .contains("stance/offensive position[RUS]=supported");
  }

  @Test
  void parties_of_one_state_take_one_position() {
    assertThat(
            effects(position(List.of(KHAMENEI, MAJLES, RUSSIA), JointPosition.Position.SUPPORTED)))
        .containsExactly(
            "stance/offensive label=An offensive",
            "stance/offensive position[IRN]=supported",
            "stance/offensive position[RUS]=supported");
  }

  @Test
  void who_supports_another_stands_for_the_issue() {
    Support support = new Support(KHAMENEI, RUSSIA, null, "The war", null);
    assertThat(effects(support))
        .containsExactly(
            "stance/the-record label=The war", "stance/the-record position[IRN]=supported");
    assertThat(headline(support)).isEqualTo("Ali Khamenei supports Russia: The war");
    assertThat(participants(support))
        .containsExactly("person:khamenei-ali speaker", "RUS audience");
    assertThat(bearings(support)).containsExactly("IRN→RUS");
    assertThat(code(support)).isEqualTo("051");
  }

  @Test
  void who_refuses_stands_against_what_is_wanted() {
    assertThat(effects(refusal(IRAN, RUSSIA)))
        .containsExactly(
            "stance/offensive label=An offensive",
            "stance/offensive position[IRN]=refused",
            "stance/offensive position[RUS]=refused");
    assertThat(headline(refusal(IRAN, RUSSIA)))
        .isEqualTo("Refused to Turkey by Iran and Russia: An offensive");
    assertThat(participants(refusal(IRAN, RUSSIA)))
        .containsExactly("IRN initiator", "RUS initiator", "TUR recipient");
    assertThat(bearings(refusal(IRAN, RUSSIA))).containsExactly("IRN-RUS", "IRN→TUR", "RUS→TUR");
    assertThat(code(refusal(IRAN))).isEqualTo("120");
  }

  @Test
  void a_joint_position_has_at_least_two_parties_each_named_once() {
    assertThat(faults(() -> position(List.of(IRAN), JointPosition.Position.OPPOSED)))
        .containsExactly("/parties too-few");
    assertThat(faults(() -> position(List.of(IRAN, IRAN), JointPosition.Position.OPPOSED)))
        .containsExactly("/parties repeated");
  }

  @Test
  void nobody_supports_or_refuses_themselves() {
    assertThat(faults(() -> new Support(IRAN, IRAN, null, "The war", null)))
        .containsExactly("/whom same-actor");
    assertThat(faults(() -> refusal(IRAN, TURKEY))).containsExactly("/whom same-actor");
    assertThat(faults(PositionActsTest::refusal)).containsExactly("/by too-few");
    assertThat(faults(() -> refusal(IRAN, IRAN))).containsExactly("/by repeated");
  }
}
