package org.chancery.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.chancery.fixture.Chancery;
import org.chancery.fixture.Http;
import org.chancery.fixture.StateAnswer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A treaty is signed, ratified by one and by the other, in force, extended, and expires. */
class TreatyInForceScenario {
  private static final String TREATY = "instrument/treaty";

  private static Chancery chancery;
  private static Http http;

  @BeforeAll
  static void record_its_course() {
    chancery = Chancery.empty();
    http = chancery.http();
    record("AgreementSignature", "2001-03-12", "\"title\": \"The treaty\"");
    record("AgreementRatification", "2001-12-19", "\"party\": \"IRN\", \"by\": \"org:majles\"");
    record("AgreementEntryIntoForce", "2002-04-05", "");
    record("AgreementRatification", "2002-05-01", "\"party\": \"RUS\"");
    record("AgreementExtension", "2012-04-05", "\"number\": 1, \"until\": \"2017-04-05\"");
    record("AgreementExtension", "2017-04-05", "\"number\": 2, \"until\": \"2022-04-05\"");
    record("AgreementAmendment", "2018", "\"term\": {\"duration\": \"P30Y\"}");
    record("AgreementExpiry", "2025-10-02", "");
  }

  @AfterAll
  static void stop() {
    chancery.close();
  }

  private static void record(String kind, String occurred, String more) {
    String body =
        "{\"occurred\": \"%s\", \"act\": {\"instrument\": \"treaty\", \"parties\": [\"IRN\", \"RUS\"]%s}}"
            .formatted(occurred, more.isEmpty() ? "" : ", " + more);
    Http.Answer answer = http.post("Record" + kind, body);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
    assertThat(answer.body().get("warnings")).isEmpty();
  }

  private static StateAnswer asOf(String day) {
    return StateAnswer.of(http, "IRN-RUS", day);
  }

  @Test
  void one_ratification_leaves_it_signed() {
    assertThat(asOf("2001-12-31").text(TREATY))
        .isEqualTo("The treaty: signed on 12 March 2001, ratified by Iran");
    assertThat(asOf("2001-12-31").status(TREATY)).isEqualTo("signed");
  }

  @Test
  void a_late_ratification_leaves_it_in_force_since_the_same_day() {
    StateAnswer ratified = asOf("2002-05-01");
    assertThat(ratified.text(TREATY)).isEqualTo("The treaty: in force since 5 April 2002");
    assertThat(ratified.field(TREATY, "ratifiedBy[IRN]")).isEqualTo("true");
    assertThat(ratified.field(TREATY, "ratifiedBy[RUS]")).isEqualTo("true");
  }

  @Test
  void extensions_leave_it_in_force_since_the_same_day() {
    StateAnswer extended = asOf("2017-12-31");
    assertThat(extended.text(TREATY))
        .isEqualTo("The treaty: in force since 5 April 2002, extended twice");
    assertThat(extended.field(TREATY, "extendedUntil")).isEqualTo("2022-04-05");
    assertThat(asOf("2016").field(TREATY, "extendedUntil")).isEqualTo("2017-04-05");
  }

  @Test
  void an_amendment_changes_the_term_alone() {
    StateAnswer amended = asOf("2018");
    assertThat(amended.status(TREATY)).isEqualTo("in-force");
    assertThat(amended.field(TREATY, "amended")).isEqualTo("true");
    assertThat(amended.field(TREATY, "term")).isEqualTo("P30Y");
  }

  @Test
  void its_expiry_settles_it() {
    assertThat(asOf("2025").status(TREATY)).isEqualTo("expired");
    assertThat(asOf("2025").settled(TREATY)).isTrue();
    assertThat(asOf("2025-10-01").settled(TREATY)).isFalse();
  }
}
