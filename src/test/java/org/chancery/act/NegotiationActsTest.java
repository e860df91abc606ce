package org.chancery.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.act.Cast.EU;
import static org.chancery.act.Cast.IRAN;
import static org.chancery.act.Cast.RUSSIA;
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

/** What happens to talks once they are open. */
class NegotiationActsTest {
  private static final Slug TALKS = slug("vienna-talks");
  private static final List<ActorId> ALL = List.of(IRAN, RUSSIA, EU);
  private static final String[] PARTICIPANTS = {
    "IRN participant", "RUS participant", "org:eu participant"
  };

  @Test
  void an_opening_forgets_how_and_why_earlier_talks_ended() {
    assertThat(effects(new NegotiationOpening(TALKS, "Vienna talks", "Vienna", ALL, null)))
        .containsExactly(
            "opens negotiation/vienna-talks status=open",
            "negotiation/vienna-talks label=Vienna talks",
            "negotiation/vienna-talks forum=Vienna",
            "negotiation/vienna-talks reason=null",
            "negotiation/vienna-talks outcome=null");
    assertThat(effects(new NegotiationOpening(TALKS, "Vienna talks", null, ALL, "a new offer")))
        .contains("negotiation/vienna-talks reason=a new offer");
  }

  @Test
  void a_round_is_held_in_talks_that_are_open_and_forgets_how_and_why_they_stopped() {
    NegotiationRound eighth = new NegotiationRound(TALKS, 8, "Vienna", ALL);
    assertThat(effects(eighth))
        .containsExactly(
            "negotiation/vienna-talks status=open",
            "negotiation/vienna-talks round=8",
            "negotiation/vienna-talks reason=null",
            "negotiation/vienna-talks outcome=null");
    assertThat(headline(eighth)).isEqualTo("Round 8 of talks in Vienna: vienna-talks");
    assertThat(participants(eighth)).containsExactly(PARTICIPANTS);
    assertThat(code(eighth)).isEqualTo("046");
  }

  @Test
  void a_round_without_a_number_leaves_the_number() {
    NegotiationRound some = new NegotiationRound(TALKS, null, null, ALL);
    assertThat(effects(some))
        .containsExactly(
            "negotiation/vienna-talks status=open",
            "negotiation/vienna-talks reason=null",
            "negotiation/vienna-talks outcome=null");
    assertThat(headline(some)).isEqualTo("Round of talks: vienna-talks");
  }

  @Test
  void a_resumption_opens_talks_again_and_forgets_how_and_why_they_stopped() {
    NegotiationResumption resumed = new NegotiationResumption(TALKS, ALL, null);
    assertThat(effects(resumed))
        .containsExactly(
            "negotiation/vienna-talks status=open",
            "negotiation/vienna-talks reason=null",
            "negotiation/vienna-talks outcome=null");
    assertThat(headline(resumed)).isEqualTo("Talks resumed: vienna-talks");
    assertThat(participants(resumed)).containsExactly(PARTICIPANTS);
    assertThat(code(resumed)).isEqualTo("046");
  }

  @Test
  void a_conclusion_ends_talks_with_their_outcome() {
    NegotiationConclusion concluded = new NegotiationConclusion(TALKS, ALL, "a deal");
    assertThat(effects(concluded))
        .containsExactly(
            "negotiation/vienna-talks status=concluded",
            "negotiation/vienna-talks outcome=a deal",
            "negotiation/vienna-talks reason=null");
    assertThat(effects(new NegotiationConclusion(TALKS, ALL, null)))
        .containsExactly(
            "negotiation/vienna-talks status=concluded", "negotiation/vienna-talks reason=null");
    assertThat(headline(concluded)).isEqualTo("Talks concluded: vienna-talks (a deal)");
    assertThat(participants(concluded)).containsExactly(PARTICIPANTS);
    assertThat(code(concluded)).isEqualTo("046");
  }

  @Test
  void a_breakdown_ends_talks_and_its_reason_takes_the_place_of_any_other() {
    NegotiationBreakdown broken = new NegotiationBreakdown(TALKS, ALL, null, null);
    assertThat(effects(broken))
        .containsExactly(
            "negotiation/vienna-talks status=broken-off", "negotiation/vienna-talks reason=null");
    assertThat(headline(broken)).isEqualTo("Talks broken off: vienna-talks");
    assertThat(participants(broken)).containsExactly(PARTICIPANTS);
    assertThat(code(broken)).isEqualTo("164");
  }

  @Test
  void who_breaks_talks_off_acts_towards_the_others() {
    NegotiationBreakdown broken = new NegotiationBreakdown(TALKS, ALL, RUSSIA, "the war");
    assertThat(headline(broken)).isEqualTo("Talks broken off by Russia: vienna-talks (the war)");
    assertThat(participants(broken))
        .containsExactly("RUS initiator", "IRN recipient", "org:eu recipient");
    assertThat(bearings(broken)).containsExactly("RUS→IRN", "IRN-org:eu", "RUS→org:eu");
  }

  @Test
  void talks_have_at_least_two_parties_each_named_once() {
    List<ActorId> one = List.of(IRAN);
    List<ActorId> twice = List.of(IRAN, IRAN);
    assertThat(faults(() -> new NegotiationRound(TALKS, 1, null, one)))
        .containsExactly("/parties too-few");
    assertThat(faults(() -> new NegotiationResumption(TALKS, twice, null)))
        .containsExactly("/parties repeated");
    assertThat(faults(() -> new NegotiationConclusion(TALKS, one, null)))
        .containsExactly("/parties too-few");
    assertThat(faults(() -> new NegotiationBreakdown(TALKS, twice, null, null)))
        .containsExactly("/parties repeated");
  }
}
