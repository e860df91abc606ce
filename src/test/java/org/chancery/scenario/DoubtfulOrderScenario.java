package org.chancery.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chancery.fixture.Chancery;
import org.chancery.fixture.StateAnswer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** In March the talks paused and were resumed; in which order is known only in the end. */
class DoubtfulOrderScenario {
  private static final String TALKS = "negotiation/transit-talks";
  private static final long IN_DOUBT = 3;
  private static final long SETTLED = 4;

  private static Chancery chancery;
  private static Diary diary;

  @BeforeAll
  static void tell_of_both_and_correct_one() {
    chancery = Chancery.empty();
    diary = new Diary(chancery.http(), "IRN-RUS");
    talks("NegotiationOpening", "opening", "2021-04-06", ", \"title\": \"Transit talks\"");
    talks("NegotiationPause", "pause", "2022-03", "");
    talks("NegotiationResumption", "resumption", "2022-03", "");
    diary.write(
        "CorrectRecord",
        """
        {"record": "resumption", "reason": "The communiqué is dated.", "occurred": "2022-04-02"}
        """);
  }

  private static void talks(String kind, String record, String occurred, String more) {
    diary.write(
        "Record" + kind,
        """
        {"record": "%s", "occurred": "%s",
         "act": {"negotiation": "transit-talks", "parties": ["IRN", "RUS"]%s}}
        """
            .formatted(record, occurred, more));
  }

  @AfterAll
  static void stop() {
    chancery.close();
  }

  private static List<String> alternatives(StateAnswer state) {
    return state
        .fact(TALKS)
        .get("alternatives")
        .valueStream()
        .map(
            other ->
                other.at("/value/status").asString()
                    + " "
                    + other.get("because").valueStream().map(JsonNode::asString).toList())
        .toList();
  }

  private static String timing(StateAnswer state) {
    return state.fact(TALKS).get("timing").asString();
  }

  @Test
  void while_both_dates_are_vague_the_end_of_march_is_only_possible() {
    StateAnswer march = diary.state("2022-03-31", IN_DOUBT);
    assertThat(march.status(TALKS)).isEqualTo("open");
    assertThat(timing(march)).isEqualTo("possible");
    assertThat(alternatives(march)).containsExactly("paused [pause]");
  }

  @Test
  void once_one_of_them_is_certain_so_is_the_end_of_march() {
    StateAnswer march = diary.state("2022-03-31", SETTLED);
    assertThat(march.status(TALKS)).isEqualTo("paused");
    assertThat(timing(march)).isEqualTo("certain");
    assertThat(alternatives(march)).isEmpty();
    assertThat(march.fact(TALKS).get("since").asString()).isEqualTo("2022-03");
    assertThat(march.fact(TALKS).get("until").asString()).isEqualTo("2022-04-02");
    StateAnswer april = diary.state("2022-04-02", SETTLED);
    assertThat(april.status(TALKS)).isEqualTo("open");
    assertThat(timing(april)).isEqualTo("certain");
    assertThat(april.fact(TALKS).at("/because/0").asString()).isEqualTo("resumption");
  }

  @Test
  void in_the_middle_of_march_the_pause_stays_in_doubt() {
    for (long entry : new long[] {IN_DOUBT, SETTLED}) {
      StateAnswer middle = diary.state("2022-03-15", entry);
      assertThat(middle.status(TALKS)).isEqualTo("open");
      assertThat(timing(middle)).isEqualTo("possible");
      assertThat(alternatives(middle)).containsExactly("paused [pause]");
    }
  }

  @Test
  void before_march_nothing_is_in_doubt() {
    assertThat(timing(diary.state("2022-02-28", IN_DOUBT))).isEqualTo("certain");
    assertThat(timing(diary.state("2022-02-28", SETTLED))).isEqualTo("certain");
  }

  @Test
  void the_difference_of_the_two_knowledges_names_the_record_that_was_corrected() {
    String question = "from=2022-03-31&to=2022-03-31&fromKnownAt=@3&toKnownAt=@4";
    assertThat(diary.difference(question, ""))
        .containsExactly("changed transit-talks [resumption]");
    assertThat(diary.evolution("2022-03-31"))
        .endsWith("3 negotiation-resumption-recorded resumption", "4 record-corrected resumption");
  }

  @Test
  void what_was_counted_as_of_march_is_counted_in_april() {
    assertThat(diary.count("negotiation-resumption", "2022-03-31", IN_DOUBT)).isEqualTo("1 0");
    assertThat(diary.count("negotiation-resumption", "2022-03-30", IN_DOUBT)).isEqualTo("0 1");
    assertThat(diary.count("negotiation-resumption", "2022-03-31", SETTLED)).isEqualTo("nothing");
    assertThat(diary.count("negotiation-resumption", "2022-04-02", SETTLED)).isEqualTo("1 0");
  }
}
