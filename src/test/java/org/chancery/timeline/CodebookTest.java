package org.chancery.timeline;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CodebookTest {
  private static final Pattern CODE = Pattern.compile("\"(\\d{2,4})\"");

  /** Every code that stands in the catalogue of acts; examples hold numbers of other sorts. */
  static List<String> codes() throws IOException {
    try (Stream<Path> kinds = Files.list(Path.of("src/main/java/org/chancery/act"))) {
      return kinds
          .flatMap(
              kind -> CODE.matcher(withoutExamples(read(kind))).results().map(CodebookTest::code))
          .distinct()
          .toList();
    }
  }

  private static String code(MatchResult found) {
    return found.group(1);
  }

  private static String withoutExamples(String code) {
    return code.replaceAll("(?s)\"\"\".*?\"\"\"", "");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  @ParameterizedTest
  @MethodSource("codes")
  void a_code_of_the_catalogue_has_a_weight(String code) {
    assertThatCode(() -> Codebook.read(Codebook.DEFAULT).of(code)).doesNotThrowAnyException();
  }
}
