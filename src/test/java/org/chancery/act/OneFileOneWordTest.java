package org.chancery.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Adding a kind is one file and one word: outside its own file the production code names a kind
 * once, in the {@code permits} of {@link DiplomaticAct}.
 */
class OneFileOneWordTest {
  private static final Path MAIN = Path.of("src/main");
  private static final Path CATALOGUE = MAIN.resolve("java/org/chancery/act/DiplomaticAct.java");

  static Stream<ActKind> kinds() {
    return ActCatalogue.kinds().stream();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void a_kind_is_named_once_outside_its_own_file(ActKind kind) throws IOException {
    String type = kind.act().getSimpleName();
    Path own = CATALOGUE.resolveSibling(type + ".java");
    assertThat(placesNaming(own, type, kind)).containsExactly(CATALOGUE + ": " + type);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void the_one_word_stands_in_the_permits(ActKind kind) throws IOException {
    String catalogue = Files.readString(CATALOGUE);
    String permits = catalogue.substring(catalogue.indexOf("permits"), catalogue.indexOf('{'));
    assertThat(permits).containsPattern("\\b" + kind.act().getSimpleName() + "\\b");
  }

  /**
   * Java identifiers and quoted names, in code, SQL and resources. Comments do not count, nor do
   * examples, where the name may be that of a field, nor headlines, which begin with the word.
   */
  private static List<String> placesNaming(Path own, String type, ActKind kind) throws IOException {
    Pattern named =
        Pattern.compile(
            "(?<!\")\\b(%s|Record%s|%sRecorded)\\b|\"(%s|%s|%s)\""
                .formatted(type, type, type, type, kind.name(), kind.eventName()));
    List<String> places = new ArrayList<>();
    try (Stream<Path> files =
        Stream.concat(Files.walk(MAIN), Files.walk(Path.of("db/migration")))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.equals(own)) {
          String code = codeIn(Files.readString(file));
          Matcher found = named.matcher(code);
          while (found.find() && !meansAnother(found.group(), code)) {
            places.add(file + ": " + found.group());
          }
        }
      }
    }
    return places;
  }

  /** Whether a file imports a class of that name from elsewhere, such as a statement of SQL. */
  private static boolean meansAnother(String name, String code) {
    return Pattern.compile("import (?!org\\.chancery)[\\w.]+\\." + name + ";").matcher(code).find();
  }

  private static String codeIn(String text) {
    return text.replaceAll("(?s)example =\\s*\"\"\".*?\"\"\"", "")
        .replaceAll("(?s)/\\*.*?\\*/", "")
        .replaceAll("//[^\\n]*|--[^\\n]*", "");
  }
}
