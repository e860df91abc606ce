package org.chancery.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RelationshipIdTest {

  @ParameterizedTest
  @CsvSource({
    "IRN-RUS, IRN-RUS",
    "RUS-IRN, IRN-RUS",
    "org:eu-IRN, IRN-org:eu",
    "org:arab-league-org:eu, org:arab-league-org:eu",
    "org:eu-org:arab-league, org:arab-league-org:eu",
    "x:austria-hungary-x:ottoman-empire, x:austria-hungary-x:ottoman-empire",
    "IRN-x:austria-hungary, IRN-x:austria-hungary"
  })
  void a_pair_is_written_in_one_order(String text, String canonical) {
    assertThat(RelationshipId.parse(text)).hasToString(canonical);
    assertThat(RelationshipId.parse(canonical)).isEqualTo(RelationshipId.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"IRN", "IRN-", "-IRN", "IRN-IRN", "irn-rus", "IRN RUS", "", "-", "IRAN-RUS"})
  void what_is_no_pair_is_refused(String text) {
    assertThatThrownBy(() -> RelationshipId.parse(text))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_relationship_has_two_sides() {
    ActorId iran = new ActorId("IRN");
    assertThatThrownBy(() -> new RelationshipId(iran, iran))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(new RelationshipId(iran, new ActorId("RUS")).has(iran)).isTrue();
  }
}
