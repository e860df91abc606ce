package org.chancery.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.IncorrectResultSizeDataAccessException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.InvalidResultSetAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.UnexpectedRollbackException;

/** A database that is away is told from a question that was wrong. */
@ExtendWith(OutputCaptureExtension.class)
class OutageTest {
  private final ProblemHandler handler = new ProblemHandler();

  /** As the failures of statements come to the handlers. */
  private static RuntimeException ofState(String state) {
    SQLException failure = new SQLException("Zq7hiddenWord", state);
    DataAccessException translated =
        new SQLExceptionSubclassTranslator().translate("read", "select 1", failure);
    return translated == null
        ? new UncategorizedSQLException("read", "select 1", failure)
        : translated;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "08001", "08006", "53300", "57P01", "57P03", "57014", "58030", "40001", "40P01", "55P03",
        "25P03"
      })
  void who_may_be_answered_later_is_asked_to_come_again(String state) {
    var answer = handler.databaseFailed(ofState(state));
    assertThat(answer.getStatusCode().value()).isEqualTo(503);
    assertThat(answer.getHeaders().getFirst("Retry-After")).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(strings = {"42601", "42P01", "42703", "22021", "22008", "23505", "25006", "XX000"})
  void a_wrong_question_to_the_database_is_our_fault_and_is_logged(
      String state, CapturedOutput output) {
    var answer = handler.databaseFailed(ofState(state));
    assertThat(answer.getStatusCode().value()).isEqualTo(500);
    assertThat(answer.getHeaders().getFirst("Retry-After")).isNull();
    assertThat(String.valueOf(answer.getBody())).contains("unexpected");
    assertThat(output.getAll()).contains("answered 500").doesNotContain("Zq7hiddenWord");
  }

  static Stream<RuntimeException> ours() {
    return Stream.of(
        new InvalidResultSetAccessException(new SQLException("no such column")),
        new IncorrectResultSizeDataAccessException(1),
        new InvalidDataAccessApiUsageException("no such parameter"),
        new IllegalTransactionStateException("none has begun"),
        new UnexpectedRollbackException("rolled back"));
  }

  @ParameterizedTest
  @MethodSource("ours")
  void so_is_an_answer_that_was_read_wrongly(RuntimeException failure) {
    assertThat(handler.databaseFailed(failure).getStatusCode().value()).isEqualTo(500);
  }

  @Test
  void no_connection_is_an_outage() {
    SQLException none = new SQLTransientConnectionException("none in time");
    for (RuntimeException failure :
        new RuntimeException[] {
          new CannotGetJdbcConnectionException("none", none),
          new CannotCreateTransactionException("none", none)
        }) {
      assertThat(handler.databaseFailed(failure).getStatusCode().value()).isEqualTo(503);
    }
  }
}
