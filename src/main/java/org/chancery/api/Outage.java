package org.chancery.api;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.TransactionTimedOutException;

/** Tells a database that is away, or too busy, from one that was asked something wrong. */
final class Outage {
  /** A lock was not given in time; an idle transaction was ended (PostgreSQL, appendix A). */
  private static final Set<String> PASSING = Set.of("55P03", "25P03");

  private Outage() {}

  /** Whether the same question may be answered when it is asked again. */
  static boolean isBehind(RuntimeException failure) {
    return switch (failure) {
      case DataAccessResourceFailureException away -> true;
      case RecoverableDataAccessException away -> true;
      case TransientDataAccessException passing -> true;
      case CannotCreateTransactionException away -> true;
      case TransactionSystemException away -> true;
      case TransactionTimedOutException passing -> true;
      case UncategorizedSQLException other -> isPassing(other.getSQLException());
      default -> false;
    };
  }

  private static boolean isPassing(@Nullable SQLException failure) {
    return failure != null
        && failure.getSQLState() != null
        && PASSING.contains(failure.getSQLState());
  }
}
