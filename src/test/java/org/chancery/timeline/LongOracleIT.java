package org.chancery.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Five thousand random histories, in portions that fit one database each. */
@Tag("soak")
class LongOracleIT {
  private static final int HISTORIES = 5000;
  private static final int AT_ONCE = 250;
  private static final int STATES = 20;

  static IntStream portions() {
    return IntStream.range(0, HISTORIES / AT_ONCE);
  }

  /** Beside the answers, the rows are rebuilt from the log and must be the same. */
  @ParameterizedTest
  @MethodSource("portions")
  void rows_equal_the_plain_fold_at_random_points_of_both_clocks(int portion) throws Exception {
    try (RecordedHistories histories = RecordedHistories.from(1000 + portion * AT_ONCE, AT_ONCE)) {
      for (Answer answer : histories.statesOfEach(STATES)) {
        PlainState plain = answer.plain();
        assertThat(answer.state().facts().stream().map(PlainState::sorted))
            .as(answer::toString)
            .containsExactlyElementsOf(plain.facts().values());
        assertThat(answer.state().counts())
            .as(answer::toString)
            .containsExactlyInAnyOrderElementsOf(plain.counts());
        assertThat(answer.state().latest())
            .as(answer::toString)
            .containsExactlyInAnyOrderElementsOf(plain.latest());
      }
      Rebuild rebuild = histories.bean(Rebuild.class);
      assertThat(rebuild.begin()).isTrue();
      rebuild.join(Duration.ofMinutes(2));
      assertThat(rebuild.progress().state()).isEqualTo(Rebuild.State.DONE);
      assertThat(rebuild.progress().differing()).isEmpty();
    }
  }
}
