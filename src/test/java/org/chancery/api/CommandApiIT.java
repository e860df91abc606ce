package org.chancery.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.chancery.act.ActCatalogue;
import org.chancery.act.ActKind;
import org.chancery.fixture.Chancery;
import org.chancery.fixture.Http;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Commands that are accepted, repeated and in conflict. */
class CommandApiIT {
  private static Chancery chancery;
  private static Http http;

  @BeforeAll
  static void start() {
    chancery = Chancery.empty();
    http = chancery.http();
    Examples.registerSources(http);
  }

  @AfterAll
  static void stop() {
    chancery.close();
  }

  private static String visit(String record, String note) {
    return Examples.of("RecordVisit").put("record", record).put("note", note).toString();
  }

  private static String memorandum(String record, String amount) {
    String body = Examples.with("RecordMoU", "/act/value/amount", amount);
    return "{\"record\":\"" + record + "\"," + body.substring(1);
  }

  @Test
  void an_accepted_command_answers_with_its_place_in_the_log() {
    long before = Refusals.position(http);
    Http.Answer answer = http.post("RecordVisit", visit("accepted", "n"));
    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.header("Location")).isEqualTo("/api/v1/records/accepted");
    assertThat(answer.body().propertyNames())
        .containsExactly("record", "version", "position", "knownFrom", "warnings");
    assertThat(answer.body().get("record").asString()).isEqualTo("accepted");
    assertThat(answer.body().get("version").asInt()).isOne();
    assertThat(answer.body().get("position").asLong()).isEqualTo(before + 1);
    assertThat(answer.body().get("warnings").isArray()).isTrue();
  }

  @Test
  void a_record_without_an_id_is_given_a_uuid_of_version_7() {
    Http.Answer answer = http.post("RecordVisit", Examples.of("RecordVisit").toString());
    UUID id = UUID.fromString(answer.body().get("record").asString());
    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
    assertThat(answer.header("Location")).isEqualTo("/api/v1/records/" + id);
  }

  @Test
  void the_same_command_again_answers_as_the_first_time() {
    JsonNode first = http.post("RecordVisit", visit("again", "n")).body();
    long position = Refusals.position(http);
    Http.Answer second = http.post("RecordVisit", visit("again", "n"));
    assertThat(second.status()).isEqualTo(201);
    assertThat(second.body()).isEqualTo(first);
    assertThat(Refusals.position(http)).isEqualTo(position);
  }

  @Test
  void what_may_be_left_out_may_be_spelled_out_in_the_same_command() {
    JsonNode first = http.post("RecordVisit", visit("spelled-out", "n")).body();
    String longer =
        Examples.of("RecordVisit")
            .put("record", "spelled-out")
            .put("note", "n")
            .put("order", 0)
            .putNull("attributedTo")
            .putNull("bearsOn")
            .set("tags", JsonMapper.shared().createArrayNode())
            .toString();
    assertThat(http.post("RecordVisit", longer).body()).isEqualTo(first);
  }

  @Test
  void an_identifier_of_another_list_is_the_same_actor() {
    JsonNode first = http.post("RecordVisit", visit("identified", "n")).body();
    String other = visit("identified", "n").replace("\"RUS\"", "\"cow:365\"");
    assertThat(http.post("RecordVisit", other).body()).isEqualTo(first);
    JsonNode host = http.get("/records/identified").body().at("/accounts/0/act/host");
    assertThat(host.asString()).isEqualTo("RUS");
  }

  @ParameterizedTest
  @CsvSource({"1, 1.0", "4e10, 40000000000", "4.50, 4.5", "0, 0.00", "40000000000.0, 4.0E10"})
  void a_number_written_in_another_way_is_the_same_command(String amount, String same) {
    String record = "amount-" + amount.replaceAll("[^0-9]", "-");
    JsonNode first = http.post("RecordMoU", memorandum(record, amount)).body();
    Http.Answer second = http.post("RecordMoU", memorandum(record, same));
    assertThat(second.status()).isEqualTo(201);
    assertThat(second.body()).isEqualTo(first);
  }

  @Test
  void another_command_under_the_same_id_is_a_conflict() {
    http.post("RecordVisit", visit("taken", "one"));
    long position = Refusals.position(http);
    Refusals.isProblem(http.post("RecordVisit", visit("taken", "two")), 409);
    String otherKind = Examples.of("RecordMilitaryAction").put("record", "taken").toString();
    Refusals.isProblem(http.post("RecordMilitaryAction", otherKind), 409);
    assertThat(Refusals.position(http)).isEqualTo(position);
    assertThat(http.get("/records/taken").body().get("note").asString()).isEqualTo("one");
  }

  @Test
  void sixteen_who_send_the_same_command_at_once_make_one_record() {
    long before = Refusals.position(http);
    List<Http.Answer> answers =
        AtOnce.send(16, number -> http.post("RecordVisit", visit("same-at-once", "n")));
    assertThat(answers).allMatch(answer -> answer.status() == 201);
    assertThat(answers.stream().map(answer -> answer.body().get("position").asLong()))
        .containsOnly(before + 1);
    assertThat(Refusals.position(http)).isEqualTo(before + 1);
  }

  @Test
  void of_sixteen_who_want_one_id_for_different_acts_one_gets_it() {
    long before = Refusals.position(http);
    List<Http.Answer> answers =
        AtOnce.send(16, number -> http.post("RecordVisit", visit("race", "note " + number)));
    assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(1);
    assertThat(answers.stream().filter(answer -> answer.status() == 409)).hasSize(15);
    assertThat(Refusals.position(http)).isEqualTo(before + 1);
  }

  @Test
  void sixty_four_writers_and_readers_at_once_are_all_answered() {
    http.post("RecordVisit", visit("read-by-all", "n"));
    List<Http.Answer> answers =
        AtOnce.send(
            64,
            number ->
                number % 2 == 0
                    ? http.post("RecordVisit", visit("crowd-" + number, "n"))
                    : http.get("/records/read-by-all"));
    assertThat(answers.stream().map(Http.Answer::status)).containsOnly(200, 201);
  }

  @Test
  void four_faults_are_named_at_once() {
    String body =
        """
        {"occurred": "2022-02-30", "colour": "red", "tags": [""],
         "act": {"guest": {"name": "Somebody", "of": "XYZ"}, "host": "RUS"}}
        """;
    Refusals.isProblem(
        http.post("RecordVisit", body),
        422,
        "/occurred date-impossible",
        "/colour unknown-field",
        "/tags/0 empty",
        "/act/guest/of unknown-actor");
  }

  static Stream<ActKind> kinds() {
    return ActCatalogue.kinds().stream();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void a_published_example_is_accepted_and_can_be_read(ActKind kind) {
    Http.Answer accepted = http.post(kind.command(), kind.example());
    assertThat(accepted.status()).as(accepted.response().body()).isEqualTo(201);
    String address = accepted.header("Location").substring("/api/v1".length());
    Http.Answer read = http.get(address);
    assertThat(read.status()).isEqualTo(200);
    assertThat(read.body().get("kind").asString()).isEqualTo(kind.name());
    assertThat(read.body().get("record")).isEqualTo(accepted.body().get("record"));
    assertThat(read.body().get("position")).isEqualTo(accepted.body().get("position"));
    assertThat(read.body().get("knownFrom")).isEqualTo(accepted.body().get("knownFrom"));
    assertThat(read.body().get("headline").asString()).isNotBlank();
  }

  @Test
  void who_prefers_not_to_wait_is_answered_202_with_the_same_body() {
    Http.Answer answer =
        http.send(
            http.request("/api/v1/commands/RecordVisit")
                .header("Content-Type", "application/json")
                .header("Prefer", "respond-async")
                .POST(BodyPublishers.ofString(visit("not-waited", "n"))));
    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.header("Location")).isEqualTo("/api/v1/records/not-waited");
    assertThat(answer.body().propertyNames())
        .containsExactly("record", "version", "position", "knownFrom", "warnings");
  }

  @Test
  void an_accepted_visit_shows_in_the_next_state() {
    http.post("RecordVisit", visit("shown-at-once", "n").replace("2022-01-19", "2022-01-20"));
    JsonNode latest = http.get("/relationships/IRN-RUS/state?asOf=2022-01-20").body().get("latest");
    assertThat(latest.valueStream().map(act -> act.get("record").asString()))
        .contains("shown-at-once");
  }
}
