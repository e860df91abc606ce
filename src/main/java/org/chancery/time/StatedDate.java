package org.chancery.time;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * When an act happened, as its record has it. It is written as the text of the date alone where
 * nothing else is told.
 *
 * @param edtf the date, of the Gregorian calendar whatever the source writes
 * @param asWritten the words of the source
 * @param calendar the calendar of these words
 * @param within how far the clock reaches on each side, instead of what the doubts of the date say
 * @param basedOn the records by which it was dated: when their dates change, this one is in doubt
 */
public record StatedDate(
    Edtf edtf,
    @Nullable String asWritten,
    @Nullable SourceCalendar calendar,
    @Nullable Within within,
    List<String> basedOn) {

  /** The names of its fields. */
  public static final String EDTF = "edtf";

  public static final String AS_WRITTEN = "asWritten";
  public static final String CALENDAR = "calendar";
  public static final String WITHIN = "within";
  public static final String BASED_ON = "basedOn";

  public StatedDate {
    basedOn = List.copyOf(basedOn);
  }

  /** A date of which nothing else is told. */
  public static StatedDate parse(String edtf) {
    return new StatedDate(Edtf.parse(edtf), null, null, null, List.of());
  }

  /** Reads a text, or an object of the fields; refuses what is neither. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static StatedDate of(Object written) {
    if (!(written instanceof Map<?, ?> fields)) {
      return parse(written.toString());
    }
    return new StatedDate(
        Edtf.parse(String.valueOf(fields.get(EDTF))),
        read(fields, AS_WRITTEN, Function.identity()),
        read(fields, CALENDAR, SourceCalendar::named),
        read(fields, WITHIN, Within::parse),
        fields.get(BASED_ON) instanceof List<?> records
            ? records.stream().map(Object::toString).toList()
            : List.of());
  }

  private static <T> @Nullable T read(Map<?, ?> fields, String name, Function<String, T> reading) {
    return fields.get(name) instanceof String text ? reading.apply(text) : null;
  }

  /** The text alone, or the fields that are told. */
  @JsonValue
  public Object told() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put(EDTF, text());
    put(fields, AS_WRITTEN, asWritten);
    put(fields, CALENDAR, calendar);
    put(fields, WITHIN, within);
    if (!basedOn.isEmpty()) {
      fields.put(BASED_ON, basedOn);
    }
    return fields.size() == 1 ? text() : fields;
  }

  private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
    if (value != null) {
      fields.put(name, value.toString());
    }
  }

  /** The date in EDTF. */
  public String text() {
    return edtf.text();
  }

  /** The days on which it may have begun. */
  public Bounds start() {
    return within == null ? edtf.start() : edtf.within(within.period()).start();
  }

  /** The days on which it may have ended. */
  public Bounds end() {
    return within == null ? edtf.end() : edtf.within(within.period()).end();
  }

  /** The day on which names and sides are looked up. */
  public LocalDate dayOfNames() {
    return edtf.dayOfNames();
  }

  /** The date in plain English. */
  public String inWords() {
    return within == null || within.number() == 0
        ? edtf.inWords()
        : edtf.inWords() + ", give or take " + within.inWords();
  }

  /** The beginning alone with its preposition. */
  public String startPlaced() {
    return edtf.startPlaced();
  }

  /**
   * What the words of the source are in EDTF, when they are a date of their calendar of which no
   * day lies in the stated bounds. Words that are no such date are not judged.
   */
  public Optional<String> contradiction() {
    if (asWritten == null || calendar == null) {
      return Optional.empty();
    }
    Bounds stated = edtf.statedStart().and(edtf.statedEnd());
    return WrittenDates.read(asWritten, calendar)
        .flatMap(calendar::daysOf)
        .filter(days -> !days.meets(stated))
        .map(DaysInEdtf::of);
  }

  @Override
  public String toString() {
    return told().toString();
  }
}
