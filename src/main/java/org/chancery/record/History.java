package org.chancery.record;

import java.util.function.Supplier;
import org.axonframework.common.jdbc.JdbcException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.chancery.eventlog.AppendsHalted;
import org.chancery.eventlog.LogHistory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * A history import: commands that become known from when others knew what they tell, handed in
 * between its beginning and its end.
 */
public class History {
  private final LogHistory log;

  History(LogHistory log) {
    this.log = log;
  }

  /** Whether one can begin, or go on after it was interrupted. */
  public boolean isPossible() {
    return asking(log::isPossible);
  }

  /**
   * Begins, or goes on.
   *
   * @return whether it could; not when something else is recorded
   */
  public boolean begin() {
    return asking(log::begin);
  }

  /** Ends it, and says in the log that it was done. */
  public void end() {
    asking(
        () -> {
          log.end(Origin.LOCAL.by());
          return true;
        });
  }

  private static boolean asking(Supplier<Boolean> question) {
    try {
      return question.get();
    } catch (AppendsHalted halted) {
      throw new Refused.Unavailable(halted);
    } catch (EventStoreException
        | JdbcException
        | DataAccessException
        | TransactionException unreachable) {
      throw new Refused.Unavailable(unreachable);
    }
  }
}
