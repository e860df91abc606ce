package org.chancery.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.act.Cast.IRAN;
import static org.chancery.act.Cast.RUSSIA;
import static org.chancery.act.Cast.TURKEY;
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
import org.chancery.time.Edtf;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Visits to one host or several, and their cancellation. */
class VisitTest {
  private static final Guest PUTIN = new Guest("Vladimir Putin", "President", RUSSIA, null);
  private static final Visit.Segment TEHRAN = segment(IRAN, "Tehran", "2022-07-19");
  private static final Visit.Segment ISFAHAN = segment(IRAN, "Isfahan", "2022-07-20");
  private static final Visit.Segment ANKARA = segment(TURKEY, null, "2022-07-21/2022-07-22");

  private static Visit.Segment segment(ActorId host, @Nullable String place, String dates) {
    return new Visit.Segment(host, place, Edtf.parse(dates));
  }

  private static Visit visit(@Nullable ActorId host, Visit.Segment... segments) {
    return new Visit(PUTIN, host, null, null, null, null, List.of(segments));
  }

  private static VisitCancellation cancellation(ActorId host, @Nullable String reason) {
    return new VisitCancellation(
        slug("putin-tehran"), PUTIN, host, VisitCancellation.How.POSTPONED, reason);
  }

  @Test
  void a_visit_to_one_host_names_guest_and_host() {
    assertThat(headline(visit(IRAN))).isEqualTo("Vladimir Putin, President (Russia) visits Iran");
    assertThat(participants(visit(IRAN))).containsExactly("RUS guest", "IRN host");
    assertThat(bearings(visit(IRAN))).containsExactly("RUS→IRN");
    assertThat(effects(visit(IRAN))).isEmpty();
  }

  @Test
  void a_journey_names_every_stop_and_every_host_once() {
    Visit journey = visit(null, TEHRAN, ISFAHAN, ANKARA);
    assertThat(headline(journey))
        .isEqualTo("Vladimir Putin, President (Russia) visits Tehran, Iran; Isfahan, Iran; Turkey");
    assertThat(participants(journey)).containsExactly("RUS guest", "IRN host", "TUR host");
  }

  @Test
  void a_journey_bears_on_guest_and_every_host_and_not_on_the_hosts_among_themselves() {
    assertThat(bearings(visit(null, TEHRAN, ISFAHAN, ANKARA)))
        .containsExactly("RUS→IRN", "RUS→TUR");
  }

  @Test
  void a_visit_needs_a_host_or_segments_and_not_both() {
    assertThat(faults(() -> visit(null))).containsExactly("/host required");
    assertThat(faults(() -> visit(IRAN, ANKARA))).containsExactly("/segments contradictory");
    assertThat(faults(() -> visit(null, ANKARA))).isEmpty();
  }

  @Test
  void nobody_visits_themselves() {
    assertThat(faults(() -> visit(RUSSIA))).containsExactly("/host same-actor");
    assertThat(faults(() -> visit(null, TEHRAN, segment(RUSSIA, null, "2022"))))
        .containsExactly("/segments/1/host same-actor");
  }

  @Test
  void every_segment_may_share_a_day_with_the_journey() {
    Visit journey = visit(null, TEHRAN, ISFAHAN, ANKARA);
    assertThat(faultsOn("2022-07-19/2022-07-22", journey)).isEmpty();
    assertThat(faultsOn("2022-07", journey)).isEmpty();
    assertThat(faultsOn("2022-07-20/2022-07-21", journey))
        .containsExactly("/segments/0/dates outside-occurred");
    assertThat(faultsOn("2022-07-19", journey))
        .containsExactly(
            "/segments/1/dates outside-occurred", "/segments/2/dates outside-occurred");
    assertThat(faultsOn("2022-07-01", visit(null, segment(IRAN, null, "2022")))).isEmpty();
  }

  @Test
  void a_cancellation_calls_off_the_visit_that_it_names() {
    VisitCancellation postponed = cancellation(IRAN, "the war");
    assertThat(postponed.callsOff()).containsExactly(slug("putin-tehran"));
    assertThat(headline(postponed))
        .isEqualTo("Visit of Vladimir Putin, President (Russia) to Iran postponed (the war)");
    assertThat(participants(postponed)).containsExactly("RUS guest", "IRN host");
    assertThat(effects(postponed)).isEmpty();
    assertThat(code(postponed)).isEqualTo("125");
  }

  @Test
  void a_cancellation_of_a_visit_that_nobody_recorded_calls_nothing_off() {
    VisitCancellation cancelled =
        new VisitCancellation(null, PUTIN, IRAN, VisitCancellation.How.CANCELLED, null);
    assertThat(cancelled.callsOff()).isEmpty();
    assertThat(headline(cancelled)).endsWith("to Iran cancelled");
  }

  @Test
  void a_cancelled_visit_would_have_led_to_somebody_else() {
    assertThat(faults(() -> cancellation(RUSSIA, null))).containsExactly("/host same-actor");
  }
}
