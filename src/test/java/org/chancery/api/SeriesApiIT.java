package org.chancery.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.chancery.fixture.Chancery;
import org.chancery.fixture.Http;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Counts over months and years, against a count by hand. */
class SeriesApiIT {
  private static Chancery chancery;
  private static Http http;
  private static PlainSeries plain;

  @BeforeAll
  static void start() {
    chancery = Chancery.withDemo();
    http = chancery.http();
    plain = new PlainSeries(http);
    tell("RecordVisit", "of-may", "2020-05", visit("FJI", "TON", "took-place"));
    tell("RecordVisit", "of-a-year", "2020", visit("TON", "FJI", "took-place"));
    tell("RecordVisit", "of-a-summer", "2020-06/2020-09", visit("FJI", "TON", "took-place"));
    tell("RecordVisit", "of-two-years", "2019-12-31", visit("FJI", "TON", "took-place"));
    tell("RecordVisit", "to-come", "2020-11", visit("FJI", "TON", "announced"));
    tell("RecordVisit", "called-off", "2020-11", visit("FJI", "TON", "announced"));
    tell(
        "RecordVisitCancellation",
        "cancellation",
        "2020-10-30",
        """
        {"visit": "called-off", "guest": {"name": "A", "of": "FJI"}, "host": "TON", "how": "cancelled"}
        """);
    tell(
        "RecordMilitaryAction",
        "skirmish",
        "2020-05-20",
        """
        {"actor": "TON", "target": "FJI", "means": "naval", "summary": "A skirmish at sea."}
        """);
    Http.Answer occurrence =
        http.post(
            "RecordOccurrence",
            """
            {"record": "uncoded", "occurred": "2020-05-21",
             "participants": [{"actor": "FJI", "role": "initiator"},
                              {"actor": "TON", "role": "recipient"}],
             "act": {"type": "regatta", "summary": "They sail."}}
            """);
    assertThat(occurrence.status()).isEqualTo(201);
  }

  @AfterAll
  static void stop() {
    chancery.close();
  }

  private static void tell(String command, String record, String occurred, String act) {
    Http.Answer answer =
        http.post(
            command,
            """
            {"record": "%s", "occurred": "%s", "act": %s}
            """
                .formatted(record, occurred, act));
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
  }

  private static String visit(String guest, String host, String stage) {
    return """
    {"guest": {"name": "Somebody", "of": "%s"}, "host": "%s", "stage": "%s"}
    """
        .formatted(guest, host, stage);
  }

  private static List<JsonNode> series(String question) {
    return List.copyOf(Lists.ask(http, question).get("series").values());
  }

  private static List<Object> figures(JsonNode row) {
    return List.of(
        row.get("unit").asString(),
        row.get("bucket").asString(),
        row.get("certain").asLong(),
        row.get("possible").asLong(),
        row.get("cooperation").asLong(),
        row.get("conflict").asLong(),
        row.get("goldsteinSum").asDouble(),
        row.get("goldsteinMean").isNull() ? "-" : row.get("goldsteinMean").asDouble());
  }

  private static Map<String, Map<LocalDate, PlainSeries.Count>> counted(
      String unit, String only, @Nullable String from, @Nullable String to, boolean months) {
    return plain.count(
        unit,
        Lists.leaf(http, "/timeline", "acts"),
        only,
        from == null ? LocalDate.of(-4000, 1, 1) : LocalDate.parse(from),
        to == null ? LocalDate.of(9999, 12, 31) : LocalDate.parse(to),
        months);
  }

  @ParameterizedTest
  @CsvSource({
    "dyad, month,,,",
    "dyad, year,,,",
    "directed-dyad, month,,,",
    "directed-dyad, year,,,",
    "actor, month,,,",
    "actor, year,,,",
    "dyad, month,, 2020-05-10, 2020-08-15",
    "dyad, month,, 2020-05-31,",
    "dyad, month,,, 2020-05-20",
    "dyad, year,, 2020-05-10, 2022-03-05",
    "directed-dyad, month, 'FJI,TUR', 2019-12-01, 2022-12-31",
    "dyad, month, TUR,,",
    "actor, year, 'USA,person:putin-vladimir,FJI', 2020-01-01,",
    "actor, month, co:gazprom,,",
    "dyad, month,, 2022-03-05, 2022-03-05",
    "dyad, month,, 2023-01-01,",
    "dyad, year,, 9000-01-01, 9999-12-31"
  })
  void every_figure_is_that_of_a_count_by_hand(
      String unit,
      String bucket,
      @Nullable String actors,
      @Nullable String from,
      @Nullable String to) {
    boolean months = bucket.equals("month");
    String question =
        "/series?unit=%s&bucket=%s".formatted(unit, bucket)
            + (actors == null ? "" : "&actors=" + actors)
            + (from == null ? "" : "&from=" + from)
            + (to == null ? "" : "&to=" + to);
    assertThat(series(question).stream().map(SeriesApiIT::figures))
        .containsExactlyElementsOf(
            PlainSeries.rows(
                counted(unit, actors == null ? "" : actors, from, to, months), months));
  }

  @ParameterizedTest
  @ValueSource(strings = {"IRN-RUS", "RUS-USA", "FJI-TON", "IRN-TUR"})
  void the_series_of_a_relationship_counts_what_bears_on_it(String pair) {
    assertThat(series("/relationships/" + pair + "/series").stream().map(SeriesApiIT::figures))
        .isNotEmpty()
        .containsExactlyElementsOf(PlainSeries.rows(counted("dyad", pair, null, null, true), true));
    assertThat(
            series("/relationships/" + pair + "/series?unit=directed-dyad").stream()
                .map(SeriesApiIT::figures))
        .containsExactlyElementsOf(
            PlainSeries.rows(counted("directed-dyad", pair, null, null, true), true));
  }

  @Test
  void a_vague_act_is_possible_in_every_bucket_and_certain_in_none_but_its_own() {
    List<JsonNode> months = series("/relationships/FJI-TON/series?from=2020&to=2020");
    assertThat(
            months.stream()
                .map(
                    row ->
                        row.get("bucket").asString()
                            + " "
                            + row.get("certain")
                            + " "
                            + row.get("possible")))
        .containsExactly(
            "2020-01 0 1",
            "2020-02 0 1",
            "2020-03 0 1",
            "2020-04 0 1",
            "2020-05 3 1",
            "2020-06 1 1",
            "2020-07 0 1",
            "2020-08 0 1",
            "2020-09 0 1",
            "2020-10 1 1",
            "2020-11 0 2",
            "2020-12 0 1");
    List<JsonNode> years = series("/relationships/FJI-TON/series?bucket=year");
    assertThat(
            years.stream()
                .map(
                    row ->
                        row.get("bucket").asString()
                            + " "
                            + row.get("certain")
                            + " "
                            + row.get("possible")))
        .containsExactly("2019 1 0", "2020 6 1");
  }

  @Test
  void an_act_that_may_lie_outside_of_the_days_asked_for_is_only_possible() {
    JsonNode row = series("/relationships/FJI-TON/series?from=2020-05-10&to=2020-05-19").getFirst();
    assertThat(row.get("certain").asInt()).isZero();
    assertThat(row.get("possible").asInt()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "count, certain",
    "cooperation, cooperation",
    "conflict, conflict",
    "goldstein-sum, goldsteinSum",
    "goldstein-mean, goldsteinMean"
  })
  void the_metric_says_which_figure_is_the_value(String metric, String name) {
    for (String list : new String[] {"/series?", "/relationships/FJI-TON/series?zeros=true&"}) {
      JsonNode answer = Lists.ask(http, list + "metric=" + metric);
      assertThat(answer.get("metric").asString()).isEqualTo(metric);
      assertThat(answer.get("series")).isNotEmpty();
      for (JsonNode row : answer.get("series")) {
        assertThat(row.get("value").isNull()).isEqualTo(row.get(name).isNull());
        assertThat(row.get("value").asDouble(-99)).isEqualTo(row.get(name).asDouble(-99));
      }
    }
  }

  @Test
  void zeros_fill_the_buckets_without_acts() {
    List<JsonNode> bare = series("/relationships/IRN-RUS/series?from=2021&to=2022");
    List<JsonNode> full = series("/relationships/IRN-RUS/series?from=2021&to=2022&zeros=true");
    assertThat(full.stream().map(row -> row.get("bucket").asString()))
        .hasSize(24)
        .isSorted()
        .startsWith("2021-01", "2021-02")
        .endsWith("2022-11", "2022-12");
    assertThat(full).containsSubsequence(bare);
    assertThat(full.stream().filter(row -> !bare.contains(row)))
        .hasSize(24 - bare.size())
        .allMatch(row -> row.get("certain").asInt() + row.get("possible").asInt() == 0)
        .allMatch(row -> row.get("goldsteinSum").asDouble() == 0)
        .allMatch(row -> row.get("goldsteinMean").isNull());
    assertThat(series("/relationships/IRN-RUS/series?from=2021&to=2022&zeros=false"))
        .isEqualTo(bare);
  }

  @ParameterizedTest
  @CsvSource({
    "IRN-RUS, from=2020, 2020-01, 2025-10",
    "IRN-RUS, from=2022-03-05, 2022-03, 2025-10",
    "IRN-RUS, to=1920-05-20, 1521-01, 1920-05",
    "IRN-RUS, bucket=year&to=2030, 1521, 2030",
    "IRN-RUS, bucket=year&to=2002-04-05, 1521, 2002",
    "IRN-RUS, bucket=year, 1521, 2025",
    "IRN-USA, to=2023, 2021-04, 2023-12",
    "IRN-USA, '', 2021-04, 2022-07"
  })
  void an_open_end_is_the_first_or_the_last_act(
      String pair, String days, String first, String last) {
    List<JsonNode> rows = series("/relationships/" + pair + "/series?zeros=true&" + days);
    assertThat(rows.getFirst().get("bucket").asString()).isEqualTo(first);
    assertThat(rows.getLast().get("bucket").asString()).isEqualTo(last);
  }

  @Test
  void zeros_are_for_every_unit_that_has_an_act() {
    List<JsonNode> rows = series("/series?actors=TUR&from=2022-01&to=2022-12&zeros=true");
    assertThat(rows).hasSize(2 * 12);
    assertThat(series("/series?from=2000&to=2000&zeros=true")).isEmpty();
    assertThat(series("/relationships/KIR-NRU/series?zeros=true")).isEmpty();
  }

  @Test
  void a_bucket_has_its_first_and_its_last_day() {
    JsonNode month = series("/relationships/IRN-RUS/series?from=2002-04&to=2002-04").getFirst();
    assertThat(month.get("earliest").asString()).isEqualTo("2002-04-01");
    assertThat(month.get("latest").asString()).isEqualTo("2002-04-30");
    JsonNode year = series("/relationships/IRN-RUS/series?bucket=year").getFirst();
    assertThat(year.get("bucket").asString()).isEqualTo("1521");
    assertThat(year.get("earliest").asString()).isEqualTo("1521-01-01");
    assertThat(year.get("latest").asString()).isEqualTo("1521-12-31");
  }

  @Test
  void the_question_comes_back_as_it_was_meant() {
    JsonNode answer =
        Lists.ask(http, "/series?from=2022-01&codebook=cameo-icews-1.1b3&coded=false");
    assertThat(answer.get("unit").asString()).isEqualTo("dyad");
    assertThat(answer.get("bucket").asString()).isEqualTo("month");
    assertThat(answer.get("metric").asString()).isEqualTo("count");
    assertThat(answer.get("codebook").asString()).isEqualTo("cameo-icews-1.1b3");
    assertThat(answer.at("/from/resolved").asString()).isEqualTo("2022-01-01");
    assertThat(answer.at("/to/resolved").isNull()).isTrue();
    assertThat(answer.get("relationship").isNull()).isTrue();
  }

  /** The log of the example holds sources too, so that positions are more than records. */
  @ParameterizedTest
  @CsvSource({"2, 0", "3, 1", "7, 4", "112, 47"})
  void what_was_known_at_a_position_is_counted(long position, long records) {
    long all =
        series("/relationships/IRN-RUS/series?bucket=year&knownAt=@" + position).stream()
            .mapToLong(row -> row.get("certain").asLong())
            .sum();
    assertThat(all).isEqualTo(records);
  }

  @Test
  void what_was_known_then_is_counted_as_it_was_known() {
    assertThat(series("/series?knownAt=@0")).isEmpty();
    assertThat(series("/series?knownAt=2001-01-01")).isEmpty();
    long position = Lists.ask(http, "/records/called-off").get("position").asLong();
    assertThat(possible("2020-11", position)).isEqualTo(3);
    assertThat(possible("2020-11", position + 1)).isEqualTo(2);
  }

  private static long possible(String month, long position) {
    return series(
            "/relationships/FJI-TON/series?from=%s&to=%s&knownAt=@%d"
                .formatted(month, month, position))
        .getFirst()
        .get("possible")
        .asLong();
  }
}
