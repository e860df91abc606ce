package org.chancery.timeline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A version of a codebook: what every code weighs and in which class of cooperation or conflict it
 * stands. Codebooks disagree, so neither is ever hard-coded.
 */
final class Codebook {
  /** The codebook by which a state counts. */
  static final String DEFAULT = "cameo-icews-1.1b3";

  private final String version;
  private final Map<String, Entry> entries = new HashMap<>();

  /** Weight (−10 to 10) and quad class (1 to 4) of a code. */
  record Entry(double weight, int quad) {
    boolean isCooperation() {
      return quad <= 2;
    }
  }

  private Codebook(String version) {
    this.version = version;
  }

  static Codebook read(String version) {
    Codebook codebook = new Codebook(version);
    String file = "/db/codebook/" + version + ".csv";
    try (InputStream csv = Codebook.class.getResourceAsStream(file);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(csv, file), StandardCharsets.UTF_8))) {
      lines.lines().skip(1).forEach(codebook::add);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return codebook;
  }

  /** code, name (which may hold commas), weight, quad. */
  private void add(String line) {
    String[] columns = line.split(",");
    int last = columns.length - 1;
    entries.put(
        columns[0],
        new Entry(Double.parseDouble(columns[last - 1]), Integer.parseInt(columns[last])));
  }

  String version() {
    return version;
  }

  Entry of(@Nullable String code) {
    Entry entry = entries.get(code);
    if (entry == null) {
      throw new IllegalStateException(version + " lacks the code " + code);
    }
    return entry;
  }
}
