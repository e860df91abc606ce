package org.chancery.api;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chancery.audit.CloudEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** The forms in which the raw log is given. */
enum LogForm {
  JSON("json", MediaType.APPLICATION_JSON_VALUE),
  NDJSON("ndjson", MediaType.APPLICATION_NDJSON_VALUE),
  SSE("sse", MediaType.TEXT_EVENT_STREAM_VALUE),
  BATCH(null, "application/cloudevents-batch+json");

  private final @Nullable String word;
  private final MediaType type;

  LogForm(@Nullable String word, String type) {
    this.word = word;
    this.type = MediaType.parseMediaType(type);
  }

  MediaType type() {
    return type;
  }

  /** Whether it has pages, not everything to the head in one answer. */
  boolean isPaged() {
    return this == JSON || this == BATCH;
  }

  /** The words of the parameter {@code format}. */
  static String[] words() {
    return Stream.of(values())
        .map(form -> form.word)
        .filter(Objects::nonNull)
        .toArray(String[]::new);
  }

  static Optional<LogForm> named(String word) {
    return Stream.of(values()).filter(form -> word.equals(form.word)).findFirst();
  }

  /**
   * The form that a reader likes best (RFC 9110, 12.5.1): by quality, then the one it names more
   * exactly, then the one it names first.
   */
  static Optional<LogForm> accepted(List<MediaType> ranges) {
    return Stream.of(values())
        .flatMap(form -> form.liking(ranges).stream())
        .min(
            Comparator.comparingDouble(Liking::quality)
                .reversed()
                .thenComparing(Liking::vagueness)
                .thenComparing(Liking::place))
        .map(Liking::form);
  }

  private record Liking(LogForm form, MediaType range, int place) {
    double quality() {
      return range.getQualityValue();
    }

    int vagueness() {
      return range.isWildcardType() ? 2 : range.isWildcardSubtype() ? 1 : 0;
    }
  }

  /** By the range that names it most exactly, which may say that it is not wanted at all. */
  private Optional<Liking> liking(List<MediaType> ranges) {
    return IntStream.range(0, ranges.size())
        .mapToObj(place -> new Liking(this, ranges.get(place), place))
        .filter(liking -> liking.range().includes(type))
        .min(Comparator.comparingInt(Liking::vagueness))
        .filter(liking -> liking.quality() > 0);
  }

  /** What stands before the first event of an answer. */
  String opening() {
    return switch (this) {
      case JSON -> "{\"events\":[";
      case BATCH -> "[";
      case NDJSON, SSE -> "";
    };
  }

  /** One event as it is told in an answer, after others or as the first. */
  String told(CloudEvent event, boolean first) {
    return switch (this) {
      case JSON, BATCH -> (first ? "" : ",") + event.json();
      case NDJSON -> event.inOneLine() + "\n";
      case SSE ->
          "id: %d\nevent: %s\ndata: %s\n\n"
              .formatted(event.position(), event.name(), event.inOneLine());
    };
  }

  /** What stands behind the last event of an answer. */
  String closing(LogStretch stretch) {
    return switch (this) {
      case JSON ->
          "],\"next\":"
              + stretch.next().map(String::valueOf).orElse("null")
              + ",\"head\":"
              + stretch.head()
              + "}";
      case BATCH -> "]";
      case NDJSON, SSE -> "";
    };
  }
}
