package org.chancery.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.chancery.fixture.Chancery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A correction, a change in the world and a late report of one treaty, side by side. */
class ThreeSortsOfNewsScenario {
  private static final String TREATY = "instrument/treaty";
  private static final long SIGNED = 2;
  private static final long CORRECTED = 3;
  private static final long CHANGED = 4;
  private static final long REPORTED_LATE = 5;

  private static Chancery chancery;
  private static Diary diary;

  @BeforeAll
  static void write_all_three() {
    chancery = Chancery.empty();
    diary = new Diary(chancery.http(), "IRN-RUS");
    treaty(
        "AgreementProposal",
        "proposal",
        "2022-01-19",
        ", \"title\": \"The treaty\"," + " \"proposedBy\": \"IRN\"");
    treaty("AgreementSignature", "signature", "2022-03-01", "");
    diary.write(
        "CorrectRecord",
        """
        {"record": "signature", "reason": "The day of the draft was taken for it.",
         "occurred": "2022-03-05"}
        """);
    treaty("AgreementEntryIntoForce", "entry-into-force", "2022-06-01", "");
    treaty("AgreementRatification", "ratification", "2022-04-10", ", \"party\": \"IRN\"");
  }

  private static void treaty(String kind, String record, String occurred, String more) {
    diary.write(
        "Record" + kind,
        """
        {"record": "%s", "occurred": "%s",
         "act": {"instrument": "treaty", "parties": ["IRN", "RUS"]%s}}
        """
            .formatted(record, occurred, more));
  }

  @AfterAll
  static void stop() {
    chancery.close();
  }

  @Test
  void in_the_log_only_the_correction_is_an_event_of_a_record_that_was_there() {
    assertThat(diary.log())
        .containsExactly(
            "agreement-proposal-recorded",
            "agreement-signature-recorded",
            "record-corrected",
            "agreement-entry-into-force-recorded",
            "agreement-ratification-recorded");
    assertThat(diary.ask("/log").get("events").valueStream())
        .extracting(event -> event.get("subject").asString())
        .containsExactly(
            "record/proposal",
            "record/signature",
            "record/signature",
            "record/entry-into-force",
            "record/ratification");
  }

  @Test
  void in_the_tables_only_the_correction_closes_what_was_known() throws SQLException {
    assertThat(rows("select record, version, opened, closed from timeline.record_version"))
        .containsExactly(
            "proposal 1 @1–",
            "signature 1 @2–3",
            "signature 2 @3–",
            "entry-into-force 1 @4–",
            "ratification 1 @5–");
    assertThat(
            rows(
                "select record, earliest::text as version, opened, closed from timeline.effect"
                    + " where field = 'status'"))
        .containsExactly(
            "proposal 2022-01-19 @1–",
            "signature 2022-03-01 @2–3",
            "signature 2022-03-05 @3–",
            "entry-into-force 2022-06-01 @4–");
  }

  private static List<String> rows(String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = chancery.database().asService();
        ResultSet row = connection.createStatement().executeQuery(sql + " order by opened")) {
      while (row.next()) {
        long closed = row.getLong("closed");
        rows.add(
            "%s %s @%d–%s"
                .formatted(
                    row.getString("record"),
                    row.getString("version"),
                    row.getLong("opened"),
                    closed == Long.MAX_VALUE ? "" : String.valueOf(closed)));
      }
    }
    return rows;
  }

  @Test
  void the_correction_changes_what_is_held_of_a_day_that_was_told_already() {
    assertThat(diary.state("2022-03-01", SIGNED).status(TREATY)).isEqualTo("signed");
    assertThat(diary.state("2022-03-01", CORRECTED).status(TREATY)).isEqualTo("proposed");
    assertThat(diary.evolution("2022-03-01"))
        .containsExactly(
            "1 agreement-proposal-recorded proposal",
            "2 agreement-signature-recorded signature",
            "3 record-corrected signature");
  }

  @Test
  void the_change_in_the_world_leaves_every_day_before_it_as_it_was_told() {
    JsonNode before = diary.state("2022-05-31", CORRECTED).fact(TREATY);
    JsonNode after = diary.state("2022-05-31", CHANGED).fact(TREATY);
    assertThat(after.get("value")).isEqualTo(before.get("value"));
    assertThat(after.get("since")).isEqualTo(before.get("since"));
    assertThat(diary.evolution("2022-05-31")).noneMatch(step -> step.contains("entry-into-force"));
    assertThat(diary.evolution("2022-06-01"))
        .contains("4 agreement-entry-into-force-recorded entry-into-force");
    assertThat(diary.state("2022-06-01", CHANGED).status(TREATY)).isEqualTo("in-force");
  }

  @Test
  void the_late_report_adds_to_a_day_between_and_takes_nothing_back() {
    assertThat(diary.state("2022-05-31", CHANGED).text(TREATY))
        .isEqualTo("The treaty: signed on 5 March 2022");
    assertThat(diary.state("2022-05-31", REPORTED_LATE).text(TREATY))
        .isEqualTo("The treaty: signed on 5 March 2022, ratified by Iran");
    assertThat(diary.state("2022-06-01", REPORTED_LATE).status(TREATY)).isEqualTo("in-force");
    assertThat(diary.evolution("2022-05-31"))
        .endsWith("5 agreement-ratification-recorded ratification");
  }

  @Test
  void the_timeline_has_them_in_the_order_of_the_world_the_log_in_that_of_the_telling() {
    assertThat(diary.timeline(REPORTED_LATE))
        .containsExactly(
            "2022-01-19 proposal",
            "2022-03-05 signature",
            "2022-04-10 ratification",
            "2022-06-01 entry-into-force");
  }

  @Test
  void a_difference_keeps_what_was_learnt_apart_from_what_happened() {
    String question = "from=2022-03-01&to=2022-06-01&fromKnownAt=@2&toKnownAt=@5";
    assertThat(diary.difference(question, "/learned"))
        .containsExactly("changed treaty [signature]");
    assertThat(diary.difference(question, "/happened"))
        .containsExactly("changed treaty [entry-into-force, ratification, signature]");
    String late = "from=2022-05-31&to=2022-05-31&fromKnownAt=@4&toKnownAt=@5";
    assertThat(diary.difference(late, "/learned")).containsExactly("changed treaty [ratification]");
    assertThat(diary.difference(late, "/happened")).isEmpty();
  }

  @Test
  void only_the_corrected_record_has_versions_and_a_reason() {
    assertThat(diary.ask("/records/signature/versions").get("versions")).hasSize(2);
    assertThat(diary.ask("/records/signature").get("reason").asString())
        .isEqualTo("The day of the draft was taken for it.");
    for (String record : List.of("proposal", "entry-into-force", "ratification")) {
      assertThat(diary.ask("/records/" + record + "/versions").get("versions")).hasSize(1);
      assertThat(diary.ask("/records/" + record).get("reason").isNull()).isTrue();
    }
  }
}
