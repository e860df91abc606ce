package org.chancery.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcOperations;

/** The read model is made anew from the log while it is asked. */
class RebuildIT {
  private static final int HISTORIES = 40;

  @Test
  void a_rebuilt_read_model_is_equal_row_for_row_to_the_one_it_replaces() throws Exception {
    try (RecordedHistories histories = new RecordedHistories(HISTORIES)) {
      List<Answer> before = histories.statesOfEach(6);
      Rebuild.Progress progress = rebuilt(histories);
      assertThat(progress.problem()).isNull();
      assertThat(progress.state()).isEqualTo(Rebuild.State.DONE);
      assertThat(progress.differing()).isEmpty();
      assertThat(progress.position()).isEqualTo(progress.of());
      assertThat(histories.statesOfEach(6)).hasSameSizeAs(before);
      for (Answer answer : before) {
        assertThat(histories.again(answer)).isEqualTo(answer.state());
      }
    }
  }

  @Test
  void what_differs_is_named_and_mended() throws Exception {
    try (RecordedHistories histories = new RecordedHistories(2)) {
      JdbcOperations jdbc = histories.bean(JdbcOperations.class);
      jdbc.update("delete from timeline.bearing");
      assertThat(rebuilt(histories).differing()).containsExactly("bearing");
      assertThat(jdbc.queryForObject("select count(*) from timeline.bearing", Long.class))
          .isPositive();
      assertThat(rebuilt(histories).differing()).isEmpty();
    }
  }

  @Test
  void writers_and_readers_go_on_meanwhile() throws Exception {
    try (RecordedHistories histories = new RecordedHistories(10)) {
      AtomicBoolean over = new AtomicBoolean();
      AtomicInteger answers = new AtomicInteger();
      Thread reader =
          Thread.startVirtualThread(
              () -> {
                while (!over.get()) {
                  answers.addAndGet(histories.statesOfEach(1).size());
                }
              });
      for (int i = 0; i < 3; i++) {
        assertThat(histories.bean(Rebuild.class).begin()).isTrue();
        histories.more(5);
        assertThat(awaited(histories).state()).isEqualTo(Rebuild.State.DONE);
      }
      over.set(true);
      reader.join();
      assertThat(answers).hasPositiveValue();
      histories.statesOfEach(10).forEach(RebuildIT::mustBePlain);
      assertThat(rebuilt(histories).differing()).isEmpty();
    }
  }

  private static void mustBePlain(Answer answer) {
    assertThat(answer.state().facts().stream().map(PlainState::sorted))
        .as(answer::toString)
        .containsExactlyElementsOf(answer.plain().facts().values());
    assertThat(answer.state().counts())
        .as(answer::toString)
        .containsExactlyInAnyOrderElementsOf(answer.plain().counts());
  }

  @Test
  void there_is_one_at_a_time() throws Exception {
    try (RecordedHistories histories = new RecordedHistories(1)) {
      Rebuild rebuild = histories.bean(Rebuild.class);
      assertThat(rebuild.begin()).isTrue();
      assertThat(rebuild.begin()).isFalse();
      assertThat(awaited(histories).state()).isEqualTo(Rebuild.State.DONE);
    }
  }

  @Test
  void views_for_people_read_the_tables_that_answer() throws Exception {
    try (RecordedHistories histories = new RecordedHistories(3)) {
      JdbcOperations jdbc = histories.bean(JdbcOperations.class);
      Long before = jdbc.queryForObject("select count(*) from views.act", Long.class);
      rebuilt(histories);
      histories.more(1);
      histories.statesOfEach(1);
      assertThat(jdbc.queryForObject("select count(*) from views.act", Long.class))
          .isGreaterThan(before);
    }
  }

  private static Rebuild.Progress rebuilt(RecordedHistories histories) throws Exception {
    assertThat(histories.bean(Rebuild.class).begin()).isTrue();
    return awaited(histories);
  }

  private static Rebuild.Progress awaited(RecordedHistories histories) throws Exception {
    Rebuild rebuild = histories.bean(Rebuild.class);
    rebuild.join(Duration.ofMinutes(1));
    return rebuild.progress();
  }
}
