package org.chancery.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chancery.fixture.Chancery;
import org.chancery.fixture.Http;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Which acts a timeline lists, in which order, and what it says of each. */
class TimelineApiIT {
  private static final String IRN_RUS = "/relationships/IRN-RUS/timeline?";

  /** Between far islands, so that the example stays what it is. */
  private static final String ISLANDS = "/relationships/FJI-TON/timeline?";

  private static Chancery chancery;
  private static Http http;

  @BeforeAll
  static void start() {
    chancery = Chancery.withDemo();
    http = chancery.http();
    tell("RecordStatement", "words-of-may", "2021-05", statement("critical", "fishing rights"));
    tell("RecordMeeting", "meeting-of-2021", "2021", meeting());
    tell("RecordVisit", "visit-of-summer", "2021-06/2021-08", visit("took-place"));
    tell("RecordVisit", "visit-to-come", "2999-01", visit("announced"));
    tell("RecordVisit", "visit-called-off", "2030-02", visit("announced"));
    tell(
        "RecordVisitCancellation",
        "cancellation",
        "2021-09-01",
        """
        {"visit": "visit-called-off", "guest": {"name": "Somebody", "of": "FJI"}, "host": "TON",
         "how": "cancelled", "reason": "a storm"}
        """);
    tell("RecordMeeting", "second-of-july", "2021-07-01", meeting(), 2);
    tell("RecordMeeting", "first-of-july", "2021-07-01", meeting(), 1);
    tell("RecordMeeting", "first-of-july-too", "2021-07-01", meeting(), 1);
  }

  @AfterAll
  static void stop() {
    chancery.close();
  }

  private static void tell(String command, String record, String occurred, String act) {
    tell(command, record, occurred, act, 0);
  }

  private static void tell(String command, String record, String occurred, String act, int order) {
    Http.Answer answer =
        http.post(
            command,
            """
            {"record": "%s", "occurred": "%s", "order": %d, "act": %s,
             "participants": [{"actor": "FJI", "role": "initiator"},
                              {"actor": "TON", "role": "recipient"}]}
            """
                .formatted(record, occurred, order, act));
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
  }

  private static String statement(String stance, String subject) {
    return """
    {"speaker": "FJI", "audience": "TON", "stance": "%s", "subject": "%s"}
    """
        .formatted(stance, subject);
  }

  private static String visit(String stage) {
    return """
    {"guest": {"name": "Somebody", "of": "FJI"}, "host": "TON", "stage": "%s"}
    """
        .formatted(stage);
  }

  private static String meeting() {
    return """
    {"format": "bilateral", "subjects": ["tuna"]}
    """;
  }

  private static List<String> records(String question) {
    return Lists.records(Lists.ask(http, question));
  }

  private static JsonNode act(JsonNode timeline, String record) {
    return timeline
        .get("acts")
        .valueStream()
        .filter(act -> act.get("record").asString().equals(record))
        .findFirst()
        .orElseThrow();
  }

  /** The records of a cell, in their order. */
  private static List<String> listed(String cell) {
    return cell == null ? List.of() : List.of(cell.split(" "));
  }

  @Test
  void acts_stand_in_the_order_of_the_world_or_backwards() {
    List<String> all = records(IRN_RUS);
    assertThat(all)
        .hasSize(47)
        .startsWith("first-relations-1521", "mutual-recognition-1920", "state-succession-1991")
        .containsSubsequence(
            "treaty-2001-signature",
            "treaty-2001-entry-into-force",
            "putin-tehran-2022",
            "tehran-summit-2022",
            "gazprom-nioc-mou-2022")
        .endsWith("treaty-2025-ratification-iran", "treaty-2025-entry-into-force");
    assertThat(records(IRN_RUS + "order=asc")).isEqualTo(all);
    assertThat(records(IRN_RUS + "order=desc")).isEqualTo(all.reversed());
    assertThat(records("/timeline?from=1521&to=2025-10-02&limit=1000")).containsAll(all);
  }

  @Test
  void acts_of_equal_dates_stand_in_the_recorders_order_then_in_that_of_recording() {
    assertThat(records(ISLANDS))
        .containsExactly(
            "meeting-of-2021",
            "words-of-may",
            "visit-of-summer",
            "first-of-july",
            "first-of-july-too",
            "second-of-july",
            "cancellation",
            "visit-called-off",
            "visit-to-come");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          from=2021-09, meeting-of-2021 cancellation visit-called-off visit-to-come
          from=2021-09-01, meeting-of-2021 cancellation visit-called-off visit-to-come
          from=2021-09-02&to=2021, meeting-of-2021
          from=2022&to=2029,
          from=2030-03&to=2030-03, visit-called-off
          from=3000, visit-called-off visit-to-come
          to=2021-05, meeting-of-2021 words-of-may
          to=2021-05-01, meeting-of-2021 words-of-may
          to=2021-04-30, meeting-of-2021
          to=2021-01-01, meeting-of-2021
          to=2020,
          from=2021-05-31&to=2021-05-31, meeting-of-2021 words-of-may
          from=2021-06-30&to=2021-06-30, meeting-of-2021 visit-of-summer
          from=2021-07-01&to=2021-07, meeting-of-2021 first-of-july first-of-july-too second-of-july
          from=after:first-of-july&to=before:cancellation&kind=meeting, meeting-of-2021 first-of-july first-of-july-too second-of-july
          from=before:first-of-july&to=before:first-of-july, meeting-of-2021 visit-of-summer
          from=after:visit-of-summer&to=2021, meeting-of-2021 cancellation
          from=-4000&to=-0001,
          from=9999-12-31&to=9999, visit-called-off visit-to-come
          """)
  void what_may_have_begun_within_the_days_is_listed(String query, String records) {
    assertThat(records(ISLANDS + query)).containsExactlyElementsOf(listed(records));
    assertThat(records(ISLANDS + query + "&order=desc"))
        .containsExactlyElementsOf(listed(records).reversed());
    assertThat(records("/timeline?actor=FJI&" + query)).containsExactlyElementsOf(listed(records));
  }

  @Test
  void the_days_come_back_as_asked_and_as_meant() {
    JsonNode page = Lists.ask(http, IRN_RUS + "from=2022-02&to=2024-02");
    assertThat(page.at("/from/requested").asString()).isEqualTo("2022-02");
    assertThat(page.at("/from/resolved").asString()).isEqualTo("2022-02-01");
    assertThat(page.at("/to/resolved").asString()).isEqualTo("2024-02-29");
    JsonNode open = Lists.ask(http, IRN_RUS);
    assertThat(open.at("/from/resolved").isNull()).isTrue();
    assertThat(open.at("/to/requested").isNull()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          kind=visit, raisi-moscow-2022 lavrov-tehran-2022 biden-middle-east-2022 putin-tehran-2022
          'kind=mou,demand-answer', gazprom-nioc-mou-2017 gazprom-nioc-mou-2018 blinken-rejection-2022 guarantees-received-2022 gazprom-nioc-mou-2022
          'kind=mou,%20mou', gazprom-nioc-mou-2017 gazprom-nioc-mou-2018 gazprom-nioc-mou-2022
          kind=incident,
          subject=syria, syria-cooperation raisi-duma-speech-2022 jomhuri-eslami-criticism-2022 strike-damascus-2022-03-07 tehran-summit-2022 euphrates-us-presence-2022 erdogan-offensive-refusal-2022
          subject=Ukraine%20War, invasion-ukraine-2022 sanctions-on-russia-2022 us-drone-intelligence-2022 iran-drone-denial-2022 saudi-output-2022 khamenei-support-2022 drones-received-2022 drones-admission-2022
          subject=strategic%20relations, iran-strategic-rhetoric-2022
          subject=written-guarantees, written-guarantees-2022 blinken-rejection-2022 guarantees-received-2022
          subject=treaty-2001, treaty-2001-signature treaty-2001-entry-into-force treaty-2001-extension-1 treaty-2001-extension-2 treaty-2001-extension-3
          subject=IRN-on-strategic-relations, iran-strategic-rhetoric-2022
          subject=guarantees,
          subject=syria&kind=meeting, tehran-summit-2022
          actor=TUR, tehran-summit-2022 erdogan-offensive-refusal-2022
          actor=person:blinken-antony, blinken-rejection-2022
          actor=co:nioc, gazprom-nioc-mou-2017 gazprom-nioc-mou-2018 gazprom-nioc-mou-2022
          actor=USA&subject=written-guarantees, written-guarantees-2022 blinken-rejection-2022 guarantees-received-2022
          actor=ISR&from=2022-03&to=2022-03, strike-damascus-2022-03-07
          actor=KIR,
          """)
  void kind_subject_and_actor_narrow_the_list(String query, String records) {
    assertThat(records(IRN_RUS + query)).containsExactlyElementsOf(listed(records));
  }

  @Test
  void a_state_finds_what_its_officials_and_companies_did() {
    assertThat(records(IRN_RUS + "actor=IRN"))
        .contains("gazprom-nioc-mou-2022", "putin-hope-2021", "raisi-new-era-2021")
        .doesNotContain("invasion-ukraine-2022");
    assertThat(records(IRN_RUS + "actor=cow:365")).isEqualTo(records(IRN_RUS + "actor=RUS"));
    assertThat(records(IRN_RUS + "actor=iso2:RU")).isEqualTo(records(IRN_RUS + "actor=RUS"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"actor=XXX", "actor=irn", "actor=", "actor=cow:99999", "actor=%00"})
  void an_actor_that_nobody_knows_is_a_fault(String query) {
    Refusals.isProblem(http.get(IRN_RUS + query), 400, "actor unknown-actor");
  }

  @Test
  void what_is_only_announced_says_so_and_who_called_it_off() {
    JsonNode all = Lists.ask(http, ISLANDS);
    JsonNode coming = act(all, "visit-to-come");
    assertThat(coming.get("announced").asBoolean()).isTrue();
    assertThat(coming.get("calledOffBy").isNull()).isTrue();
    assertThat(coming.get("earliest").asString()).isEqualTo("2999-01-01");
    assertThat(coming.get("latest").isNull()).isTrue();
    assertThat(act(all, "visit-called-off").get("calledOffBy").asString())
        .isEqualTo("cancellation");
    assertThat(act(all, "cancellation").get("announced").asBoolean()).isFalse();
    long recorded = http.get("/records/cancellation").body().get("position").asLong();
    JsonNode before = Lists.ask(http, ISLANDS + "knownAt=@" + (recorded - 1));
    assertThat(act(before, "visit-called-off").get("calledOffBy").isNull()).isTrue();
    assertThat(Lists.records(before))
        .contains("visit-to-come", "visit-called-off")
        .doesNotContain("cancellation");
  }

  @Test
  void an_act_is_told_with_its_days_its_sides_and_its_sources() {
    JsonNode act = act(Lists.ask(http, IRN_RUS), "gazprom-nioc-mou-2022");
    JsonNode record = Lists.ask(http, "/records/gazprom-nioc-mou-2022");
    assertThat(act.get("headline")).isEqualTo(record.get("headline"));
    assertThat(act.get("kind").asString()).isEqualTo("mou");
    assertThat(act.get("participants")).isEqualTo(record.get("participants"));
    assertThat(act.get("citations")).isEqualTo(record.at("/accounts/0/citations"));
    assertThat(act.get("tags").toString()).isEqualTo("[\"energy\"]");
    assertThat(act.get("inWords").asString()).isEqualTo("19 July 2022");
    assertThat(act.get("changes").isNull()).isTrue();
    JsonNode visit = act(Lists.ask(http, IRN_RUS), "raisi-moscow-2022");
    assertThat(visit.get("occurred").asString()).isEqualTo("2022-01-19/2022-01-20");
    assertThat(visit.get("earliest").asString()).isEqualTo("2022-01-19");
    assertThat(visit.get("latest").asString()).isEqualTo("2022-01-19");
    assertThat(visit.get("direction").asString()).isEqualTo("IRN→RUS");
    JsonNode summit = act(Lists.ask(http, "/timeline?from=2022-07"), "tehran-summit-2022");
    assertThat(summit.get("direction").isNull()).isTrue();
    assertThat(summit.get("bearsOn").toString()).contains("IRN-RUS", "IRN-TUR", "RUS-TUR");
  }

  @Test
  void nothing_was_known_before_the_log_began() {
    assertThat(records(IRN_RUS + "knownAt=2001-01-01")).isEmpty();
    assertThat(records(IRN_RUS + "knownAt=@0")).isEmpty();
    assertThat(records("/timeline?knownAt=@0")).isEmpty();
    JsonNode seven = Lists.ask(http, "/timeline?knownAt=@7");
    assertThat(Lists.records(seven))
        .as("three of the first seven events register sources")
        .containsExactly(
            "mutual-recognition-1920",
            "state-succession-1991",
            "gazprom-nioc-mou-2017",
            "gazprom-nioc-mou-2018");
    assertThat(seven.get("position").asInt()).isEqualTo(7);
  }

  @Test
  void a_relationship_without_acts_has_an_empty_timeline() {
    JsonNode page = Lists.ask(http, "/relationships/KIR-NRU/timeline");
    assertThat(page.get("acts")).isEmpty();
    assertThat(page.get("next").isNull()).isTrue();
    assertThat(page.at("/relationship/id").asString()).isEqualTo("KIR-NRU");
    assertThat(page.at("/relationship/actors/0/name").asString()).isEqualTo("Kiribati");
  }

  @ParameterizedTest
  @CsvSource({
    "RUS-IRN/timeline?kind=visit&q=a%20b, IRN-RUS/timeline?kind=visit&q=a%20b",
    "cow:365-cow:630/series?zeros=true, IRN-RUS/series?zeros=true",
    "RUS-IRN/replay?from=2022, IRN-RUS/replay?from=2022",
    "org:eu-RUS/timeline, RUS-org:eu/timeline"
  })
  void another_way_to_write_a_pair_leads_to_the_one_address(String asked, String canonical) {
    Http.Answer answer = http.get("/relationships/" + asked);
    assertThat(answer.status()).isEqualTo(308);
    assertThat(answer.header("Location")).isEqualTo("/api/v1/relationships/" + canonical);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/timeline", "/series", "/replay"})
  void a_pair_of_nobody_is_not_found(String below) {
    for (String pair : new String[] {"IRN-XXX", "IRN-IRN", "IRN", "IRN-co:gazprom"}) {
      Refusals.isProblem(http.get("/relationships/" + pair + below), 404);
    }
  }
}
