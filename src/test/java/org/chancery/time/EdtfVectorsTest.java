package org.chancery.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The published vectors of EDTF level 0, for the forms that are understood, where at hand. */
class EdtfVectorsTest {
  private static final String FORMS = "-?\\d{4}(-\\d{2}){0,2}(/-?\\d{4}(-\\d{2}){0,2})?";

  @TestFactory
  List<DynamicTest> the_strict_bounds_are_those_of_the_vectors() throws IOException {
    String data = System.getProperty("chancery.data", "");
    if (data.isEmpty()) {
      System.out.println("EDTF vectors did not run: give their folder as -Dchancery.data");
      return List.of();
    }
    List<DynamicTest> tests =
        Files.readAllLines(Path.of(data, "edtf", "level0.tsv")).stream()
            .skip(1)
            .map(line -> line.split("\t"))
            .filter(vector -> vector.length > 4 && vector[0].matches(FORMS))
            .filter(vector -> !vector[1].contains("INVALID"))
            .filter(vector -> Integer.parseInt(vector[0].split("(?<=\\d)-|/")[0]) >= -4000)
            .map(vector -> DynamicTest.dynamicTest(vector[0], () -> check(vector)))
            .toList();
    assertThat(tests).hasSizeGreaterThan(20);
    return tests;
  }

  private static void check(String[] vector) {
    Edtf date = Edtf.parse(vector[0]);
    assertThat(date.start().earliest()).isEqualTo(day(vector[3]));
    assertThat(date.end().latest()).isEqualTo(day(vector[4]));
  }

  private static LocalDate day(String milliseconds) {
    Instant instant = Instant.ofEpochMilli(Long.parseLong(milliseconds));
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }
}
