package org.chancery.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.chancery.fixture.Chancery;
import org.chancery.fixture.StateAnswer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Each fact of the analysis that the example follows, asked at its date, with its sources. */
class WholeStoryScenario {
  private static final String ANALYSIS = "bassiri-tabrizi-2022";

  private static Chancery chancery;

  @BeforeAll
  static void start() {
    chancery = Chancery.withDemo();
  }

  @AfterAll
  static void stop() {
    chancery.close();
  }

  private static StateAnswer asOf(String day) {
    return StateAnswer.explained(chancery.http(), "IRN-RUS", day);
  }

  private static JsonNode account(String record) {
    return chancery.http().get("/records/" + record).body().at("/accounts/0");
  }

  /** The ids of the sources that tell of an act. */
  private static List<String> sourcesOf(String record) {
    return sources(account(record).path("citations").valueStream());
  }

  /** The ids of the sources of all records behind a fact. */
  private static List<String> sourcesOf(StateAnswer state, String fact) {
    return sources(
        state
            .fact(fact)
            .get("because")
            .valueStream()
            .flatMap(record -> record.get("citations").valueStream()));
  }

  private static List<String> sources(Stream<JsonNode> citations) {
    return citations.map(citation -> citation.path("source").asString("")).toList();
  }

  private static List<String> latestAsOf(String day) {
    return asOf(day)
        .body()
        .get("latest")
        .valueStream()
        .map(act -> act.get("record").asString())
        .toList();
  }

  private static int countAsOf(String day, String kind) {
    return asOf(day)
        .body()
        .get("counts")
        .valueStream()
        .filter(count -> count.get("kind").asString().equals(kind))
        .mapToInt(count -> count.get("certain").asInt())
        .sum();
  }

  @Test
  void relations_begin_are_recognised_and_pass_to_the_successor() {
    assertThat(latestAsOf("1521-12-31")).containsExactly("first-relations-1521");
    assertThat(latestAsOf("1920-05-20")).containsExactly("mutual-recognition-1920");
    assertThat(latestAsOf("1991-12-25")).containsExactly("state-succession-1991");
    assertThat(sourcesOf("mutual-recognition-1920")).contains("sputnik-2019-06-15");
  }

  @Test
  void the_treaty_of_2001_is_in_force_and_extended_three_times() {
    StateAnswer begun = asOf("2002-04-05");
    assertThat(begun.status("instrument/treaty-2001")).isEqualTo("in-force");
    assertThat(begun.field("instrument/treaty-2001", "term")).isEqualTo("P10Y");
    StateAnswer january = asOf("2022-01");
    assertThat(january.status("instrument/treaty-2001")).isEqualTo("in-force");
    assertThat(january.field("instrument/treaty-2001", "extensions")).isEqualTo("2");
    StateAnswer july = asOf("2022-07-31");
    assertThat(july.status("instrument/treaty-2001")).isEqualTo("in-force");
    assertThat(july.field("instrument/treaty-2001", "extensions")).isEqualTo("3");
    assertThat(sourcesOf(july, "instrument/treaty-2001")).contains("sputnik-2019-06-15", ANALYSIS);
  }

  @Test
  void both_presidents_speak_well_of_relations_after_the_election() {
    StateAnswer august = asOf("2021-08-05");
    assertThat(august.status("rhetoric/RUS-on-relations-with-iran")).isEqualTo("favourable");
    assertThat(august.status("rhetoric/IRN-on-relations-with-russia")).isEqualTo("favourable");
    assertThat(sourcesOf("putin-hope-2021")).contains(ANALYSIS);
  }

  @Test
  void raisi_comes_to_moscow_with_the_draft_and_speaks_before_the_duma() {
    assertThat(latestAsOf("2022-01-31")).contains("raisi-moscow-2022", "raisi-duma-speech-2022");
    assertThat(sourcesOf("raisi-moscow-2022")).contains("tehran-times-2022-01-18", ANALYSIS);
    StateAnswer january = asOf("2022-01-31");
    assertThat(january.status("instrument/cooperation-agreement-20y")).isEqualTo("proposed");
    assertThat(sourcesOf(january, "instrument/cooperation-agreement-20y"))
        .contains("washington-times-2022-01-19", ANALYSIS);
    assertThat(january.status("rhetoric/IRN-on-strategic-relations")).isEqualTo("supportive");
  }

  @Test
  void russia_invades_ukraine_and_is_put_under_sanctions() {
    assertThat(latestAsOf("2022-02-24")).contains("invasion-ukraine-2022");
    StateAnswer march = asOf("2022-03-05");
    String sanctions = "sanction/sanctions-on-russia-2022";
    assertThat(march.status(sanctions)).isEqualTo("imposed");
    assertThat(march.field(sanctions, "imposedBy[USA]")).isEqualTo("true");
    assertThat(march.field(sanctions, "imposedBy[org:eu]")).isEqualTo("true");
    assertThat(march.field(sanctions, "target")).isEqualTo("RUS");
    assertThat(sourcesOf(march, sanctions)).contains(ANALYSIS);
  }

  @Test
  void russia_demands_guarantees_is_rejected_and_calls_the_demand_met() {
    String demand = "demand/written-guarantees";
    assertThat(asOf("2022-03-05").status(demand)).isEqualTo("made");
    assertThat(asOf("2022-03-06").status(demand)).isEqualTo("rejected");
    StateAnswer march = asOf("2022-03-31");
    assertThat(march.status(demand)).isEqualTo("met");
    assertThat(march.field(demand, "accordingTo")).isEqualTo("RUS");
    assertThat(sourcesOf(march, demand)).contains("washington-post-2022-03-15");
    assertThat(sourcesOf("written-guarantees-2022")).contains("usip-2022-03-14", ANALYSIS);
  }

  @Test
  void the_talks_are_halted() {
    assertThat(asOf("2022-03-10").status("negotiation/jcpoa-vienna")).isEqualTo("open");
    StateAnswer halted = asOf("2022-03-11");
    assertThat(halted.status("negotiation/jcpoa-vienna")).isEqualTo("paused");
    assertThat(sourcesOf(halted, "negotiation/jcpoa-vienna")).contains("usip-2022-03-14", ANALYSIS);
  }

  @Test
  void a_strike_kills_two_officers_according_to_iran() {
    assertThat(latestAsOf("2022-03-07")).contains("strike-damascus-2022-03-07");
    JsonNode strike = account("strike-damascus-2022-03-07");
    assertThat(strike.at("/act/casualties/killed").asInt()).isEqualTo(2);
    assertThat(strike.path("attributedTo").asString()).isEqualTo("IRN");
    assertThat(sourcesOf("strike-damascus-2022-03-07")).contains("rfi-2022-03-08", ANALYSIS);
  }

  @Test
  void two_newspapers_criticise_russia_and_one_defends_it() {
    assertThat(countAsOf("2022-03-31", "criticism")).isEqualTo(2);
    assertThat(sourcesOf("jomhuri-eslami-criticism-2022")).contains(ANALYSIS);
    assertThat(sourcesOf("shargh-criticism-2022")).contains(ANALYSIS);
    StateAnswer march = asOf("2022-03-31");
    String stance = "stance/russian-demand-guarantees";
    assertThat(march.field(stance, "position[media:kayhan]")).isEqualTo("supported");
    assertThat(sourcesOf(march, stance)).isNotEmpty();
  }

  @Test
  void lavrov_comes_to_tehran_and_the_presidents_meet_in_ashgabat() {
    assertThat(latestAsOf("2022-06-29"))
        .contains("lavrov-tehran-2022", "putin-raisi-ashgabat-2022");
    assertThat(sourcesOf("lavrov-tehran-2022")).isNotEmpty();
    assertThat(sourcesOf("putin-raisi-ashgabat-2022")).isNotEmpty();
  }

  @Test
  void the_drones_are_asserted_by_the_united_states_then_denied_and_at_last_confirmed_by_iran() {
    String claim = "claim/drones-for-russia";
    assertThat(asOf("2022-07-11").field(claim, "position[USA]")).isEqualTo("asserted");
    assertThat(asOf("2022-07-11").field(claim, "position[IRN]")).isEmpty();
    StateAnswer july = asOf("2022-07-31");
    assertThat(july.field(claim, "position[USA]")).isEqualTo("asserted");
    assertThat(july.field(claim, "position[IRN]")).isEqualTo("denied");
    assertThat(july.settled(claim)).isFalse();
    assertThat(sourcesOf(july, claim)).contains("telesur-2022-07-12", ANALYSIS);
    assertThat(asOf("2022-08-31").field(claim, "position[UKR]")).isEqualTo("asserted");
    StateAnswer november = asOf("2022-11-30");
    assertThat(november.field(claim, "position[IRN]")).isEqualTo("confirmed");
    assertThat(sourcesOf(november, claim)).contains("iran-watch-2022-11-05");
  }

  @Test
  void biden_travels_to_the_middle_east_and_asks_for_oil() {
    assertThat(latestAsOf("2022-07-18")).contains("biden-middle-east-2022");
    assertThat(account("biden-middle-east-2022").at("/act/segments").valueStream())
        .extracting(segment -> segment.get("host").asString())
        .containsExactly("ISR", "PSE", "SAU");
    StateAnswer july = asOf("2022-07-18");
    assertThat(july.status("demand/saudi-output-2022")).isEqualTo("made");
    assertThat(july.field("demand/saudi-output-2022", "demandedOf")).isEqualTo("SAU");
    assertThat(sourcesOf(july, "demand/saudi-output-2022")).contains(ANALYSIS);
  }

  @Test
  void the_summit_meets_in_tehran() {
    assertThat(latestAsOf("2022-07-19")).contains("putin-tehran-2022", "tehran-summit-2022");
    assertThat(sourcesOf("tehran-summit-2022")).contains("kremlin-2022-07-19", ANALYSIS);
  }

  @Test
  void in_tehran_the_war_is_supported_the_offensive_refused_and_the_american_presence_opposed() {
    StateAnswer after = asOf("2022-07-19");
    assertThat(after.field("stance/ukraine-war", "position[IRN]")).isEqualTo("supported");
    for (String side : List.of("IRN", "RUS")) {
      String position = "position[" + side + "]";
      assertThat(after.field("stance/turkish-offensive-syria", position)).isEqualTo("refused");
      assertThat(after.field("stance/us-presence-euphrates", position)).isEqualTo("opposed");
    }
    assertThat(sourcesOf(after, "stance/ukraine-war")).contains("rudaw-2022-07-19", ANALYSIS);
    assertThat(sourcesOf(after, "stance/turkish-offensive-syria")).contains(ANALYSIS);
    assertThat(sourcesOf(after, "stance/us-presence-euphrates"))
        .contains("kremlin-2022-07-19", ANALYSIS);
  }

  @Test
  void the_two_have_worked_together_in_syria_for_nearly_a_decade() {
    StateAnswer after = asOf("2022-07-31");
    assertThat(after.status("cooperation/syria-cooperation")).isEqualTo("ongoing");
    assertThat(after.fact("cooperation/syria-cooperation").get("since").asString())
        .isEqualTo("2013");
    assertThat(sourcesOf(after, "cooperation/syria-cooperation")).contains(ANALYSIS);
  }

  @Test
  void the_memorandum_is_signed_does_not_bind_and_is_not_the_first() {
    String memorandum = "instrument/gazprom-nioc-mou-2022";
    StateAnswer after = asOf("2022-07-19");
    assertThat(after.status(memorandum)).isEqualTo("signed");
    assertThat(after.field(memorandum, "binding")).isEqualTo("false");
    assertThat(after.field(memorandum, "worth")).isEqualTo("about 40 billion USD");
    assertThat(sourcesOf(after, memorandum)).contains("tehran-times-2022-07-19", ANALYSIS);
    assertThat(account("gazprom-nioc-mou-2022").at("/act/predecessors").valueStream())
        .extracting(JsonNode::asString)
        .containsExactly("gazprom-nioc-mou-2017", "gazprom-nioc-mou-2018")
        .allSatisfy(
            earlier -> assertThat(after.status("instrument/" + earlier)).isEqualTo("signed"));
  }

  @Test
  void the_treaty_of_2025_is_signed_ratified_by_both_and_in_force() {
    String treaty = "instrument/treaty-2025";
    assertThat(asOf("2025-01-16").facts()).doesNotContain(treaty);
    assertThat(asOf("2025-01-17").status(treaty)).isEqualTo("signed");
    StateAnswer ratified = asOf("2025-05-21");
    assertThat(ratified.status(treaty)).isEqualTo("signed");
    assertThat(ratified.field(treaty, "ratifiedBy[RUS]")).isEqualTo("true");
    assertThat(ratified.field(treaty, "ratifiedBy[IRN]")).isEqualTo("true");
    StateAnswer inForce = asOf("2025-10-02");
    assertThat(inForce.status(treaty)).isEqualTo("in-force");
    assertThat(sourcesOf(inForce, treaty)).contains("ifp-news-2025-10");
  }
}
