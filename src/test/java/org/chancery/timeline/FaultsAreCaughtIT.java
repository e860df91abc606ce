package org.chancery.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ParameterizedPreparedStatementSetter;

/** Deliberate faults in the projector are caught by what the commands alone amount to. */
class FaultsAreCaughtIT {
  private static final int HISTORIES = 30;
  private static final int STATES = 20;

  /** What the projector does not write. */
  private static final AtomicReference<String> OMITTED = new AtomicReference<>("");

  /** A database that does not carry out one sort of statement, and says that it did. */
  @Configuration
  static class Faulty {
    @Bean
    @Primary
    JdbcTemplate jdbcTemplate(DataSource database) {
      return new JdbcTemplate(database) {
        @Override
        public <T> int[][] batchUpdate(
            String sql,
            Collection<T> rows,
            int atOnce,
            ParameterizedPreparedStatementSetter<T> set) {
          return isOmitted(sql) ? new int[0][0] : super.batchUpdate(sql, rows, atOnce, set);
        }

        @Override
        public int update(String sql, @Nullable Object @Nullable ... arguments) {
          return isOmitted(sql) ? 0 : super.update(sql, arguments);
        }
      };
    }

    private static boolean isOmitted(String sql) {
      return sql.strip().startsWith(OMITTED.get());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a retracted act goes on bearing       | update bearing set closed
          a corrected act keeps its old effects | update fact_interval set closed
          a fact goes on showing                | update fact_relationship s set closed
          an act goes on reaching               | update reach r set closed
          """)
  void a_projector_is_caught_when(String fault, String omitted) {
    OMITTED.set(omitted);
    try (RecordedHistories histories = new RecordedHistories(HISTORIES, Faulty.class)) {
      assertThat(histories.statesOfEach(STATES))
          .as(fault)
          .anyMatch(answer -> isOtherThanPlain(answer, histories));
    }
  }

  @Test
  void one_without_a_fault_is_not() {
    OMITTED.set("nothing");
    try (RecordedHistories histories = new RecordedHistories(HISTORIES, Faulty.class)) {
      assertThat(histories.statesOfEach(STATES))
          .noneMatch(answer -> isOtherThanPlain(answer, histories));
    }
  }

  private static boolean isOtherThanPlain(Answer answer, RecordedHistories histories) {
    RelationshipState state = answer.state();
    PlainState plain = answer.plain();
    return !state.facts().stream()
            .map(PlainState::sorted)
            .toList()
            .equals(List.copyOf(plain.facts().values()))
        || !Set.copyOf(state.counts()).equals(Set.copyOf(plain.counts()))
        || !reaching(answer, histories).equals(plain.reachingActsInOrder());
  }

  private static List<String> reaching(Answer answer, RecordedHistories histories) {
    ActFilter all =
        new ActFilter(answer.question().relationship(), null, null, List.of(), null, null, null);
    return histories
        .bean(Timelines.class)
        .historyOf(all, true, null, false, 1000, answer.state().known())
        .acts()
        .stream()
        .filter(act -> !act.bears())
        .map(ListedAct::record)
        .toList();
  }
}
