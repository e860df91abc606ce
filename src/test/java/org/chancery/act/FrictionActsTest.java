package org.chancery.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.act.Cast.IRAN;
import static org.chancery.act.Cast.RUSSIA;
import static org.chancery.act.Cast.SHARGH;
import static org.chancery.act.Cast.USA;
import static org.chancery.act.Cast.bearings;
import static org.chancery.act.Cast.code;
import static org.chancery.act.Cast.effects;
import static org.chancery.act.Cast.faults;
import static org.chancery.act.Cast.headline;
import static org.chancery.act.Cast.participants;

import java.util.List;
import org.chancery.relationship.ActorId;
import org.junit.jupiter.api.Test;

/** Criticism, demands, incidents, and what no kind fits. */
class FrictionActsTest {
  private static Criticism criticism(ActorId target) {
    return new Criticism(SHARGH, target, "The talks in Vienna", null);
  }

  private static Demand demand(ActorId of) {
    return new Demand(null, IRAN, of, "An end of the presence in Syria", DemandForm.ORAL);
  }

  @Test
  void criticism_changes_no_fact() {
    assertThat(effects(criticism(RUSSIA))).isEmpty();
    assertThat(headline(criticism(RUSSIA)))
        .isEqualTo("Shargh criticises Russia: The talks in Vienna");
    assertThat(criticism(RUSSIA).subjectMatter()).containsExactly("The talks in Vienna");
    assertThat(participants(criticism(RUSSIA)))
        .containsExactly("media:shargh initiator", "RUS target");
    assertThat(bearings(criticism(RUSSIA))).containsExactly("IRN→RUS");
    assertThat(code(criticism(RUSSIA))).isEqualTo("111");
    assertThat(faults(() -> criticism(SHARGH))).containsExactly("/target same-actor");
  }

  @Test
  void a_demand_opens_what_others_may_answer() {
    assertThat(effects(demand(USA)))
        .containsExactly(
            "opens demand/the-record status=made",
            "demand/the-record label=An end of the presence in Syria",
            "demand/the-record demandedBy=IRN",
            "demand/the-record demandedOf=USA",
            "demand/the-record form=oral");
    assertThat(headline(demand(USA)))
        .isEqualTo("Iran demands of United States: An end of the presence in Syria");
    assertThat(participants(demand(USA))).containsExactly("IRN initiator", "USA recipient");
    assertThat(code(demand(USA))).isEqualTo("100");
    assertThat(faults(() -> demand(IRAN))).containsExactly("/demandedOf same-actor");
  }

  @Test
  void a_demand_about_sanctions_is_told_as_any_other_and_coded_apart() {
    SanctionDemand guarantees =
        new SanctionDemand(null, IRAN, USA, "An end of the presence in Syria", DemandForm.ORAL);
    assertThat(effects(guarantees)).isEqualTo(effects(demand(USA)));
    assertThat(headline(guarantees)).isEqualTo(headline(demand(USA)));
    assertThat(participants(guarantees)).isEqualTo(participants(demand(USA)));
    assertThat(guarantees.subjectMatter()).containsExactly("An end of the presence in Syria");
    assertThat(code(guarantees)).isEqualTo("1054");
    assertThat(faults(() -> new SanctionDemand(null, IRAN, IRAN, "Peace", null)))
        .containsExactly("/demandedOf same-actor");
  }

  @Test
  void an_incident_strains_relations_and_changes_no_fact() {
    Incident incident = new Incident("A base is closed", List.of(IRAN, RUSSIA), "Hamadan", null);
    assertThat(effects(incident)).isEmpty();
    assertThat(headline(incident))
        .isEqualTo("Incident between Iran and Russia at Hamadan: A base is closed");
    assertThat(participants(incident)).containsExactly("IRN participant", "RUS participant");
    assertThat(code(incident)).isEqualTo("110");
  }

  @Test
  void an_incident_is_between_at_least_two_each_named_once() {
    assertThat(faults(() -> new Incident("A shot", List.of(IRAN), null, null)))
        .containsExactly("/between too-few");
    assertThat(faults(() -> new Incident("A shot", List.of(IRAN, IRAN), null, null)))
        .containsExactly("/between repeated");
  }

  @Test
  void an_occurrence_has_a_type_of_its_own_and_no_code() {
    Occurrence occurrence = new Occurrence("state succession", "Iran goes on\nwith Russia.");
    assertThat(headline(occurrence)).isEqualTo("State succession: Iran goes on with Russia.");
    assertThat(code(occurrence)).isEqualTo("null");
    assertThat(effects(occurrence)).isEmpty();
    assertThat(participants(occurrence)).isEmpty();
    assertThat(occurrence.fewestParticipants()).isZero();
  }

  @Test
  void a_long_summary_is_cut_in_the_headline() {
    assertThat(headline(new Occurrence("rumour", "é".repeat(201))))
        .isEqualTo("Rumour: " + "é".repeat(200) + "…");
    assertThat(headline(new Occurrence("rumour", "é".repeat(200))))
        .isEqualTo("Rumour: " + "é".repeat(200));
  }
}
