package org.chancery.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PointsOfQuestionsTest {

  @ParameterizedTest
  @CsvSource({
    "2022-01-31, 2022-01-31",
    "2022-01, 2022-01-31",
    "2022, 2022-12-31",
    "2022-01~, 2022-01-31",
    "2022-21, 2022-05-31",
    "199X, 1999-12-31",
    "'[2022-07-19,2022-07-20]', 2022-07-20",
    "2022-01-31T12:00:00Z, 2022-01-31"
  })
  void a_vague_day_means_the_last_day_it_may_be(String text, LocalDate day) {
    assertThat(AsOf.parse(text)).isEqualTo(new AsOf.Day(day));
  }

  @Test
  void the_first_day_of_a_list_is_the_first_it_may_be() {
    assertThat(AsOf.parseFirst("2022-01~")).isEqualTo(new AsOf.Day(LocalDate.of(2022, 1, 1)));
  }

  @ParameterizedTest
  @CsvSource({
    "2022-01/2022-02, date-interval, 7",
    "../2022, date-interval, 2",
    "[..2022], date-open, 1",
    "[2022..], date-open, 5",
    "after:, anchor-malformed, 6"
  })
  void what_names_no_day_is_refused_with_its_place(String text, String code, int place) {
    assertThatThrownBy(() -> AsOf.parse(text))
        .isInstanceOfSatisfying(
            DateFault.class,
            fault -> {
              assertThat(fault.code()).isEqualTo(code);
              assertThat(fault.place()).isEqualTo(place);
            });
  }

  @Test
  void a_day_may_be_named_by_a_record() {
    assertThat(AsOf.parse("after:tehran-summit-2022"))
        .isEqualTo(new AsOf.After("tehran-summit-2022"));
    assertThat(AsOf.parse("before:tehran-summit-2022"))
        .isEqualTo(new AsOf.Before("tehran-summit-2022"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2022-01/2022-02", "after:", "after:A B", "before:x", "today", ""})
  void what_names_no_day_is_refused(String text) {
    assertThatThrownBy(() -> AsOf.parse(text)).isInstanceOf(DateFault.class);
  }

  @Test
  void what_was_known_is_asked_by_instant_by_day_or_by_position() {
    assertThat(KnownAt.parse("2022-07-31T12:00:00.000001Z"))
        .isEqualTo(new KnownAt.At(Instant.parse("2022-07-31T12:00:00.000001Z")));
    assertThat(KnownAt.parse("2022-07-31T15:30:00+03:30"))
        .isEqualTo(new KnownAt.At(Instant.parse("2022-07-31T12:00:00Z")));
    assertThat(KnownAt.parse("2022-07-31"))
        .isEqualTo(new KnownAt.At(Instant.parse("2022-07-31T23:59:59.999999Z")));
    assertThat(KnownAt.parse("@118")).isEqualTo(new KnownAt.AtPosition(118));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2022-07", "2022", "@", "@-1", "@x", "@1234567890123456789", "2022-07-31T", "now"})
  void what_names_no_point_of_knowledge_is_refused(String text) {
    assertThatThrownBy(() -> KnownAt.parse(text)).isInstanceOf(DateFault.class);
  }
}
