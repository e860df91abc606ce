package org.chancery.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.chancery.time.KnownAt;
import org.chancery.timeline.Known;
import org.junit.jupiter.api.Test;

class CanonicalAddressTest {
  private static final Known KNOWN = new Known(Instant.parse("2022-07-31T12:00:00.5Z"), 118);

  private static String address(ResolvedQuestion question, Map<String, String> sent) {
    return CanonicalAddress.of("/a", question.clocks(), sent);
  }

  private static ResolvedQuestion january() {
    return new ResolvedQuestion().day("asOf", LocalDate.of(2022, 1, 31));
  }

  @Test
  void both_clocks_are_filled_in_and_the_edition_comes_last() {
    assertThat(address(january().known("knownAt", null, KNOWN), Map.of()))
        .isEqualTo("/a?asOf=2022-01-31&knownAt=2022-07-31T12:00:00.500000Z&edition=1.0");
  }

  @Test
  void what_was_asked_for_by_position_is_cited_by_position() {
    assertThat(address(january().known("knownAt", new KnownAt.AtPosition(118), KNOWN), Map.of()))
        .isEqualTo("/a?asOf=2022-01-31&knownAt=@118&edition=1.0");
  }

  @Test
  void before_the_log_there_is_only_the_position() {
    assertThat(address(january().known("knownAt", null, new Known(null, 0)), Map.of()))
        .isEqualTo("/a?asOf=2022-01-31&knownAt=@0&edition=1.0");
  }

  @Test
  void other_parameters_follow_by_name_and_clocks_as_they_were_sent_do_not() {
    Map<String, String> sent =
        Map.of(
            "timing",
            "certain",
            "explain",
            "true",
            "asOf",
            "2022-01",
            "knownAt",
            "2022-07-31",
            "edition",
            "0.9",
            "factsLimit",
            "5",
            "to",
            "2023");
    assertThat(address(january().known("knownAt", null, KNOWN), sent))
        .isEqualTo(
            "/a?asOf=2022-01-31&knownAt=2022-07-31T12:00:00.500000Z"
                + "&explain=true&factsLimit=5&timing=certain&edition=1.0");
  }

  @Test
  void an_open_day_stays_open() {
    ResolvedQuestion question =
        new ResolvedQuestion()
            .day("from", null)
            .day("to", LocalDate.of(-44, 3, 15))
            .known("knownAt", null, KNOWN);
    assertThat(address(question, Map.of())).startsWith("/a?to=-0044-03-15&knownAt=");
  }

  @Test
  void values_are_written_so_that_every_reader_reads_the_same() {
    Map<String, String> sent = Map.of("q", "a+b, \"c\" & d=e > é/?:@#%;");
    assertThat(address(new ResolvedQuestion().known("knownAt", null, KNOWN), sent))
        .endsWith("&q=a%2Bb%2C%20%22c%22%20%26%20d%3De%20%3E%20%C3%A9/?:@%23%25;&edition=1.0");
  }

  @Test
  void the_path_is_written_in_one_way() {
    assertThat(CanonicalAddress.of("/relationships/IR%4E-RUS", Map.of(), Map.of()))
        .isEqualTo("/relationships/IRN-RUS?edition=1.0");
    assertThat(CanonicalAddress.of("/sources/a%20b%25", Map.of(), Map.of()))
        .startsWith("/sources/a%20b%25?");
  }
}
