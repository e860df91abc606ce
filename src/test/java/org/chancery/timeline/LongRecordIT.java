package org.chancery.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.chancery.fixture.Chancery;
import org.chancery.fixture.Citations;
import org.chancery.fixture.Http;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Commands as long as they are accepted: they must not stop the read model. */
class LongRecordIT {
  private static final String LETTERS = "bcdfghjklmnpqrtvwxyz";
  private static final int LONGEST_LINE = 495;
  private static final int LARGEST = 235_000;
  private static final int LONGEST_LIST = 200;

  /** Fiji stands before all of them, so that it comes first in each pair. */
  private static final List<String> FAR_FROM_FIJI =
      List.of(
          "FRA", "GBR", "GRC", "GUY", "HTI", "IDN", "IND", "IRL", "IRN", "IRQ", "ISL", "ITA", "JAM",
          "JPN", "KEN", "KIR", "KOR", "LAO", "MEX", "NRU", "NZL", "PAK", "PER", "PNG", "RUS", "SLB",
          "TON", "TUV", "USA", "VUT", "WSM", "YEM", "ZAF", "ZMB", "ZWE");

  @Test
  void a_record_of_nothing_but_different_words_is_shown_and_found() {
    try (Chancery chancery = Chancery.empty()) {
      Http http = chancery.http();
      Citations.register(http, visit("registers", List.of()).toString());
      List<String> words = compounds();
      mustBeShown(http, visit("compounds", words));
      assertThat(http.get("/timeline?q=" + words.getFirst()).body().get("acts")).hasSize(1);
      mustBeShown(http, visit("pairs-of-characters", characters()));
    }
  }

  private static void mustBeShown(Http http, ObjectNode visit) {
    assertThat(visit.toString().getBytes(StandardCharsets.UTF_8)).hasSizeGreaterThan(220_000);
    Http.Answer recorded = http.post("RecordVisit", visit.toString());
    assertThat(recorded.status()).as(recorded.response().body()).isEqualTo(201);
    assertThat(http.get("/records/" + visit.get("record").asString()).status()).isEqualTo(200);
  }

  /** Each is searched as a whole and in its parts, as written and as stem. */
  private static List<String> compounds() {
    List<String> parts = new ArrayList<>();
    for (char vowel : "aeiouy".toCharArray()) {
      for (char first : LETTERS.toCharArray()) {
        for (char second : LETTERS.toCharArray()) {
          LETTERS
              .chars()
              .forEach(third -> parts.add("" + vowel + first + second + (char) third + "s"));
        }
      }
    }
    Collections.shuffle(parts, new Random(7));
    return IntStream.range(0, parts.size() / 2)
        .mapToObj(pair -> parts.get(2 * pair) + "-" + parts.get(2 * pair + 1))
        .toList();
  }

  /** Ideographs that are two characters each in Java, so that a cut may fall between them. */
  private static List<String> characters() {
    return IntStream.range(0x20000, 0x27000)
        .mapToObj(point -> Character.toString(point) + Character.toString(point + 1))
        .toList();
  }

  private static ObjectNode visit(String record, List<String> words) {
    ObjectNode visit =
        (ObjectNode)
            JsonMapper.shared()
                .readTree(
                    """
                    {"record": "%s", "occurred": "2020-01-01", "tags": [], "bearsOn": [],
                     "citations": [{"source": "told-at-length"}],
                     "act": {"guest": {"name": "Somebody", "of": "FJI"}, "host": "TON"}}
                    """
                        .formatted(record));
    int size = 1000;
    Iterator<String> lines = lines(words).iterator();
    ArrayNode tags = (ArrayNode) visit.get("tags");
    ArrayNode citations = (ArrayNode) visit.get("citations");
    ArrayNode bearings = (ArrayNode) visit.get("bearsOn");
    while (lines.hasNext() && size < LARGEST) {
      String line = lines.next();
      size += line.getBytes(StandardCharsets.UTF_8).length + 50;
      if (citations.size() < LONGEST_LIST) {
        citations.addObject().put("source", "told-at-length").put("locator", line);
      } else if (tags.size() < LONGEST_LIST) {
        tags.add(line);
      } else if (bearings.size() < FAR_FROM_FIJI.size()) {
        bearings
            .addObject()
            .put("relationship", "FJI-" + FAR_FROM_FIJI.get(bearings.size()))
            .put("because", line);
      }
    }
    return visit;
  }

  private static List<String> lines(List<String> words) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : words) {
      if (line.length() + word.length() > LONGEST_LINE) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(word).append(' ');
    }
    return lines;
  }
}
