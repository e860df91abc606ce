package org.chancery.relationship;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.chancery.time.Edtf;
import org.junit.jupiter.api.Test;

/** What is said of an instrument, by how far it has come. */
class InstrumentSentenceTest {
  private static String said(InstrumentStatus status, Map<String, Object> fields) {
    Map<String, Object> value = new LinkedHashMap<>(fields);
    value.put(Topic.STATUS, status.word());
    return Topic.INSTRUMENT.say(
        value, Edtf.parse("2022-01-19"), actor -> actor.value().equals("IRN") ? "Iran" : "Russia");
  }

  @Test
  void a_proposal_is_somebodys_and_may_be_ratified_already() {
    assertThat(
            said(InstrumentStatus.PROPOSED, Map.of("proposedBy", "IRN", "ratifiedBy[RUS]", true)))
        .isEqualTo("proposed by Iran on 19 January 2022, ratified by Russia");
    assertThat(said(InstrumentStatus.PROPOSED, Map.of())).isEqualTo("proposed on 19 January 2022");
  }

  @Test
  void a_signature_is_of_a_day_and_says_who_has_ratified() {
    assertThat(said(InstrumentStatus.SIGNED, Map.of("proposedBy", "IRN", "ratifiedBy[RUS]", true)))
        .isEqualTo("signed on 19 January 2022, ratified by Russia");
    assertThat(said(InstrumentStatus.SIGNED, Map.of("binding", false)))
        .isEqualTo("signed on 19 January 2022, not binding");
  }

  @Test
  void what_lasts_is_told_since_a_day_and_what_ended_on_one() {
    assertThat(said(InstrumentStatus.IN_FORCE, Map.of("extensions", 2, "ratifiedBy[RUS]", true)))
        .isEqualTo("in force since 19 January 2022, extended twice");
    assertThat(said(InstrumentStatus.PROVISIONALLY_APPLIED, Map.of()))
        .isEqualTo("provisionally applied since 19 January 2022");
    assertThat(said(InstrumentStatus.SUSPENDED, Map.of()))
        .isEqualTo("suspended since 19 January 2022");
    assertThat(said(InstrumentStatus.NEGOTIATING, Map.of()))
        .isEqualTo("negotiating since 19 January 2022");
    assertThat(said(InstrumentStatus.EXPIRED, Map.of())).isEqualTo("expired on 19 January 2022");
  }
}
