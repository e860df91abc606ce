package org.chancery.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chancery.fixture.Chancery;
import org.chancery.fixture.StateAnswer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A memorandum is reported, the report is withdrawn, and in the end it was right. */
class ReinstatedRecordScenario {
  private static final String MEMORANDUM = "instrument/gas-memorandum";
  private static final long REPORTED = 2;
  private static final long WITHDRAWN = 3;
  private static final long HELD_AGAIN = 4;

  private static Chancery chancery;
  private static Diary diary;

  @BeforeAll
  static void report_withdraw_and_hold_again() {
    chancery = Chancery.empty();
    diary = new Diary(chancery.http(), "IRN-RUS");
    diary.write("RecordMoU", memorandum("gas-memorandum", "Gas memorandum"));
    diary.write("RecordMoU", memorandum("rail-memorandum", "Rail memorandum"));
    diary.write(
        "RetractRecord",
        "{\"record\": \"gas-memorandum\", \"reason\": \"The paper withdrew it.\"}");
    diary.write(
        "ReinstateRecord",
        "{\"record\": \"gas-memorandum\", \"reason\": \"The ministry confirms it.\"}");
  }

  private static String memorandum(String record, String title) {
    return """
    {"record": "%s", "occurred": "2022-07-19",
     "act": {"title": "%s", "binding": false, "parties": ["IRN", "RUS"]}}
    """
        .formatted(record, title);
  }

  @AfterAll
  static void stop() {
    chancery.close();
  }

  @Test
  void three_knowledges_have_three_states() {
    StateAnswer reported = diary.state("2022-07-31", REPORTED);
    assertThat(reported.text(MEMORANDUM))
        .isEqualTo("Gas memorandum: signed on 19 July 2022, not binding");
    assertThat(diary.state("2022-07-31", WITHDRAWN).facts())
        .containsExactly("instrument/rail-memorandum");
    StateAnswer again = diary.state("2022-07-31", HELD_AGAIN);
    assertThat(again.body().get("facts")).isEqualTo(reported.body().get("facts"));
    assertThat(again.body().get("latest")).isEqualTo(reported.body().get("latest"));
  }

  @Test
  void counts_and_coverage_go_with_it() {
    assertThat(diary.count("mou", "2022-07-31", REPORTED)).isEqualTo("2 0");
    assertThat(diary.count("mou", "2022-07-31", WITHDRAWN)).isEqualTo("1 0");
    assertThat(diary.count("mou", "2022-07-31", HELD_AGAIN)).isEqualTo("2 0");
    assertThat(List.of(records(REPORTED), records(WITHDRAWN), records(HELD_AGAIN)))
        .containsExactly(2, 1, 2);
  }

  private static int records(long entry) {
    return diary.ask("/relationships/IRN-RUS?knownAt=@" + entry).at("/coverage/records").asInt();
  }

  @Test
  void lists_and_series_go_with_it_and_it_takes_its_old_place() {
    assertThat(diary.timeline(REPORTED))
        .containsExactly("2022-07-19 gas-memorandum", "2022-07-19 rail-memorandum");
    assertThat(diary.timeline(WITHDRAWN)).containsExactly("2022-07-19 rail-memorandum");
    assertThat(diary.timeline(HELD_AGAIN)).isEqualTo(diary.timeline(REPORTED));
    assertThat(diary.series(REPORTED)).containsExactly("2022-07: 2");
    assertThat(diary.series(WITHDRAWN)).containsExactly("2022-07: 1");
    assertThat(diary.series(HELD_AGAIN)).containsExactly("2022-07: 2");
  }

  @Test
  void the_record_itself_is_told_at_each_of_them() {
    assertThat(retracted(REPORTED)).isFalse();
    assertThat(retracted(WITHDRAWN)).isTrue();
    assertThat(retracted(HELD_AGAIN)).isFalse();
    JsonNode now = diary.ask("/records/gas-memorandum");
    assertThat(now.get("version").asInt()).isEqualTo(3);
    assertThat(now.get("reason").asString()).isEqualTo("The ministry confirms it.");
    assertThat(now.get("position").asLong()).isEqualTo(HELD_AGAIN);
  }

  private static boolean retracted(long entry) {
    return diary.ask("/records/gas-memorandum?knownAt=@" + entry).get("retracted").asBoolean();
  }

  @Test
  void the_evolution_of_the_day_tells_the_whole_course() {
    assertThat(diary.evolution("2022-07-31"))
        .containsExactly(
            "1 mou-recorded gas-memorandum",
            "2 mou-recorded rail-memorandum",
            "3 record-retracted gas-memorandum",
            "4 record-reinstated gas-memorandum");
    assertThat(diary.evolution("2022-07-18")).isEmpty();
  }
}
