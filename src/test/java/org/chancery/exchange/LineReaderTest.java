package org.chancery.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines are cut where they end, and none of them can be too long. */
class LineReaderTest {
  private static final int LONGEST = 100_000;

  private static LineReader reading(String text) {
    return reading(text, StandardCharsets.UTF_8);
  }

  private static LineReader reading(String text, Charset charset) {
    return new LineReader(new ByteArrayInputStream(text.getBytes(charset)), LONGEST);
  }

  private static List<String> lines(LineReader reader) throws IOException {
    List<String> lines = new ArrayList<>();
    for (LineReader.Line line = reader.next(); line != null; line = reader.next()) {
      String text = new String(line.text(), StandardCharsets.UTF_8);
      lines.add(line.number() + (line.tooLong() ? " too long" : " " + text));
    }
    return lines;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a;b; | 1 a, 2 b
          a;b | 1 a, 2 b
          a^;b^; | 1 a, 2 b
          a^b; | 1 a^b
          a^ | 1 a^
          ;a;;b | 1 , 2 a, 3 , 4 b
          ; | 1
          é€; | 1 é€
          """)
  void a_line_ends_with_a_line_feed_or_with_the_file(String text, String lines) throws IOException {
    List<String> read = lines(reading(text.replace(';', '\n').replace('^', '\r')));
    assertThat(String.join(", ", read).replace('\r', '^').strip()).isEqualTo(lines);
  }

  @Test
  void an_empty_file_has_no_line() throws IOException {
    assertThat(lines(reading(""))).isEmpty();
    assertThat(lines(reading("\uFEFF"))).isEmpty();
  }

  @Test
  void a_byte_order_mark_is_skipped_at_the_very_start_and_nowhere_else() throws IOException {
    assertThat(lines(reading("\uFEFFa\n\uFEFFb"))).containsExactly("1 a", "2 \uFEFFb");
  }

  @Test
  void a_byte_order_mark_that_comes_byte_by_byte_is_skipped_too() throws IOException {
    InputStream slow =
        new ByteArrayInputStream("\uFEFFa\nb".getBytes(StandardCharsets.UTF_8)) {
          @Override
          public synchronized int read(byte[] into, int from, int most) {
            return super.read(into, from, Math.min(most, 1));
          }
        };
    assertThat(lines(new LineReader(slow, LONGEST))).containsExactly("1 a", "2 b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", ""})
  void the_longest_line_is_read_and_a_longer_one_is_not(String end) throws IOException {
    String longest = "x".repeat(LONGEST);
    assertThat(lines(reading(longest + end))).containsExactly("1 " + longest);
    assertThat(lines(reading(longest + "x" + end))).containsExactly("1 too long");
  }

  @Test
  void the_line_behind_one_that_is_too_long_is_read() throws IOException {
    String tooLong = "x".repeat(5 * LONGEST);
    assertThat(lines(reading(tooLong + "\na\n" + tooLong + "\r\nb")))
        .containsExactly("1 too long", "2 a", "3 too long", "4 b");
  }

  @Test
  void a_line_of_a_gibibyte_takes_no_memory() throws IOException {
    InputStream end = new ByteArrayInputStream("\nafter\n".getBytes(StandardCharsets.UTF_8));
    InputStream both = new SequenceInputStream(new Repeated('x', 1L << 30), end);
    long before = used();
    assertThat(lines(new LineReader(both, LONGEST))).containsExactly("1 too long", "2 after");
    assertThat(used() - before).isLessThan(64L << 20);
  }

  private static long used() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE"})
  void zeros_betray_what_is_not_utf_8(String charset) throws IOException {
    assertThat(reading("{\"a\": 1}\n{}\n", Charset.forName(charset)).next().hasZeros()).isTrue();
    assertThat(reading("{\"a\": 1}\n").next().hasZeros()).isFalse();
  }

  @Test
  void what_is_cut_off_is_no_line() throws IOException {
    InputStream whole = new ByteArrayInputStream("a\nb\nc".getBytes(StandardCharsets.UTF_8));
    LineReader reader = new LineReader(new SequenceInputStream(whole, new Broken()), LONGEST);
    assertThat(reader.next().text()).isEqualTo(new byte[] {'a'});
    assertThat(reader.next().text()).isEqualTo(new byte[] {'b'});
    assertThatThrownBy(reader::next).isInstanceOf(EOFException.class);
  }

  @Test
  void only_white_space_is_blank() throws IOException {
    LineReader reader = reading(" \t\r\n\n{}\n\u00A0\n");
    assertThat(reader.next().isBlank()).isTrue();
    assertThat(reader.next().isBlank()).isTrue();
    assertThat(reader.next().isBlank()).isFalse();
    assertThat(reader.next().isBlank()).isFalse();
  }

  private static final class Broken extends InputStream {
    @Override
    public int read() throws IOException {
      throw new EOFException();
    }
  }
}
