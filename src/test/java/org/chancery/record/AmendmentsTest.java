package org.chancery.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.axonframework.test.matchers.Matchers.exactSequenceOf;
import static org.axonframework.test.matchers.Matchers.payloadsMatching;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.matchers.Matchers;
import org.chancery.act.ActCatalogue;
import org.chancery.act.ActKind;
import org.chancery.act.ActRecorded;
import org.chancery.act.Bearing;
import org.chancery.relationship.Actor;
import org.chancery.relationship.ActorId;
import org.chancery.relationship.ActorType;
import org.chancery.relationship.Actors;
import org.chancery.relationship.Period;
import org.chancery.relationship.RelationshipId;
import org.chancery.relationship.Slug;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Given what a record tells, when it is to be amended, then an event, or a refusal. */
class AmendmentsTest {
  private static final String VISIT =
      """
      {"record": "raisi-moscow-2022", "occurred": "2022-01-19", "note": "By air.",
       "act": {"guest": {"name": "Ebrahim Raisi", "of": "IRN"}, "host": "RUS", "place": "Moscow"}}
      """;

  private final Clock clock = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
  private final Actors actors =
      new Actors(Stream.of("IRN", "RUS", "TUR").map(AmendmentsTest::state).toList());
  private final CommandMapper mapper = new CommandMapper(actors);
  private final CommandSchemas schemas =
      new CommandSchemas(CommandFormats.knowing(actors, new KnownSources(null)));
  private final ActReader acts =
      new ActReader(clock, schemas, mapper, new HeaderRules(clock, actors));
  private final AmendmentReader amendments = new AmendmentReader(clock, schemas, mapper);
  private final FixtureConfiguration<DiplomaticRecord> record =
      new AggregateTestFixture<>(DiplomaticRecord.class).registerInjectableResource(acts);

  private static Actor state(String code) {
    Period always = new Period(LocalDate.MIN, LocalDate.MAX);
    return new Actor(
        new ActorId(code),
        ActorType.STATE,
        code,
        always,
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private ActRecorded visit() {
    ActKind kind = ActCatalogue.named("visit").orElseThrow();
    return ((Recording) acts.read(kind, json(VISIT))).act().recorded();
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }

  private Amending asked(String command, String body) {
    return (Amending) amendments.readings().get(command).apply(json(body));
  }

  private ResultValidator<DiplomaticRecord> when(String command, String body, Object... given) {
    return record.given(given).when(asked(command, body));
  }

  private RecordCorrected corrected(String body) {
    AtomicReference<RecordCorrected> told = new AtomicReference<>();
    when("CorrectRecord", body, visit())
        .expectEventsMatching(
            payloadsMatching(
                exactSequenceOf(
                    Matchers.predicate(
                        event -> {
                          told.set((RecordCorrected) event);
                          return true;
                        }),
                    Matchers.andNoMore())));
    return told.get();
  }

  @Test
  void a_correction_holds_the_whole_telling_and_names_what_differs() {
    RecordCorrected told =
        corrected(
            """
            {"record": "raisi-moscow-2022", "reason": "a day later", "occurred": "2022-01-20"}
            """);
    assertThat(told.changed()).containsExactly("occurred");
    assertThat(told.header().occurred()).hasToString("2022-01-20");
    assertThat(told.header().note()).isEqualTo("By air.");
    assertThat(told.act()).isEqualTo(visit().act());
  }

  @Test
  void null_clears_a_field() {
    RecordCorrected told =
        corrected(
            """
            {"record": "raisi-moscow-2022", "reason": "by train", "note": null}
            """);
    assertThat(told.header().note()).isNull();
    assertThat(told.changed()).containsExactly("note");
  }

  @Test
  void a_correction_may_change_the_kind() {
    RecordCorrected told =
        corrected(
            """
            {"record": "raisi-moscow-2022", "reason": "they met at a summit",
             "participants": [{"actor": "IRN", "role": "participant"},
                              {"actor": "RUS", "role": "participant"}],
             "act": {"kind": "meeting", "format": "summit"}}
            """);
    assertThat(ActCatalogue.of(told.act()).name()).isEqualTo("meeting");
    assertThat(told.changed()).containsExactlyInAnyOrder("act", "kind", "participants");
  }

  @Test
  void a_correction_that_changes_nothing_is_refused() {
    when(
            "CorrectRecord",
            """
            {"record": "raisi-moscow-2022", "reason": "none", "occurred": "2022-01-19"}
            """,
            visit())
        .expectException(Refused.Conflict.class)
        .expectNoEvents();
  }

  @Test
  void a_correction_must_keep_the_rules_of_its_kind() {
    when(
            "CorrectRecord",
            """
            {"record": "raisi-moscow-2022", "reason": "none",
             "act": {"guest": {"name": "Ebrahim Raisi", "of": "IRN"}, "host": "IRN"}}
            """,
            visit())
        .expectException(Refused.Invalid.class)
        .expectNoEvents();
  }

  @Test
  void what_no_record_could_tell_is_refused_before_it_is_known_what_the_record_tells() {
    assertThatExceptionOfType(Refused.Invalid.class)
        .isThrownBy(
            () ->
                asked(
                    "CorrectRecord",
                    """
                    {"record": "raisi-moscow-2022", "reason": "none", "occurred": "2022-02-30"}
                    """));
  }

  @Test
  void a_retracted_record_stays_retracted() {
    String body = "{\"record\": \"raisi-moscow-2022\", \"reason\": \"withdrawn\"}";
    RecordRetracted retracted = new RecordRetracted(new Slug("raisi-moscow-2022"), "withdrawn");
    when("RetractRecord", body, visit()).expectEvents(retracted);
    when("RetractRecord", body, visit(), retracted).expectException(Refused.Conflict.class);
    when("CorrectRecord", body, visit(), retracted).expectException(Refused.Conflict.class);
  }

  @Test
  void a_reinstated_record_comes_back_as_it_stood() {
    String body = "{\"record\": \"raisi-moscow-2022\", \"reason\": \"confirmed\"}";
    Slug id = new Slug("raisi-moscow-2022");
    when("ReinstateRecord", body, visit()).expectException(Refused.Conflict.class);
    when("ReinstateRecord", body, visit(), new RecordRetracted(id, "withdrawn"))
        .expectEvents(new RecordReinstated(id, "confirmed"))
        .expectResultMessagePayload(new Decided(2, true));
  }

  @Test
  void bearings_are_added_and_withdrawn_one_by_one() {
    Slug id = new Slug("raisi-moscow-2022");
    RelationshipId other = RelationshipId.parse("IRN-TUR");
    BearingAdded added = new BearingAdded(id, new Bearing(other, "spoken of"), null);
    String add =
        """
        {"record": "raisi-moscow-2022", "relationship": "IRN-TUR", "because": "spoken of"}
        """;
    when("AddBearing", add, visit()).expectEvents(added);
    when("AddBearing", add, visit(), added).expectException(Refused.Conflict.class);
    String withdraw =
        """
        {"record": "raisi-moscow-2022", "relationship": "IRN-RUS", "reason": "no"}
        """;
    when("WithdrawBearing", withdraw, visit()).expectException(Refused.Invalid.class);
    when("WithdrawBearing", withdraw, visit(), added)
        .expectEvents(new BearingWithdrawn(id, RelationshipId.parse("IRN-RUS"), "no"));
  }

  @Test
  void the_same_request_under_its_key_is_taken_once() {
    Amending retraction =
        asked("RetractRecord", "{\"record\": \"raisi-moscow-2022\", \"reason\": \"withdrawn\"}");
    Map<String, String> key = Map.of(Origin.KEY, "k-1", Origin.DIGEST, retraction.digest());
    record
        .given(visit())
        .andGiven(
            new GenericEventMessage<>(
                new RecordRetracted(new Slug("raisi-moscow-2022"), "withdrawn"), key))
        .when(retraction, Map.of(Origin.KEY, "k-1"))
        .expectResultMessagePayload(new Decided(1, false))
        .expectNoEvents();
  }

  @Test
  void another_request_under_a_key_is_refused() {
    Map<String, String> key = Map.of(Origin.KEY, "k-1", Origin.DIGEST, "of another");
    record
        .given(visit())
        .andGiven(
            new GenericEventMessage<>(
                new RecordRetracted(new Slug("raisi-moscow-2022"), "withdrawn"), key))
        .when(
            asked("ReinstateRecord", "{\"record\": \"raisi-moscow-2022\", \"reason\": \"x\"}"), key)
        .expectException(Refused.Conflict.class);
  }

  @Test
  void whoever_was_overtaken_is_told_so() {
    record
        .given(visit(), new RecordRetracted(new Slug("raisi-moscow-2022"), "withdrawn"))
        .when(
            asked("ReinstateRecord", "{\"record\": \"raisi-moscow-2022\", \"reason\": \"x\"}")
                .onlyAt(1))
        .expectException(Refused.Overtaken.class)
        .expectNoEvents();
  }

  @Test
  void a_record_that_is_not_there_cannot_be_amended() {
    record
        .givenNoPriorActivity()
        .when(asked("RetractRecord", "{\"record\": \"raisi-moscow-2022\", \"reason\": \"x\"}"))
        .expectException(AggregateNotFoundException.class);
  }
}
