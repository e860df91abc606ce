package org.chancery.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The published vectors of EDTF, where at hand. Those that do not hold here are listed with the
 * reason, and must not hold.
 */
class EdtfVectorsTest {
  private static final Map<String, String> EXEMPT =
      Tables.rows("/edtf/exempt-vectors.tsv").stream()
          .collect(Collectors.toMap(row -> row[0], row -> row[1]));

  /** What a table says of one text. */
  private record Vector(String input, String min, String max, String canonical, boolean valid) {
    static Vector of(String line) {
      String[] cells = line.split("\t", -1);
      return new Vector(
          cells[0], cells[3], cells[4], cells[5], cells.length < 7 || cells[6].equals("VALID"));
    }

    void mustHold() {
      if (!valid) {
        assertThatThrownBy(() -> Edtf.parse(input)).isInstanceOf(DateFault.class);
        return;
      }
      Edtf date = Edtf.parse(input);
      assertThat(date.text()).isEqualTo(canonical);
      if (!min.equals("0") || !max.equals("0")) {
        assertThat(date.statedStart().earliest()).isEqualTo(day(min, LocalDate.MIN));
        assertThat(date.statedEnd().latest()).isEqualTo(day(max, LocalDate.MAX));
      }
    }

    private static LocalDate day(String milliseconds, LocalDate open) {
      return milliseconds.isEmpty() || milliseconds.endsWith("Infinity")
          ? open
          : LocalDate.ofInstant(Instant.ofEpochMilli(Long.parseLong(milliseconds)), ZoneOffset.UTC);
    }

    void mustFail() {
      assertThatThrownBy(this::mustHold).isInstanceOfAny(DateFault.class, AssertionError.class);
    }

    DynamicTest test() {
      return EXEMPT.containsKey(input)
          ? DynamicTest.dynamicTest(input + " is exempt: " + EXEMPT.get(input), this::mustFail)
          : DynamicTest.dynamicTest("\"" + input + "\"", this::mustHold);
    }
  }

  @TestFactory
  List<DynamicTest> forms_and_bounds_are_those_of_the_vectors() throws IOException {
    String data = System.getProperty("chancery.data", "");
    if (data.isEmpty()) {
      System.out.println("EDTF vectors did not run: give their folder as -Dchancery.data");
      return List.of();
    }
    List<Vector> vectors;
    try (Stream<Path> files = Files.list(Path.of(data, "edtf"))) {
      vectors =
          files
              .filter(file -> file.toString().endsWith(".tsv"))
              .sorted()
              .flatMap(EdtfVectorsTest::linesOf)
              .map(Vector::of)
              .toList();
    }
    assertThat(vectors).hasSizeGreaterThan(180);
    assertThat(vectors).extracting(Vector::input).containsAll(EXEMPT.keySet());
    return vectors.stream().map(Vector::test).toList();
  }

  private static Stream<String> linesOf(Path file) {
    try {
      return Files.readAllLines(file).stream()
          .skip(1)
          .filter(line -> !line.startsWith("#") && !line.isEmpty());
    } catch (IOException unreadable) {
      throw new IllegalStateException("the vectors cannot be read", unreadable);
    }
  }
}
