package org.chancery.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceCalendarTest {

  private static Optional<Bounds> days(String text, SourceCalendar calendar) {
    return WrittenDates.read(text, calendar).flatMap(calendar::daysOf);
  }

  @ParameterizedTest
  @CsvSource({
    "22 Esfand 1379, 2001-03-12",
    "1 Farvardin 1400, 2021-03-21",
    "12 Bahman 1357, 1979-02-01",
    "22 Bahman 1357, 1979-02-11",
    "28 Mordad 1332, 1953-08-19",
    "13 Aban 1358, 1979-11-04",
    "11 Farvardin 1304, 1925-03-31",
    "30 Esfand 1399, 2021-03-20",
    "1 Farvardin 1403, 2024-03-20",
    "1379-12-22, 2001-03-12",
    "1379/12/22, 2001-03-12",
    "'Esfand 22, 1379', 2001-03-12",
    "14 Mordad 1285, 1906-08-06"
  })
  void persian_days_are_gregorian_days(String text, LocalDate day) {
    assertThat(days(text, SourceCalendar.PERSIAN)).contains(new Bounds(day, day));
  }

  @ParameterizedTest
  @CsvSource({
    "25 October 1917, 1917-11-07",
    "13 February 1921, 1921-02-26",
    "10 February 1828, 1828-02-22",
    "24 October 1813, 1813-11-05",
    "29 February 1900, 1900-03-13",
    "5 October 1582, 1582-10-15",
    "14 October 1066, 1066-10-20",
    "1 January 0004, 0003-12-30"
  })
  void julian_days_are_gregorian_days(String text, LocalDate day) {
    assertThat(days(text, SourceCalendar.JULIAN)).contains(new Bounds(day, day));
  }

  @Test
  void months_and_years_are_spans_of_days() {
    assertThat(days("Esfand 1379", SourceCalendar.PERSIAN))
        .contains(new Bounds(LocalDate.of(2001, 2, 19), LocalDate.of(2001, 3, 20)));
    assertThat(days("1379", SourceCalendar.PERSIAN))
        .contains(new Bounds(LocalDate.of(2000, 3, 20), LocalDate.of(2001, 3, 20)));
    assertThat(days("February 1900", SourceCalendar.JULIAN))
        .contains(new Bounds(LocalDate.of(1900, 2, 13), LocalDate.of(1900, 3, 13)));
    assertThat(days("March 1921", SourceCalendar.GREGORIAN))
        .contains(new Bounds(LocalDate.of(1921, 3, 1), LocalDate.of(1921, 3, 31)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "30 Esfand 1400",
        "31 Mehr 1400",
        "1 Mehr 1177",
        "1 Mehr 1502",
        "1400-13-01",
        "0 Mehr 1400",
        "only few weeks later",
        "",
        "March 1400",
        "22 Esfand"
      })
  void what_is_no_date_of_the_calendar_is_not_read(String text) {
    assertThat(days(text, SourceCalendar.PERSIAN)).isEmpty();
  }

  @Test
  void a_persian_year_has_365_days_or_366_eight_times_in_33_years() {
    for (int year = PersianCalendar.FIRST_YEAR; year <= PersianCalendar.LAST_YEAR - 33; year++) {
      LocalDate first = PersianCalendar.firstOf(year, 1);
      LocalDate later = PersianCalendar.firstOf(year + 33, 1);
      assertThat(later.toEpochDay() - first.toEpochDay()).isEqualTo(33 * 365 + 8);
      assertThat(PersianCalendar.firstOf(year, 12).plusDays(29))
          .isIn(
              PersianCalendar.firstOf(year + 1, 1),
              PersianCalendar.firstOf(year + 1, 1).minusDays(1));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2001-03-12, 2001-03-12",
    "2001-03-01/2001-03-31, 2001-03",
    "2001-01-01/2001-12-31, 2001",
    "2001-02-19/2001-03-20, [2001-02-19..2001-03-20]"
  })
  void days_are_written_in_edtf(String span, String edtf) {
    assertThat(DaysInEdtf.of(Edtf.parse(span).days())).isEqualTo(edtf);
  }
}
