package org.chancery.exchange;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;
import org.chancery.act.Fault;
import tools.jackson.databind.JsonNode;

/** Checks when a publisher told something: a day or an instant, and not to come. */
final class PublisherDay {
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
  private static final Pattern INSTANT =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]{5,18}(Z|[+-]\\d\\d:\\d\\d)");

  static final String FIELD = "publisherKnownAt";

  private final Clock clock;

  PublisherDay(Clock clock) {
    this.clock = clock;
  }

  Optional<Fault> faultOf(JsonNode told) {
    return told.isString() ? faultOf(told.stringValue()) : Optional.of(malformed());
  }

  /** From when it was told: a day from its beginning, UTC. */
  static Instant from(String text) {
    return DAY.matcher(text).matches()
        ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
        : OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
  }

  Optional<Fault> faultOf(String text) {
    try {
      if (DAY.matcher(text).matches()) {
        return inTheFuture(LocalDate.parse(text).isAfter(LocalDate.now(clock)));
      }
      if (INSTANT.matcher(text).matches()) {
        return inTheFuture(OffsetDateTime.parse(text).toInstant().isAfter(clock.instant()));
      }
    } catch (DateTimeException impossible) {
      return Optional.of(malformed());
    }
    return Optional.of(malformed());
  }

  private static Optional<Fault> inTheFuture(boolean isSo) {
    return isSo
        ? Optional.of(
            new Fault("/publisherKnownAt", "in-the-future", "nobody can have told it yet"))
        : Optional.empty();
  }

  static Fault malformed() {
    return new Fault(
        "/publisherKnownAt",
        "malformed",
        "must be a day or an instant, such as 2022-01-19 or 2022-01-19T10:00:00Z");
  }
}
