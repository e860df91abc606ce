package org.chancery.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class StatedDateTest {
  private final JsonMapper mapper = JsonMapper.builder().build();

  private StatedDate read(String json) {
    return mapper.readValue(json, StatedDate.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"2022-01\"",
        "{\"edtf\":\"2001-03-12\",\"asWritten\":\"22 Esfand 1379\",\"calendar\":\"persian\"}",
        "{\"edtf\":\"1853~\",\"within\":\"P5Y\",\"basedOn\":[\"a-treaty\",\"a-visit\"]}"
      })
  void it_is_written_as_it_was_told(String json) {
    assertThat(mapper.writeValueAsString(read(json))).isEqualTo(json);
  }

  @Test
  void a_date_of_which_nothing_else_is_told_is_its_text() {
    assertThat(read("{\"edtf\":\"2022-01\",\"asWritten\":null,\"basedOn\":[]}"))
        .isEqualTo(StatedDate.parse("2022-01"))
        .isEqualTo(read("\"2022-01\""));
    assertThat(mapper.writeValueAsString(read("{\"edtf\":\"2022-01\"}"))).isEqualTo("\"2022-01\"");
  }

  @ParameterizedTest
  @CsvSource({
    "1853~, P5Y, 1848-01-01, 1858-12-31, 'about 1853, give or take 5 years'",
    "2022-02-24%, P0D, 2022-02-24, 2022-02-24, possibly about 24 February 2022",
    "2022-02-24, P1D, 2022-02-23, 2022-02-25, '24 February 2022, give or take 1 day'",
    "2022-02, P2W, 2022-01-18, 2022-03-14, 'February 2022, give or take 2 weeks'",
    "2022-02, P1M, 2022-01-01, 2022-03-31, 'February 2022, give or take 1 month'"
  })
  void the_recorder_says_how_far_the_clock_reaches(
      String edtf, String within, LocalDate earliest, LocalDate latest, String words) {
    StatedDate date = new StatedDate(Edtf.parse(edtf), null, null, Within.parse(within), List.of());
    assertThat(date.start()).isEqualTo(new Bounds(earliest, latest));
    assertThat(date.end()).isEqualTo(date.start());
    assertThat(date.inWords()).isEqualTo(words);
  }

  @Test
  void an_open_side_stays_open() {
    StatedDate date =
        new StatedDate(Edtf.parse("../2022-02-23"), null, null, Within.parse("P1D"), List.of());
    assertThat(date.start()).isEqualTo(new Bounds(LocalDate.MIN, LocalDate.of(2022, 2, 24)));
  }

  @ParameterizedTest
  @CsvSource({
    "2001-03-12, 22 Esfand 1379, persian,",
    "2001-03, 22 Esfand 1379, persian,",
    "2001-03, Esfand 1379, persian,",
    "2001-03-13, 22 Esfand 1379, persian, 2001-03-12",
    "2001-03-13~, 22 Esfand 1379, persian, 2001-03-12",
    "2002, Esfand 1379, persian, [2001-02-19..2001-03-20]",
    "1921-02-26, 13 February 1921, julian,",
    "1921-02-13, 13 February 1921, julian, 1921-02-26",
    "1921-02-26, 13 February 1921, gregorian, 1921-02-13",
    "1921-02-26, 13 February 1921,,",
    "1921-02-26, a few weeks later, julian,",
    "1921-02-26, 31 February 1921, julian,"
  })
  void the_words_of_the_source_must_be_the_date(
      String edtf, String asWritten, String calendar, String converted) {
    StatedDate date =
        new StatedDate(
            Edtf.parse(edtf),
            asWritten,
            calendar == null ? null : SourceCalendar.named(calendar),
            null,
            List.of());
    assertThat(date.contradiction().orElse(null)).isEqualTo(converted);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "P", "5Y", "P5", "P-5Y", "P5H", "P12345D", "P1Y6M", "p1y"})
  void a_reach_is_a_number_of_one_unit(String text) {
    assertThatThrownBy(() -> Within.parse(text)).isInstanceOf(DateFault.class);
  }
}
