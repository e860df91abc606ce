package org.chancery.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.chancery.fixture.Chancery;
import org.chancery.fixture.StateAnswer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A protocol is proposed on the 19th of January; that it was signed on the 25th is learnt late. */
class LateSignatureScenario {
  private static final String PROTOCOL = "instrument/transit-protocol";
  private static final long PROPOSED = 1;
  private static final long SUMMER = 2;
  private static final long LEARNT = 3;

  private static Chancery chancery;
  private static Diary diary;

  @BeforeAll
  static void keep_a_diary() {
    chancery = Chancery.empty();
    diary = new Diary(chancery.http(), "IRN-RUS");
    diary.write(
        "RecordAgreementProposal",
        """
        {"record": "proposal", "occurred": "2022-01-19",
         "act": {"instrument": "transit-protocol", "title": "Transit protocol",
                 "proposedBy": "IRN", "parties": ["IRN", "RUS"]}}
        """);
    diary.write(
        "RecordVisit",
        """
        {"record": "lavrov-tehran", "occurred": "2022-06-22",
         "act": {"guest": {"name": "Sergey Lavrov", "of": "RUS"}, "host": "IRN"}}
        """);
    diary.write(
        "RecordAgreementSignature",
        """
        {"record": "signature", "occurred": "2022-01-25",
         "act": {"instrument": "transit-protocol", "title": "Transit protocol",
                 "parties": ["IRN", "RUS"]}}
        """);
  }

  @AfterAll
  static void stop() {
    chancery.close();
  }

  @Test
  void before_the_signature_was_learnt_january_ended_with_a_proposal() {
    for (long entry : new long[] {PROPOSED, SUMMER}) {
      StateAnswer january = diary.state("2022-01-31", entry);
      assertThat(january.text(PROTOCOL))
          .isEqualTo("Transit protocol: proposed by Iran on 19 January 2022");
      assertThat(january.fact(PROTOCOL).get("until").isNull()).isTrue();
    }
  }

  @Test
  void once_it_is_learnt_january_ends_with_a_signature() {
    StateAnswer january = diary.state("2022-01-31", LEARNT);
    assertThat(january.text(PROTOCOL)).isEqualTo("Transit protocol: signed on 25 January 2022");
    assertThat(diary.state("2022-01-24", LEARNT).status(PROTOCOL)).isEqualTo("proposed");
    assertThat(diary.state("2022-01-24", LEARNT).fact(PROTOCOL).get("until").asString())
        .isEqualTo("2022-01-25");
  }

  @Test
  void the_evolution_of_january_names_the_late_report() {
    assertThat(diary.evolution("2022-01-31"))
        .containsExactly(
            "1 agreement-proposal-recorded proposal", "3 agreement-signature-recorded signature");
    assertThat(diary.evolution("2022-01-24"))
        .containsExactly("1 agreement-proposal-recorded proposal");
  }

  @Test
  void between_the_two_knowledges_something_was_learnt_and_nothing_happened() {
    String question = "from=2022-01-31&to=2022-01-31&fromKnownAt=@2&toKnownAt=@3";
    assertThat(diary.difference(question, "/learned"))
        .containsExactly("changed transit-protocol [signature]");
    assertThat(diary.difference(question, "/happened")).isEmpty();
  }

  @Test
  void the_timeline_tells_it_in_its_place_in_the_world() {
    assertThat(diary.timeline(SUMMER))
        .containsExactly("2022-01-19 proposal", "2022-06-22 lavrov-tehran");
    assertThat(diary.timeline(LEARNT))
        .containsExactly("2022-01-19 proposal", "2022-01-25 signature", "2022-06-22 lavrov-tehran");
  }
}
