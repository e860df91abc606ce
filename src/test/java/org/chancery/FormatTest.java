package org.chancery;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every source file is written as google-java-format writes it. {@code mvn test -Dtest=FormatTest
 * -Dformat} writes them so. A test, because it runs on the JDK that understands the sources, while
 * Maven itself may run on an older one.
 */
class FormatTest {
  private static final boolean WRITE = System.getProperty("format") != null;

  @Test
  void every_source_file_is_formatted() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      List<Path> sources = files.filter(file -> file.toString().endsWith(".java")).toList();
      assertThat(sources).hasSizeGreaterThan(100);
      assertThat(sources.stream().filter(file -> !isFormatted(file)))
          .as("run: mvn test -Dtest=FormatTest -Dformat")
          .isEmpty();
    }
  }

  private static boolean isFormatted(Path file) {
    try {
      String text = Files.readString(file);
      String formatted = new Formatter().formatSourceAndFixImports(text);
      if (WRITE) {
        Files.writeString(file, formatted);
        return true;
      }
      return formatted.equals(text);
    } catch (IOException | FormatterException broken) {
      throw new IllegalStateException(file.toString(), broken);
    }
  }
}
