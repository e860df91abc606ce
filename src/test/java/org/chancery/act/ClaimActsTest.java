package org.chancery.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.act.Cast.IRAN;
import static org.chancery.act.Cast.KHAMENEI;
import static org.chancery.act.Cast.RUSSIA;
import static org.chancery.act.Cast.SHARGH;
import static org.chancery.act.Cast.USA;
import static org.chancery.act.Cast.bearings;
import static org.chancery.act.Cast.code;
import static org.chancery.act.Cast.effects;
import static org.chancery.act.Cast.faults;
import static org.chancery.act.Cast.faultsOn;
import static org.chancery.act.Cast.headline;
import static org.chancery.act.Cast.participants;
import static org.chancery.act.Cast.slug;

import java.util.List;
import org.chancery.relationship.ActorId;
import org.chancery.relationship.Slug;
import org.chancery.time.Edtf;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Claims, and who denies or confirms them. */
class ClaimActsTest {
  private static final Slug DRONES = slug("drones");

  private static ArmsTransferClaim claim(@Nullable Slug claim, ActorId by, ActorId recipient) {
    return new ArmsTransferClaim(claim, by, IRAN, recipient, "Drones", "46", null);
  }

  private static ArmsTransferConfirmation confirmation(
      ActorId by, @Nullable String what, @Nullable String transferred) {
    return new ArmsTransferConfirmation(
        DRONES,
        by,
        IRAN,
        RUSSIA,
        what,
        null,
        transferred == null ? null : Edtf.parse(transferred),
        null);
  }

  private static IntelligenceRelease release(List<ActorId> about, @Nullable ActorId recipient) {
    return new IntelligenceRelease(DRONES, USA, "Drones", about, IRAN, recipient, null, null);
  }

  private static Denial denial(
      ActorId speaker, @Nullable Slug claim, @Nullable Slug record, @Nullable ActorId of) {
    return new Denial(speaker, claim, record, of, "Drones for Russia", null);
  }

  @Test
  void who_claims_a_transfer_asserts_it() {
    assertThat(effects(claim(DRONES, USA, RUSSIA)))
        .containsExactly(
            "opens claim/drones position[USA]=asserted",
            "claim/drones label=Drones",
            "claim/drones supplier=IRN",
            "claim/drones recipient=RUS",
            "claim/drones quantity=46");
    assertThat(headline(claim(DRONES, USA, RUSSIA)))
        .isEqualTo("United States claims a transfer of arms from Iran to Russia: Drones (46)");
    assertThat(participants(claim(DRONES, USA, RUSSIA)))
        .containsExactly("USA speaker", "IRN target", "RUS target");
    assertThat(bearings(claim(DRONES, USA, RUSSIA)))
        .containsExactly("IRN-RUS", "USA→IRN", "USA→RUS");
    assertThat(code(claim(DRONES, USA, RUSSIA))).isEqualTo("112");
  }

  @Test
  void a_claim_without_a_key_is_known_by_its_record() {
    assertThat(effects(claim(null, USA, RUSSIA))).first().asString().contains("claim/the-record");
  }

  @Test
  void officials_claim_with_the_voice_of_their_state_and_media_with_their_own() {
    assertThat(effects(claim(DRONES, KHAMENEI, RUSSIA)))
        .contains("opens claim/drones position[IRN]=asserted");
    assertThat(effects(claim(DRONES, SHARGH, RUSSIA)))
        .contains("opens claim/drones position[media:shargh]=asserted");
  }

  @Test
  void a_confirmation_takes_a_position_now_and_dates_the_transfer_by_itself() {
    ArmsTransferConfirmation confirmed = confirmation(KHAMENEI, "Drones", "2021");
    assertThat(effects(confirmed))
        .containsExactly(
            "claim/drones position[IRN]=confirmed",
            "claim/drones supplier=IRN",
            "claim/drones recipient=RUS",
            "claim/drones transferred=true on 2021",
            "claim/drones label=Drones on 2021");
    assertThat(headline(confirmed))
        .isEqualTo("Ali Khamenei confirms a transfer of arms from Iran to Russia: Drones");
    assertThat(participants(confirmed))
        .containsExactly("person:khamenei-ali speaker", "IRN subject", "RUS subject");
    assertThat(bearings(confirmed)).containsExactly("IRN-RUS");
    assertThat(code(confirmed)).isEqualTo("010");
  }

  @Test
  void a_confirmation_that_says_little_sets_little() {
    ArmsTransferConfirmation confirmed = confirmation(IRAN, null, null);
    assertThat(effects(confirmed)).noneMatch(effect -> effect.contains("transferred"));
    assertThat(headline(confirmed)).endsWith("from Iran to Russia: drones");
    assertThat(confirmed.subjectMatter()).isEmpty();
  }

  @Test
  void who_releases_intelligence_asserts_it_of_those_it_is_about() {
    IntelligenceRelease released = release(List.of(IRAN, RUSSIA), null);
    assertThat(effects(released))
        .containsExactly(
            "opens claim/drones position[USA]=asserted",
            "claim/drones label=Drones",
            "claim/drones supplier=IRN");
    assertThat(headline(released))
        .isEqualTo("United States releases intelligence on Iran and Russia: Drones");
    assertThat(participants(released)).containsExactly("USA speaker", "IRN target", "RUS target");
    assertThat(code(released)).isEqualTo("112");
  }

  @Test
  void who_denies_a_claim_takes_a_position_in_it() {
    Denial denied = denial(KHAMENEI, DRONES, null, USA);
    assertThat(effects(denied)).containsExactly("claim/drones position[IRN]=denied");
    assertThat(headline(denied)).isEqualTo("Ali Khamenei denies: Drones for Russia");
    assertThat(participants(denied)).containsExactly("person:khamenei-ali speaker", "USA audience");
    assertThat(bearings(denied)).containsExactly("IRN→USA");
    assertThat(code(denied)).isEqualTo("016");
  }

  @Test
  void who_denies_a_record_changes_no_fact() {
    assertThat(effects(denial(IRAN, null, slug("some-record"), null))).isEmpty();
  }

  @Test
  void a_denial_is_of_something_that_somebody_else_said() {
    assertThat(faults(() -> denial(IRAN, null, null, USA))).containsExactly("/claim required");
    assertThat(faults(() -> denial(IRAN, DRONES, null, IRAN))).containsExactly("/of same-actor");
  }

  @Test
  void arms_pass_from_one_to_another() {
    assertThat(faults(() -> claim(DRONES, USA, IRAN))).containsExactly("/recipient same-actor");
    assertThat(
            faults(
                () ->
                    new ArmsTransferConfirmation(DRONES, IRAN, IRAN, IRAN, null, null, null, null)))
        .containsExactly("/recipient same-actor");
    assertThat(faults(() -> release(List.of(IRAN), IRAN))).containsExactly("/recipient same-actor");
  }

  @Test
  void intelligence_is_about_somebody_each_named_once() {
    assertThat(faults(() -> release(List.of(), null))).containsExactly("/about too-few");
    assertThat(faults(() -> release(List.of(IRAN, IRAN), null))).containsExactly("/about repeated");
  }

  @Test
  void a_transfer_does_not_certainly_begin_after_it_was_confirmed() {
    assertThat(faultsOn("2022-11-05", confirmation(IRAN, null, "2021"))).isEmpty();
    assertThat(faultsOn("2022-11-05", confirmation(IRAN, null, "2022"))).isEmpty();
    assertThat(faultsOn("2022-11", confirmation(IRAN, null, "2022-11-30"))).isEmpty();
    assertThat(faultsOn("2022-11-05", confirmation(IRAN, null, null))).isEmpty();
    assertThat(faultsOn("2022-11-05", confirmation(IRAN, null, "2022-11-06")))
        .containsExactly("/transferred after-the-act");
    assertThat(faultsOn("2022-11-05", confirmation(IRAN, null, "9000")))
        .containsExactly("/transferred after-the-act");
  }
}
