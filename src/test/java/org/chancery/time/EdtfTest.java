package org.chancery.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every construct of EDTF that is understood, and those that are not. */
class EdtfTest {
  private static final int TRIES = 20_000;
  private static final List<String[]> DATES = Tables.rows("/edtf/dates.tsv");

  @TestFactory
  Stream<DynamicTest> a_date_has_one_form_two_sorts_of_bounds_and_words() {
    return DATES.stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row[0],
                    () -> assertThat(columnsOf(row[0], Edtf.parse(row[0]))).containsExactly(row)));
  }

  private static List<String> columnsOf(String text, Edtf date) {
    return List.of(
        text,
        date.text(),
        said(date.statedStart()),
        said(date.statedEnd()),
        said(date.start()),
        said(date.end()),
        date.precision().name(),
        date.inWords(),
        date.startPlaced(),
        date.startInWords());
  }

  private static String said(Bounds bounds) {
    return (bounds.isOpenBefore() ? ".." : bounds.earliest())
        + " "
        + (bounds.isOpenAfter() ? ".." : bounds.latest());
  }

  @TestFactory
  Stream<DynamicTest> what_is_no_date_is_refused_with_a_code_and_its_place() {
    return Tables.rows("/edtf/faults.tsv").stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    "\"" + row[0] + "\"",
                    () ->
                        assertThatThrownBy(() -> Edtf.parse(row[0]))
                            .isInstanceOfSatisfying(
                                DateFault.class,
                                fault -> {
                                  assertThat(fault.code()).isEqualTo(row[1]);
                                  assertThat(fault.place()).hasToString(row[2]);
                                })));
  }

  @Test
  void a_fault_tells_people_where_it_is_and_repeats_nothing() {
    assertThatThrownBy(() -> Edtf.parse("2022-AB"))
        .hasMessage("a month has two digits (at character 6)");
  }

  @Test
  void the_form_of_a_date_is_read_as_the_same_date() {
    DATES.forEach(
        row -> {
          Edtf date = Edtf.parse(row[0]);
          assertThat(Edtf.parse(date.text())).isEqualTo(date).hasSameHashCodeAs(date);
          assertThat(Edtf.parse(date.text()).text()).isEqualTo(date.text());
        });
  }

  @Test
  void a_text_is_a_date_with_bounds_in_order_or_refused() {
    SplittableRandom random = new SplittableRandom(2019);
    int read = 0;
    for (int i = 0; i < TRIES; i++) {
      String text = disturbed(DATES.get(random.nextInt(DATES.size()))[0], random);
      try {
        Edtf date = Edtf.parse(text);
        read++;
        assertThat(Edtf.parse(date.text())).as(text).isEqualTo(date);
        mustBeInOrder(text, date.start(), date.end());
        assertThat(date.dayOfNames().getYear()).as(text).isBetween(-4000, 9999);
        assertThatCode(date::startPlaced).as(text).doesNotThrowAnyException();
        assertThat(date.inWords()).as(text).isNotBlank();
      } catch (DateFault fault) {
        assertThat(fault.place()).as(text).isBetween(0, text.length());
      }
    }
    assertThat(read).isBetween(TRIES / 20, TRIES / 2);
  }

  private static void mustBeInOrder(String text, Bounds start, Bounds end) {
    assertThat(start.earliest()).as(text).isBeforeOrEqualTo(start.latest());
    assertThat(start.earliest()).as(text).isBeforeOrEqualTo(end.earliest());
    assertThat(start.latest()).as(text).isBeforeOrEqualTo(end.latest());
  }

  /** A few characters taken out, put in or exchanged. */
  private static String disturbed(String text, SplittableRandom random) {
    String signs = "0123456789XX--??~~%%//..[],{}YSETZ:+ −é\0\n";
    StringBuilder made = new StringBuilder(text);
    for (int i = random.nextInt(1, 4); i > 0; i--) {
      int place = made.isEmpty() ? 0 : random.nextInt(made.length());
      int removed = made.isEmpty() ? 0 : random.nextInt(2);
      String added = String.valueOf(signs.charAt(random.nextInt(signs.length())));
      made.replace(place, place + removed, random.nextBoolean() ? added : "");
    }
    return made.toString();
  }

  @Test
  void doubts_reach_no_further_than_the_calendar() {
    assertThat(Edtf.parse("-4000%").start())
        .isEqualTo(new Bounds(LocalDate.of(-4000, 1, 1), LocalDate.of(-3998, 12, 31)));
    assertThat(Edtf.parse("9XXX~").end().latest()).isEqualTo(LocalDate.of(9999, 12, 31));
    assertThat(Edtf.parse("9999-24").end().latest()).isEqualTo(LocalDate.of(9999, 12, 31));
  }

  @ParameterizedTest
  @CsvSource({
    "2022-01, 2022-01-01",
    "1853~, 1853-01-01",
    "2022-21, 2022-03-01",
    "'[2022-07-19,2022-07-20]', 2022-07-19",
    "[..2022-02-23], 2022-02-23",
    "../2022-02, 2022-02-28",
    "1985-04-12/.., 1985-04-12"
  })
  void names_are_looked_up_on_the_first_day_that_is_known(String text, LocalDate day) {
    assertThat(Edtf.parse(text).dayOfNames()).isEqualTo(day);
  }
}
