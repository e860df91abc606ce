package org.chancery.api;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.fixture.Chancery;
import org.chancery.fixture.Http;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Lists and series as CSV, for whoever reads an address into a table. */
class CsvApiIT {
  private static final String IRN_RUS = "/relationships/IRN-RUS/timeline?";
  private static final String TITLE = "Signed in Suva: Fish, \"tuna\"\nand more";

  private static Chancery chancery;
  private static Http http;

  @BeforeAll
  static void start() {
    chancery = Chancery.withDemo();
    http = chancery.http();
    tell(
        "RegisterSource",
        """
        {"source": "gazette-2020", "type": "article-newspaper", "issued": "2020-06",
         "title": "Gazette, \\"2020\\"\\nof the islands", "container-title": "Fish; weekly",
         "URL": "https://example.org/a,b?c='d';e"}
        """);
    tell(
        "RegisterSource",
        """
        {"source": "chronicle", "type": "book", "title": "Хроника; دیدار 😀"}
        """);
    tell(
        "RegisterSource",
        """
        {"source": "digest", "type": "webpage", "title": "=1+1",
         "restsOn": ["gazette-2020", "chronicle"]}
        """);
    tell(
        "RegisterActor",
        """
        {"actor": "co:tuna", "type": "company", "name": "Tuna, \\"Fish\\" & Söhne; 魚",
         "exists": {"from": "1990-01-01", "until": "2030-01-01"},
         "belongsTo": [{"state": "FJI", "period": {"from": null, "until": "2000-01-01"}},
                       {"state": "TON", "period": {"from": "2000-01-01", "until": null}}]}
        """);
    tell(
        "RecordAgreementSignature",
        """
        {"record": "island-treaty", "occurred": "2020-05", "tags": ["a;b", "=1+1", " c "],
         "act": {"instrument": "island-treaty", "title": "Fish, \\"tuna\\"\\nand more",
                 "parties": ["FJI", "TON"], "place": "Suva"},
         "bearsOn": [{"relationship": "FJI-TON", "because": "it says: \\"fish\\", and so on"}],
         "citations": [{"source": "gazette-2020", "locator": "p. \\"3\\""}, {"source": "chronicle"}]}
        """);
    tell(
        "RecordVisit",
        """
        {"record": "island-visit", "occurred": "2999",
         "act": {"guest": {"name": "Somebody", "of": "FJI"}, "host": "TON", "stage": "announced"}}
        """);
  }

  @AfterAll
  static void stop() {
    chancery.close();
  }

  private static void tell(String command, String body) {
    Http.Answer answer = http.post(command, body);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
  }

  private static Http.Answer accepting(String accept, String path) {
    return http.send(http.request("/api/v1" + path).header("Accept", accept).GET());
  }

  private static List<NamedCsvRecord> rows(String path) {
    Http.Answer answer = accepting("text/csv", path);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
    return CsvReader.builder().ofNamedCsvRecord(answer.response().body()).stream().toList();
  }

  private static Stream<String> column(List<NamedCsvRecord> rows, String name) {
    return rows.stream().map(row -> row.getField(name));
  }

  @Test
  void the_first_line_names_the_columns() {
    assertThat(accepting("text/csv", IRN_RUS).response().body())
        .startsWith(
            "record,kind,headline,occurred,earliest,latest,announced,called_off_by,bears,direction,"
                + "because,bears_on,participants,sources,tags,changes\r\n");
    assertThat(accepting("text/csv", "/series").response().body())
        .startsWith(
            "unit,bucket,earliest,latest,value,certain,possible,cooperation,conflict,"
                + "goldstein_sum,goldstein_mean\r\n");
    assertThat(accepting("text/csv", "/relationships").response().body())
        .startsWith(
            "relationship,first,second,as_of,records,earliest,latest,last_recorded,certain,"
                + "possible,cooperation,conflict,goldstein_mean_12m,facts\r\n");
    assertThat(accepting("text/csv", "/sources").response().body())
        .startsWith(
            "source,type,title,container_title,issued,url,rests_on,registered_by,known_from,"
                + "position\r\n");
    assertThat(accepting("text/csv", "/actors").response().body())
        .startsWith("actor,type,name,exists_from,exists_until,identifiers,belongs_to\r\n");
    assertThat(accepting("text/csv", "/sources?q=nosuchword").response().body())
        .endsWith(",position\r\n")
        .hasLineCount(1);
    assertThat(accepting("text/csv", "/actors?q=nosuchname").response().body())
        .endsWith(",belongs_to\r\n")
        .hasLineCount(1);
    assertThat(accepting("text/csv", "/relationships/KIR-NRU/timeline").response().body())
        .endsWith(",changes\r\n")
        .hasLineCount(1);
  }

  @Test
  void a_timeline_has_the_rows_of_its_pages() {
    List<JsonNode> acts = Lists.leaf(http, IRN_RUS + "limit=1000&changes=true", "acts");
    List<NamedCsvRecord> rows = rows(IRN_RUS + "changes=true");
    assertThat(column(rows, "record"))
        .containsExactlyElementsOf(acts.stream().map(act -> act.get("record").asString()).toList());
    for (int i = 0; i < rows.size(); i++) {
      for (String name : List.of("kind", "headline", "occurred", "earliest", "latest")) {
        assertThat(rows.get(i).getField(name)).isEqualTo(acts.get(i).get(name).asString());
      }
      assertThat(rows.get(i).getField("direction"))
          .isEqualTo(acts.get(i).get("direction").asString(""));
    }
    assertThat(changesOf("treaty-2001-entry-into-force", rows))
        .isEqualTo("2002-04-05 changed instrument/treaty-2001");
    assertThat(changesOf("treaty-2001-extension-1", rows))
        .isEqualTo(
            "2012-01-01 become-uncertain instrument/treaty-2001; "
                + "2012-12-31 changed instrument/treaty-2001");
    assertThat(column(rows(IRN_RUS), "changes")).containsOnly("");
  }

  private static String changesOf(String record, List<NamedCsvRecord> rows) {
    return row(record, "record", rows).getField("changes");
  }

  /** The one row that has a value in a column. */
  private static NamedCsvRecord row(String value, String column, List<NamedCsvRecord> rows) {
    List<NamedCsvRecord> found =
        rows.stream().filter(row -> row.getField(column).equals(value)).toList();
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  @Test
  void commas_quotes_and_ends_of_lines_stand_within_quotes() {
    NamedCsvRecord row = rows("/relationships/FJI-TON/timeline").getFirst();
    assertThat(row.getField("headline")).isEqualTo(TITLE);
    assertThat(row.getField("because")).isEqualTo("it says: \"fish\", and so on");
    assertThat(row.getField("sources")).isEqualTo("gazette-2020; chronicle");
    assertThat(row.getField("tags")).isEqualTo("a;b; =1+1;  c ");
    assertThat(row.getField("participants")).isEqualTo("FJI=signatory; TON=signatory");
    assertThat(accepting("text/csv", "/relationships/FJI-TON/timeline").response().body())
        .contains(",\"Signed in Suva: Fish, \"\"tuna\"\"\nand more\",");
  }

  @Test
  void sources_have_the_rows_of_all_their_pages() {
    List<JsonNode> sources = Lists.leaf(http, "/sources?limit=30", "sources");
    List<NamedCsvRecord> rows = rows("/sources");
    assertThat(rows).hasSameSizeAs(sources).hasSize(65 + 3);
    for (int i = 0; i < rows.size(); i++) {
      NamedCsvRecord row = rows.get(i);
      JsonNode source = sources.get(i);
      assertThat(row.getField("source")).isEqualTo(source.get("source").asString());
      for (String name : List.of("type", "title", "container-title", "issued", "URL")) {
        assertThat(row.getField(name.toLowerCase(Locale.ROOT).replace('-', '_')))
            .isEqualTo(source.get("csl").path(name).asString(""));
      }
      assertThat(row.getField("registered_by")).isEqualTo(source.get("registeredBy").asString());
      assertThat(row.getField("known_from")).isEqualTo(source.get("knownFrom").asString());
      assertThat(row.getField("position")).isEqualTo(source.get("position").asString());
    }
  }

  @Test
  void what_a_source_is_called_comes_back_as_it_was_told() {
    List<NamedCsvRecord> rows = rows("/sources");
    NamedCsvRecord gazette = row("gazette-2020", "source", rows);
    assertThat(gazette.getField("title")).isEqualTo("Gazette, \"2020\"\nof the islands");
    assertThat(gazette.getField("container_title")).isEqualTo("Fish; weekly");
    assertThat(gazette.getField("issued")).isEqualTo("2020-06");
    assertThat(gazette.getField("rests_on")).isEmpty();
    NamedCsvRecord chronicle = row("chronicle", "source", rows);
    assertThat(chronicle.getField("title")).isEqualTo("Хроника; دیدار 😀");
    assertThat(chronicle.getField("issued")).isEmpty();
    NamedCsvRecord digest = row("digest", "source", rows);
    assertThat(digest.getField("title")).isEqualTo("=1+1");
    assertThat(digest.getField("rests_on")).isEqualTo("gazette-2020; chronicle");
    assertThat(http.get("/sources?format=csv").response().body())
        .contains(",\"Gazette, \"\"2020\"\"\nof the islands\",Fish; weekly,2020-06,");
  }

  @Test
  void the_rows_are_those_that_were_asked_for() {
    assertThat(column(rows("/sources?type=book"), "source")).containsExactly("chronicle");
    assertThat(column(rows("/sources?q=islands"), "source")).containsExactly("gazette-2020");
    assertThat(rows("/sources?knownAt=@7")).hasSize(3);
    assertThat(column(rows("/actors?q=tuna,"), "actor")).containsExactly("co:tuna");
    assertThat(column(rows("/actors?type=company"), "type")).containsOnly("company");
  }

  @Test
  void actors_have_the_rows_of_all_their_pages() {
    List<JsonNode> actors = Lists.leaf(http, "/actors?limit=170", "actors");
    List<NamedCsvRecord> rows = rows("/actors");
    assertThat(rows).hasSameSizeAs(actors).hasSizeGreaterThan(Listing.USUAL);
    for (int i = 0; i < rows.size(); i++) {
      NamedCsvRecord row = rows.get(i);
      JsonNode actor = actors.get(i);
      assertThat(row.getField("actor")).isEqualTo(actor.get("id").asString());
      assertThat(row.getField("type")).isEqualTo(actor.get("type").asString());
      assertThat(row.getField("name")).isEqualTo(actor.get("name").asString());
      assertThat(row.getField("exists_from")).isEqualTo(actor.at("/exists/from").asString(""));
      assertThat(row.getField("exists_until")).isEqualTo(actor.at("/exists/until").asString(""));
      assertThat(row.getField("identifiers"))
          .isEqualTo(
              actor
                  .get("identifiers")
                  .valueStream()
                  .map(one -> one.get("scheme").asString() + ":" + one.get("value").asString())
                  .distinct()
                  .collect(Collectors.joining("; ")));
    }
    NamedCsvRecord tuna = row("co:tuna", "actor", rows);
    assertThat(tuna.getField("name")).isEqualTo("Tuna, \"Fish\" & Söhne; 魚");
    assertThat(tuna.getField("exists_from")).isEqualTo("1990-01-01");
    assertThat(tuna.getField("exists_until")).isEqualTo("2030-01-01");
    assertThat(tuna.getField("belongs_to")).isEqualTo("FJI; TON");
    assertThat(row("RUS", "actor", rows).getField("identifiers"))
        .isEqualTo("cow:365; gw:365; iso2:RU; wikidata:Q159");
  }

  @Test
  void a_vague_date_has_its_first_and_its_last_day_and_an_open_one_none() {
    List<NamedCsvRecord> rows = rows("/relationships/FJI-TON/timeline");
    assertThat(column(rows, "occurred")).containsExactly("2020-05", "2999");
    assertThat(column(rows, "earliest")).containsExactly("2020-05-01", "2999-01-01");
    assertThat(column(rows, "latest")).containsExactly("2020-05-31", "");
    assertThat(column(rows, "announced")).containsExactly("false", "true");
  }

  @Test
  void relationships_and_series_have_the_rows_of_their_json() {
    List<JsonNode> lines = Lists.leaf(http, "/relationships?asOf=2022-07-19", "relationships");
    List<NamedCsvRecord> rows = rows("/relationships?asOf=2022-07-19");
    assertThat(rows).hasSameSizeAs(lines);
    for (int i = 0; i < rows.size(); i++) {
      NamedCsvRecord row = rows.get(i);
      JsonNode line = lines.get(i);
      assertThat(row.getField("relationship")).isEqualTo(line.at("/relationship/id").asString());
      assertThat(row.getField("earliest")).isEqualTo(line.at("/coverage/firstAct").asString());
      assertThat(row.getField("certain")).isEqualTo(line.at("/counts/certain").asString());
      assertThat(row.getField("as_of")).isEqualTo("2022-07-19");
    }
    List<JsonNode> series =
        List.copyOf(Lists.ask(http, "/series?zeros=true&from=2001&to=2022").get("series").values());
    List<NamedCsvRecord> table = rows("/series?zeros=true&from=2001&to=2022");
    assertThat(table).hasSameSizeAs(series);
    for (int i = 0; i < table.size(); i++) {
      for (String name : List.of("unit", "bucket", "earliest", "latest", "certain", "possible")) {
        assertThat(table.get(i).getField(name)).isEqualTo(series.get(i).get(name).asString());
      }
      assertThat(table.get(i).getField("goldstein_mean"))
          .isEqualTo(series.get(i).get("goldsteinMean").asString(""));
    }
  }

  @Test
  void with_a_limit_csv_has_pages_too() {
    Http.Answer answer = http.get(IRN_RUS + "format=csv&limit=5");
    int lines = 0;
    int pages = 0;
    while (true) {
      pages++;
      lines += (int) answer.response().body().lines().count() - 1;
      if (Lists.next(answer).isEmpty()) {
        break;
      }
      answer = http.get(Lists.next(answer));
    }
    assertThat(lines).isEqualTo(47);
    assertThat(pages).isEqualTo(10);
    assertThat(Lists.next(http.get("/relationships?format=csv&limit=1"))).isNotEmpty();
    for (String whole : List.of(IRN_RUS, "/sources?", "/actors?")) {
      assertThat(Lists.next(http.get(whole + "format=csv"))).isEmpty();
      assertThat(Lists.next(http.get(whole + "format=csv&limit=46"))).isNotEmpty();
    }
    for (String list : List.of("sources", "actors")) {
      JsonNode page = Lists.ask(http, "/" + list + "?limit=46");
      int left = page.get("total").asInt() - 46;
      String cursor = page.get("next").asString();
      assertThat(rows("/" + list + "?limit=46")).hasSize(46);
      assertThat(rows("/" + list + "?cursor=" + cursor)).hasSize(left);
    }
    String rest = Lists.ask(http, IRN_RUS + "limit=46").get("next").asString();
    assertThat(rows(IRN_RUS + "cursor=" + rest)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          text/csv | | text/csv
          text/csv;charset=utf-8 | | text/csv
          text/csv;header=present | | text/csv
          text/* | | text/csv
          text/csv, application/json;q=0.9 | | text/csv
          text/csv;q=0.5, */*;q=0.1 | | text/csv
          application/json;q=0.1, text/csv;q=0.2 | | text/csv
          text/csv, text/html;q=0.9 | | text/csv
          application/json | | application/json
          */* | | application/json
          application/* | | application/json
          text/csv;q=0.5, application/json | | application/json
          text/csv;q=0, */* | | application/json
          text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8 | | application/json
          text/html,application/xhtml+xml,*/*;q=0.8 | | application/json
          application/json | csv | text/csv
          text/html | csv | text/csv
          text/csv | json | application/json
          text/html | json | application/json
          """)
  void what_is_accepted_first_or_asked_for_by_name_is_given(
      String accept, String format, String given) {
    String query = format == null ? "" : "format=" + format;
    for (String list :
        new String[] {
          IRN_RUS,
          "/timeline?",
          "/series?",
          "/relationships?",
          "/sources?",
          "/actors?",
          "/sources?limit=3&",
          IRN_RUS + "limit=3&"
        }) {
      Http.Answer answer = accepting(accept, list + query);
      assertThat(answer.status()).as(list).isEqualTo(200);
      assertThat(answer.header("Content-Type")).startsWith(given);
      assertThat(String.join(", ", answer.response().headers().allValues("Vary")))
          .containsIgnoringCase("accept");
    }
  }

  @Test
  void csv_is_compressed_for_who_accepts_it() {
    Http.Answer answer =
        http.send(
            http.request("/api/v1/timeline?format=csv").header("Accept-Encoding", "gzip").GET());
    assertThat(answer.header("Content-Encoding")).isEqualTo("gzip");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "garbage", "text/csv;q=0", "image/png"})
  void a_format_that_is_not_given_is_refused_in_a_problem(String accept) {
    Refusals.isProblem(accepting(accept, IRN_RUS), 406);
  }

  @Test
  void who_accepts_csv_is_still_told_faults_in_a_problem() {
    Refusals.isProblem(accepting("text/csv", IRN_RUS + "limit=0"), 400, "limit out-of-range");
    Refusals.isProblem(accepting("text/csv", IRN_RUS + "x=0"), 400, "x unknown-parameter");
    Refusals.isProblem(accepting("text/csv", "/series?from=after:none-such"), 422, "from");
    Refusals.isProblem(accepting("text/csv", "/relationships/IRN-XXX/timeline"), 404);
    Refusals.isProblem(accepting("text/csv", "/nothing"), 404);
    Refusals.isProblem(http.get(IRN_RUS + "format=xml"), 400, "format unknown-word");
    Refusals.isProblem(accepting("text/csv", "/sources?type=x&limit=0"), 400, "type", "limit");
    Refusals.isProblem(accepting("text/csv", "/actors?cursor=x"), 400, "cursor foreign-cursor");
    Refusals.isProblem(http.get("/sources?format=xml"), 400, "format unknown-word");
    Refusals.isProblem(http.get("/actors?format=CSV"), 400, "format unknown-word");
    Refusals.isProblem(
        http.get("/relationships?format=csv&q=%00&limit=0"), 400, "q unprintable", "limit");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/timeline",
        "/timeline?format=csv",
        "/series?format=csv",
        "/relationships?format=csv",
        "/sources?format=csv",
        "/sources?format=csv&limit=2",
        "/actors?format=csv",
        "/actors?limit=2",
        "/relationships/IRN-RUS/timeline?limit=2",
        "/relationships/IRN-RUS/replay"
      })
  void the_head_alone_can_be_asked_for(String path) {
    Http.Answer whole = http.get(path);
    Http.Answer head =
        http.send(http.request("/api/v1" + path).method("HEAD", BodyPublishers.noBody()));
    assertThat(head.status()).isEqualTo(200);
    assertThat(head.response().body()).isEmpty();
    assertThat(head.header("Content-Type")).isEqualTo(whole.header("Content-Type"));
    assertThat(Lists.next(head)).isEqualTo(Lists.next(whole));
    assertThat(head.header("ETag")).isEqualTo(whole.header("ETag"));
  }
}
