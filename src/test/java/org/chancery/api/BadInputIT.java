package org.chancery.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.chancery.fixture.Chancery;
import org.chancery.fixture.Http;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Commands with faults: every fault is named at its place, and nothing is recorded. */
class BadInputIT {
  private static Chancery chancery;
  private static Http http;
  private long position;

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

  @BeforeEach
  void look_where_the_log_stands() {
    position = Refusals.position(http);
  }

  @AfterEach
  void nothing_was_recorded() {
    assertThat(Refusals.position(http)).isEqualTo(position);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          /record | 1 | /record wrong-type
          /record | [] | /record wrong-type
          /record | "" | /record malformed
          /record | "ab" | /record malformed
          /record | "Big" | /record malformed
          /record | "-abc" | /record malformed
          /record | "abc\\n" | /record malformed
          /record | "a/../b" | /record malformed
          /occurred | 2022 | /occurred wrong-type
          /occurred | null | /occurred wrong-type
          /occurred | [] | /occurred wrong-type
          /occurred | {} | /occurred/edtf required
          /occurred | {"edtf": null} | /occurred/edtf wrong-type
          /occurred | {"edtf": "2022-13"} | /occurred/edtf date-impossible
          /occurred | {"edtf": "2022", "day": 1} | /occurred/day unknown-field
          /occurred | {"edtf": "2022", "asWritten": " "} | /occurred/asWritten empty
          /occurred | {"edtf": "2022", "calendar": "mayan"} | /occurred/calendar unknown-word
          /occurred | {"edtf": "2022", "within": "5 days"} | /occurred/within malformed
          /occurred | {"edtf": "2022", "basedOn": "x"} | /occurred/basedOn wrong-type
          /occurred | {"edtf": "2022", "basedOn": ["A B"]} | /occurred/basedOn/0 malformed
          /occurred | {"edtf": "2022", "basedOn": ["abc", "abc"]} | /occurred/basedOn repeated
          /occurred | {"edtf": "2001-03-13", "asWritten": "22 Esfand 1379", "calendar": "persian"} | /occurred/asWritten calendar-mismatch
          /occurred | {"edtf": "2999"} | /occurred in-the-future
          /occurred | "" | /occurred date-malformed
          /occurred | "2022-02-30" | /occurred date-impossible
          /occurred | "2022-13" | /occurred date-impossible
          /occurred | "-3999-02-29" | /occurred date-impossible
          /occurred | "2022-01-20/2022-01-19" | /occurred date-order
          /occurred | "2022/2021" | /occurred date-order
          /occurred | "2022/2023/2024" | /occurred date-malformed
          /occurred | "../.." | /occurred date-open
          /occurred | "{2022,2023}" | /occurred date-all-of
          /occurred | "2022-01-19T25:00:00Z" | /occurred date-impossible
          /occurred | "Y20222" | /occurred date-out-of-range
          /occurred | "[2999..]" | /occurred in-the-future
          /occurred | " 2022" | /occurred date-malformed
          /occurred | "2022\\n" | /occurred date-malformed
          /occurred | "-4001" | /occurred date-out-of-range
          /occurred | "10000" | /occurred date-malformed
          /occurred | "2999-01-01" | /occurred in-the-future
          /occurred | "9999" | /occurred in-the-future
          /act | null | /act wrong-type
          /act | 1 | /act wrong-type
          /act | [] | /act wrong-type
          /act | {} | /act/guest required; /act/host required
          /participants | {} | /participants wrong-type
          /participants | ["IRN"] | /participants/0 wrong-type
          /participants | [null] | /participants/0 wrong-type
          /participants | [{}] | /participants/0/actor required; /participants/0/role required
          /participants | [{"actor":"IRN","role":"HOST"}] | /participants/0/role unknown-word
          /participants | [{"actor":"IRN","role":"host"}] | /bearsOn bears-on-nothing
          /bearsOn | {} | /bearsOn wrong-type
          /bearsOn | ["IRN-RUS"] | /bearsOn/0 wrong-type
          /bearsOn | [{}] | /bearsOn/0/relationship required
          /bearsOn | [{"relationship":null}] | /bearsOn/0/relationship wrong-type
          /bearsOn | [{"relationship":"IRN-IRN"}] | /bearsOn/0/relationship
          /bearsOn | [{"relationship":"IRN-cow:630"}] | /bearsOn/0/relationship
          /bearsOn | [{"relationship":"IRN-ZZZ"}] | /bearsOn/0/relationship unknown-relationship
          /bearsOn | [{"relationship":"irn-rus"}] | /bearsOn/0/relationship unknown-relationship
          /bearsOn | [{"relationship":"IRN-co:gazprom"}] | /bearsOn/0/relationship not-a-side
          /bearsOn | [{"relationship":"IRN-RUS"},{"relationship":"RUS-IRN"}] | /bearsOn repeated
          /bearsOn | [{"relationship":"IRN-RUS","because":" \\n "}] | /bearsOn/0/because empty
          /attributedTo | "ZZZ" | /attributedTo unknown-actor
          /attributedTo | "irn" | /attributedTo
          /attributedTo | "IRN\\n" | /attributedTo
          /citations | {} | /citations wrong-type
          /citations | [{}] | /citations/0/source required
          /citations/0/credibility | 0 | /citations/0/credibility too-small
          /citations/0/credibility | 7 | /citations/0/credibility too-large
          /citations/0/credibility | 2.5 | /citations/0/credibility wrong-type
          /citations/0/credibility | "2" | /citations/0/credibility wrong-type
          /citations/0/credibility | true | /citations/0/credibility wrong-type
          /citations/0/credibility | 1e999999999 | /citations/0/credibility
          /citations/0/pages | 1 | /citations/0/pages unknown-field
          /order | "1" | /order wrong-type
          /order | 1.5 | /order wrong-type
          /order | -1 | /order too-small
          /order | 1000000001 | /order too-large
          /order | 99999999999999999999 | /order too-large
          /order | 1e999999999 | /order
          /tags | "x" | /tags wrong-type
          /tags | [null] | /tags/0 wrong-type
          /tags | [""] | /tags/0 empty
          /note | 1 | /note wrong-type
          /note | "" | /note empty
          /note | "a\\u0000b" | /note unprintable
          /note | "\\u0085" | /note unprintable
          /note | "\\ud800x" | /note unprintable
          /note | "x\\udc00" | /note unprintable
          /note | "\\u00a0" | /note empty
          /note | "\\u2003\\u3000" | /note empty
          /colour | 1 | /colour unknown-field
          /command | "RecordVisit" | /command unknown-field
          /act/guest | null | /act/guest wrong-type
          /act/guest | {} | /act/guest/name required; /act/guest/of required
          /act/guest/name | "" | /act/guest/name empty
          /act/guest/name | 1 | /act/guest/name wrong-type
          /act/guest/of | "ZZZ" | /act/guest/of unknown-actor
          /act/guest/of | "RUS" | /act/host same-actor
          /act/guest/of | "cow:365" | /act/host same-actor
          /act/guest/of | "co:gazprom" | /bearsOn bears-on-nothing
          /act/guest/shoes | {} | /act/guest/shoes unknown-field
          /act/host | null | /act/host wrong-type
          /act/host | "" | /act/host
          /act/host | "rus" | /act/host
          /act/segments | [{"host":"TUR","dates":"2022-01"}] | /act/segments contradictory
          /act/level | "HEAD_OF_STATE" | /act/level unknown-word
          /act/level | "" | /act/level unknown-word
          /act/level | 1 | /act/level
          /act/type | "grand" | /act/type unknown-word
          /act/stage | "cancelled" | /act/stage unknown-word
          /act/kind | "visit" | /act/kind unknown-field
          """)
  void a_visit_with_a_fault_is_refused(String pointer, String value, String faults) {
    refused("RecordVisit", Examples.with("RecordVisit", pointer, value), faults.split("; "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          RecordMoU | /act/value/amount | -1 | /act/value/amount too-small
          RecordMoU | /act/value/amount | 1e19 | /act/value/amount too-large
          RecordMoU | /act/value/amount | 1e400 | /act/value/amount
          RecordMoU | /act/value/amount | "1" | /act/value/amount wrong-type
          RecordMoU | /act/value/amount | 1e-400 | /act/value/amount
          RecordMoU | /act/value/amount | 1e-2147483647 | /act/value/amount
          RecordMoU | /act/value/currency | "usd" | /act/value/currency malformed
          RecordMoU | /act/value/currency | "USD\\n" | /act/value/currency malformed
          RecordMoU | /act/binding | null | /act/binding wrong-type
          RecordMoU | /act/binding | 1 | /act/binding wrong-type
          RecordMoU | /act/binding | "false" | /act/binding wrong-type
          RecordMoU | /act/parties | [] | /act/parties too-few
          RecordMoU | /act/parties | ["IRN"] | /act/parties too-few
          RecordMoU | /act/parties | null | /act/parties
          RecordMoU | /act/parties | ["IRN","IRN"] | /act/parties repeated
          RecordMoU | /act/parties | ["IRN","cow:630"] | /act/parties repeated
          RecordMoU | /act/parties | ["IRN",null] | /act/parties/1 wrong-type
          RecordMoU | /act/parties | ["IRN","co:nioc"] | /bearsOn bears-on-nothing
          RecordMoU | /act/instrument | "x" | /act/instrument malformed
          RecordMoU | /act/predecessors | ["x"] | /act/predecessors/0 malformed
          RecordMoU | /act/title | null | /act/title wrong-type
          RecordSanctionsImposition | /act/senders | [] | /act/senders too-few
          RecordSanctionsImposition | /act/senders | ["IRN"] | /act/target same-actor
          RecordSanctionsImposition | /act/senders | ["RUS","cow:365"] | /act/senders repeated
          RecordSanctionsImposition | /act/measures | ["fine"] | /act/measures/0 unknown-word
          RecordRefusal | /act/by | [] | /act/by too-few
          RecordIntelligenceRelease | /act/about | null | /act/about wrong-type
          RecordAgreementExtension | /act/number | 0 | /act/number too-small
          RecordAgreementExtension | /act/until | "soon" | /act/until date-malformed
          RecordArmsTransferConfirmation | /act/transferred | "2022-02-30" | /act/transferred date-impossible
          RecordArmsTransferConfirmation | /act/transferred | "9000" | /act/transferred after-the-act
          RecordArmsTransferConfirmation | /act/transferred | "2022-11-06" | /act/transferred after-the-act
          RecordAgreementProposal | /act/term/duration | "20 years" | /act/term/duration malformed
          RecordAgreementProposal | /act/term/duration | "P20Y\\n" | /act/term/duration malformed
          RecordAgreementProposal | /act/proposedBy | "USA" | /act/proposedBy not-a-party
          RecordAgreementProposal | /act/form | "scroll" | /act/form unknown-word
          RecordAgreementEntryIntoForce | /act/instrument | null | /act/instrument wrong-type
          RecordNegotiationPause | /act/negotiation | "X" | /act/negotiation malformed
          RecordSanctionDemand | /act/demandedOf | "RUS" | /act/demandedOf same-actor
          RecordDemandAnswer | /act/answer | "perhaps" | /act/answer unknown-word
          RecordMilitaryAction | /act/target | "ISR" | /act/target same-actor
          RecordMilitaryAction | /act/casualties/killed | -1 | /act/casualties/killed too-small
          RecordMilitaryAction | /act/casualties/killed | 1e999999999 | /act/casualties/killed
          RecordStatement | /act/subject | "..." | /act/subject not-a-subject
          RecordStatement | /act/audience | "IRN" | /act/audience same-actor
          RecordMeeting | /act/format | "dinner" | /act/format unknown-word
          RecordMeeting | /participants | [] | /participants too-few
          RecordMeeting | /participants | [{"actor":"IRN","role":"host"}] | /participants too-few
          """)
  void an_act_with_a_fault_is_refused(String command, String pointer, String value, String faults) {
    refused(command, Examples.with(command, pointer, value), faults.split("; "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [] | /act/host required
          null | /act/host required
          [{}] | /act/segments/0/host required; /act/segments/0/dates required
          [{"host":"RUS","dates":"2022-02-30"}] | /act/segments/0/dates date-impossible
          [{"host":"RUS","dates":"2999"}] | /act/segments/0/dates outside-occurred
          [{"host":"RUS","dates":"2022-01"},{"host":"TUR","dates":"2022-01-21"}] | /act/segments/1/dates outside-occurred
          [{"host":"RUS","dates":"2022"},{"host":"IRN","dates":"2022"}] | /act/segments/1/host same-actor
          [{"host":"RUS","dates":"2022"},{"host":"cow:630","dates":"2022"}] | /act/segments/1/host same-actor
          """)
  void a_visit_without_a_host_needs_good_segments(String segments, String faults) {
    String body = Examples.with("RecordVisit", "/act/segments", segments);
    refused(
        "RecordVisit", body.replace("\"host\":\"RUS\",\"place\"", "\"place\""), faults.split("; "));
  }

  static Stream<Arguments> tooLong() {
    return Stream.of(
        Arguments.of("/record", text(101), "/record malformed"),
        Arguments.of("/occurred", text(101), "/occurred"),
        Arguments.of("/note", text(5001), "/note too-long"),
        Arguments.of("/act/place", text(501), "/act/place too-long"),
        Arguments.of("/act/guest/name", text(501), "/act/guest/name too-long"),
        Arguments.of("/citations/0/source", text(501), "/citations/0/source malformed"),
        Arguments.of("/tags", "[" + "\"x\",".repeat(200) + "\"x\"]", "/tags too-many"),
        Arguments.of("/act/host", text(100_000), "/act/host"));
  }

  private static String text(int length) {
    return "\"" + "x".repeat(length) + "\"";
  }

  @ParameterizedTest
  @MethodSource("tooLong")
  void what_is_too_long_is_refused(String pointer, String value, String fault) {
    refused("RecordVisit", Examples.with("RecordVisit", pointer, value), fault);
  }

  @Test
  void a_future_day_is_named_beside_the_faults_of_the_act() {
    String body = Examples.with("RecordVisit", "/occurred", "\"2999\"").replace("IRN", "RUS");
    refused("RecordVisit", body, "/occurred in-the-future", "/act/host same-actor");
    refused(
        "RecordVisit",
        body.replace("head-of-state", "emperor"),
        "/occurred in-the-future",
        "/act/level unknown-word");
  }

  @Test
  void an_unprintable_text_hides_no_other_fault() {
    refused(
        "RecordVisit",
        "{\"note\": \"\\u0000\", \"act\": {}}",
        "/note unprintable",
        "/occurred required",
        "/act/guest required",
        "/act/host required");
  }

  @Test
  void a_number_that_is_out_of_range_hides_no_other_fault() {
    refused(
        "RecordVisit", "{\"order\": 1e999999999}", "/order", "/occurred required", "/act required");
    refused(
        "RecordVisit",
        "{\"order\": 1e999999999, \"act\": 5}",
        "/order",
        "/occurred required",
        "/act wrong-type");
  }

  @Test
  void a_meeting_of_one_is_refused_wherever_it_bears() {
    String body =
        """
        {"occurred": "2022", "act": {"format": "phone"},
         "bearsOn": [{"relationship": "IRN-RUS"}],
         "participants": [{"actor": "IRN", "role": "participant"}]}
        """;
    refused("RecordMeeting", body, "/participants too-few");
  }

  @Test
  void an_identifier_that_nobody_bore_on_the_day_is_unknown() {
    String german = Examples.of("RecordVisit").toString().replace("\"RUS\"", "\"cow:255\"");
    String body = german.replace("2022-01-19/2022-01-20", "1960");
    refused("RecordVisit", body, "/act/host unknown-actor");
  }

  @ParameterizedTest
  @CsvSource({"a/b, /a~1b", "a~b, /a~0b", "'', /"})
  void a_pointer_to_an_unknown_field_is_escaped(String field, String pointer) {
    String body = Examples.of("RecordVisit").put(field, 1).toString();
    refused("RecordVisit", body, pointer + " unknown-field");
  }

  private static void refused(String command, String body, String... faults) {
    Refusals.isProblem(http.post(command, body), 422, faults);
  }
}
