package org.chancery.relationship;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chancery.time.Edtf;
import org.junit.jupiter.api.Test;

/** What is said of a regime of sanctions. */
class SanctionSentenceTest {
  private static final Map<String, String> NAMES =
      Map.of("RUS", "Russia", "USA", "United States", "org:eu", "European Union");

  private static String said(SanctionStatus status, String... fields) {
    Map<String, Object> value = new LinkedHashMap<>();
    value.put(Topic.STATUS, status.word());
    value.put("target", "RUS");
    List.of(fields).forEach(field -> value.put(field, true));
    return Topic.SANCTION.say(value, Edtf.parse("2022-03"), actor -> NAMES.get(actor.value()));
  }

  @Test
  void an_imposition_is_said_of_all_who_impose() {
    assertThat(said(SanctionStatus.IMPOSED, "imposedBy[USA]", "imposedBy[org:eu]"))
        .isEqualTo("imposed on Russia by United States and European Union since March 2022");
  }

  @Test
  void an_easing_is_said_of_those_who_eased() {
    assertThat(said(SanctionStatus.EASED, "imposedBy[USA]", "imposedBy[org:eu]", "easedBy[USA]"))
        .isEqualTo("eased on Russia by United States since March 2022");
  }

  @Test
  void a_lifting_is_said_of_those_who_lifted() {
    assertThat(said(SanctionStatus.LIFTED, "imposedBy[org:eu]", "liftedBy[USA]"))
        .isEqualTo("lifted on Russia by United States since March 2022");
  }
}
