package org.chancery.api;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the parameters of questions mean, wherever they are taken. */
final class ParameterWords {
  private static final String DAY =
      "a date in EDTF that is no interval (its last day), after:record or before:record";

  /** In everything that lists or counts acts, between two days. */
  private static final Map<String, String> OF_LISTS =
      Map.of(
          "from",
          "the first day: a date in EDTF that is no interval (its first day), after:record or"
              + " before:record;"
              + " open when left out",
          "to",
          "the last day: " + DAY + "; open when left out",
          "kind",
          "names of kinds on the wire, with commas between them",
          "actor",
          "who took part, or for whom somebody did: an id or an identifier such as cow:365",
          "q",
          "words of the headline, the particulars, the note or the ids of sources, as in a search"
              + " box: a phrase in quotes, or, and a minus before what must not be there");

  private static final Map<String, String> OF_SOURCES =
      Map.of("q", "words of the source, as in a search box", "type", "a type of CSL");

  private static final Map<String, String> OF_LOG =
      Map.of(
          "after",
          "the position before the first event wanted (0)",
          "format",
          "json, ndjson or sse; wins over Accept",
          "Last-Event-ID",
          "the last position seen; wins over after in an event stream");

  private static final Map<String, String> OF_ALL =
      Map.ofEntries(
          Map.entry("pair", "two actors with a hyphen, such as IRN-RUS"),
          Map.entry("asOf", DAY),
          Map.entry("from", "the first of two days, written like asOf"),
          Map.entry("to", "the second of two days, written like asOf; today when left out"),
          Map.entry(
              "edition",
              "the edition that a permanent link was made with; an answer of another one says so"),
          Map.entry("knownAt", "an instant, a past day (its end), or @position"),
          Map.entry("fromKnownAt", "what was known at the first day, written like knownAt"),
          Map.entry("toKnownAt", "what was known at the second day, written like knownAt"),
          Map.entry("knownFrom", "after which steps are told, written like knownAt"),
          Map.entry("knownTo", "up to which steps are told, written like knownAt"),
          Map.entry("settled", "true or false: only facts that are, or are not, settled"),
          Map.entry("timing", "certain or possible: only facts of that timing"),
          Map.entry("explain", "true: the records behind each fact, with headline and citations"),
          Map.entry("factsLimit", "how many facts at the most, 1 to 1000 (200)"),
          Map.entry("topic", "only facts of that topic: GET /api/v1/kinds lists topics"),
          Map.entry("subject", "a tag, what the acts were about, or the key of a fact"),
          Map.entry("coded", "true or false: whether acts coded by machine are listed or counted"),
          Map.entry("changes", "true: what each act changed in the state, and when"),
          Map.entry("order", "asc or desc (asc): the order of the world, or the reverse"),
          Map.entry("limit", "how many at the most, 1 to 1000 (100); in CSV all when left out"),
          Map.entry("cursor", "next of the page before"),
          Map.entry("format", "json or csv, whatever is accepted"),
          Map.entry("q", "a part of an id or a name"),
          Map.entry("actor", "one of the two sides: an id or an identifier such as cow:365"),
          Map.entry("type", "state, organisation, company, medium or person"),
          Map.entry("id", "an id"),
          Map.entry("text", "the words of a date, such as early March 2022 or 03/04/1922"),
          Map.entry("dryRun", "true: check every line and keep none"),
          Map.entry(
              "adoptKnownAt",
              "true: a history import, into an empty log, each line known from publisherKnownAt"),
          Map.entry("kind", "the name of a kind on the wire"),
          Map.entry("unit", "dyad, directed-dyad or actor (dyad): what has rows of its own"),
          Map.entry("actors", "ids with commas between them: only units with one of these"),
          Map.entry(
              "metric",
              "count, cooperation, conflict, goldstein-sum or goldstein-mean (count): the value"),
          Map.entry("bucket", "month or year (month)"),
          Map.entry("codebook", "the codebook that weighs the acts: cameo-icews-1.1b3"),
          Map.entry("zeros", "true: a row for every bucket, with or without acts"),
          Map.entry("Last-Event-ID", "the id of the last frame that was read"),
          Map.entry("Prefer", "respond-async: do not wait until it is part of answers"),
          Map.entry(
              "If-Match",
              "the version of the record, or the ETag of an answer about it: refused with 412 when"
                  + " it is at another by now; only for commands that amend a record"),
          Map.entry(
              "Idempotency-Key",
              "what marks this request: the same one again under its key is answered as the first"
                  + " time"));

  private ParameterWords() {}

  /** What a parameter means at an address. */
  static @Nullable String of(String path, String name) {
    String last = path.substring(path.lastIndexOf('/') + 1);
    Map<String, String> own =
        switch (last) {
          case "timeline", "series", "replay" -> OF_LISTS;
          case "sources" -> OF_SOURCES;
          case "log" -> OF_LOG;
          case "imports" ->
              Map.of("format", "ndjson: a line for each command, whatever it is sent as");
          default -> Map.of();
        };
    @Nullable String word = own.get(name);
    return word == null ? OF_ALL.get(name) : word;
  }
}
