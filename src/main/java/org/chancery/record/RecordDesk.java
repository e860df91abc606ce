package org.chancery.record;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.jdbc.JdbcException;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.chancery.act.RecordAct;
import org.chancery.eventlog.EventLog;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Where commands are handed in: each is decided by its record and kept in the log, or refused. */
public class RecordDesk {
  /** Whoever uses an installation that has no accounts. */
  public static final String LOCAL = "local";

  /** Who did it, in the metadata of every event. */
  static final String BY = "by";

  private static final int TRIES = 3;

  /** Appending is one at a time; whoever waits for it must not take every connection. */
  private static final int AT_ONCE = 6;

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final AtOnce atOnce = new AtOnce(AT_ONCE, PATIENCE);
  private final CommandGateway gateway;
  private final TransactionManager transactions;
  private final EventLog log;

  RecordDesk(CommandGateway gateway, TransactionManager transactions, EventLog log) {
    this.gateway = gateway;
    this.transactions = transactions;
    this.log = log;
  }

  /**
   * Records an act; the same command again answers as the first time.
   *
   * @param by who asks
   * @throws Refused.Conflict when another act has that id
   */
  public Receipt record(RecordAct command, String by) {
    Submission submission = Submission.of(command);
    long sequence = send(submission, by);
    EventLog.Stamp stamp = stampOf(submission, sequence);
    return new Receipt(
        command.header().record().value(), (int) sequence + 1, stamp.position(), stamp.instant());
  }

  private EventLog.Stamp stampOf(Submission submission, long sequence) {
    try {
      return log.stampOf(submission.stream(), sequence).orElseThrow();
    } catch (DataAccessException unreachable) {
      throw new Refused.Unavailable(unreachable);
    }
  }

  /** Whoever loses a race for an id decides again, knowing who won it. */
  private long send(Submission submission, String by) {
    for (int attempt = 1; ; attempt++) {
      try {
        return atOnce.among(() -> gateway.sendAndWait(message(submission, by)));
      } catch (ConcurrencyException | AggregateStreamCreationException lost) {
        if (attempt == TRIES) {
          throw new Refused.Unavailable(lost);
        }
      } catch (EventStoreException | JdbcException | TransactionException unreachable) {
        throw new Refused.Unavailable(unreachable);
      }
    }
  }

  /** Records all of them in one transaction, or none. */
  public void recordAll(List<RecordAct> commands, String by) {
    UnitOfWork<CommandMessage<?>> unit = DefaultUnitOfWork.startAndGet(null);
    unit.attachTransaction(transactions);
    try {
      commands.forEach(command -> gateway.sendAndWait(message(Submission.of(command), by)));
      unit.commit();
    } catch (RuntimeException refused) {
      unit.rollback(refused);
      throw refused;
    }
  }

  private static CommandMessage<Submission> message(Submission submission, String by) {
    return new GenericCommandMessage<>(submission, MetaData.from(Map.of(BY, by)));
  }
}
