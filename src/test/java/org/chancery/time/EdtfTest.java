package org.chancery.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EdtfTest {

  @ParameterizedTest
  @CsvSource({
    "2022-01-19, 2022-01-19, 2022-01-19, 2022-01-19, 2022-01-19",
    "2022-01, 2022-01-01, 2022-01-31, 2022-01-01, 2022-01-31",
    "2024-02, 2024-02-01, 2024-02-29, 2024-02-01, 2024-02-29",
    "2022, 2022-01-01, 2022-12-31, 2022-01-01, 2022-12-31",
    "2022-01-19/2022-01-20, 2022-01-19, 2022-01-19, 2022-01-20, 2022-01-20",
    "2022-01/2022-03-05, 2022-01-01, 2022-01-31, 2022-03-05, 2022-03-05",
    "1999/2001-05, 1999-01-01, 1999-12-31, 2001-05-01, 2001-05-31",
    "-4000, -4000-01-01, -4000-12-31, -4000-01-01, -4000-12-31",
    "0000, 0000-01-01, 0000-12-31, 0000-01-01, 0000-12-31",
    "9999-12-31, 9999-12-31, 9999-12-31, 9999-12-31, 9999-12-31"
  })
  void a_date_is_as_vague_as_it_is_stated(
      String text, LocalDate first, LocalDate lastStart, LocalDate firstEnd, LocalDate last) {
    Edtf date = Edtf.parse(text);
    assertThat(date.start()).isEqualTo(new Bounds(first, lastStart));
    assertThat(date.end()).isEqualTo(new Bounds(firstEnd, last));
    assertThat(date.text()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "2022-02-30, date-impossible",
    "2023-02-29, date-impossible",
    "2022-13, date-impossible",
    "2022-00, date-impossible",
    "2022-04-31, date-impossible",
    "-4001, date-out-of-range",
    "-0000, date-malformed",
    "'', date-malformed",
    "22, date-malformed",
    "2022-1, date-malformed",
    "2022-01-19T10:00:00Z, date-malformed",
    "+2022, date-malformed",
    "２０２２, date-malformed",
    "2022-01-19/, date-malformed",
    "/2022, date-malformed",
    "2022/2023/2024, date-malformed",
    "2022-03/2022-01, date-order",
    "2022-01-20/2022-01-19, date-order"
  })
  void what_is_no_date_is_refused_with_a_code(String text, String code) {
    assertThatThrownBy(() -> Edtf.parse(text))
        .isInstanceOfSatisfying(DateFault.class, fault -> assertThat(fault.code()).isEqualTo(code));
  }

  @Test
  void an_interval_may_end_in_the_month_in_which_it_began() {
    assertThat(Edtf.parse("2022-02-10/2022-02").end().latest())
        .isEqualTo(LocalDate.of(2022, 2, 28));
  }

  @ParameterizedTest
  @CsvSource({
    "2022-01-19, 19 January 2022, on 19 January 2022",
    "2022-01, January 2022, in January 2022",
    "2022, 2022, in 2022",
    "2022-01-19/2022-01-20, 19–20 January 2022, on 19 January 2022",
    "2022-01-19/2022-02-03, 19 January – 3 February 2022, on 19 January 2022",
    "2022-01/2022-03, January – March 2022, in January 2022",
    "2001/2002, 2001 – 2002, in 2001",
    "2001-12-30/2002-01-02, 30 December 2001 – 2 January 2002, on 30 December 2001",
    "-0043-03-15, 15 March 44 BCE, on 15 March 44 BCE"
  })
  void a_date_reads_as_english(String text, String inWords, String placed) {
    assertThat(Edtf.parse(text).inWords()).isEqualTo(inWords);
    assertThat(Edtf.parse(text).startPlaced()).isEqualTo(placed);
  }
}
