package org.chancery.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.chancery.act.Fault;
import org.junit.jupiter.api.Test;

/** However much is wrong with a file, the report stays small. */
class RefusedLinesTest {

  private static RefusedLine line(int number, int errors, int length) {
    Fault fault = new Fault("/" + "x".repeat(length), "unknown-field", "there is no such field");
    return new RefusedLine(
        number, null, null, IntStream.range(0, errors).mapToObj(i -> fault).toList());
  }

  @Test
  void the_first_thousand_are_listed_and_all_are_counted() {
    RefusedLines lines = new RefusedLines();
    IntStream.rangeClosed(1, 3000).forEach(number -> lines.add(line(number, 1, 10)));
    assertThat(lines.first()).hasSize(1000);
    assertThat(lines.first().getLast().line()).isEqualTo(1000);
    assertThat(lines.total()).isEqualTo(3000);
  }

  @Test
  void of_very_many_errors_of_a_line_the_rest_is_counted() {
    RefusedLines lines = new RefusedLines();
    lines.add(line(1, 100, 10));
    lines.add(line(2, 101, 10));
    assertThat(lines.first().getFirst().errors()).hasSize(100);
    List<Fault> errors = lines.first().getLast().errors();
    assertThat(errors).hasSize(101);
    assertThat(errors.getLast().code()).isEqualTo("more-errors");
    assertThat(errors.getLast().detail()).isEqualTo("and 1 more in this line");
  }

  @Test
  void the_list_ends_when_it_has_grown_too_long() {
    RefusedLines lines = new RefusedLines();
    IntStream.rangeClosed(1, 1000).forEach(number -> lines.add(line(number, 100, 50_000)));
    long characters =
        lines.first().stream()
            .flatMap(line -> line.errors().stream())
            .mapToLong(error -> error.pointer().length() + error.detail().length())
            .sum();
    assertThat(characters).isLessThan(1 << 20);
    assertThat(lines.first()).isNotEmpty();
    assertThat(lines.total()).isEqualTo(1000);
  }
}
