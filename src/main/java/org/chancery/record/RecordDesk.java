package org.chancery.record;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.jdbc.JdbcException;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.chancery.eventlog.AppendsHalted;
import org.chancery.eventlog.EventLog;
import org.chancery.eventlog.EventLog.Place;
import org.chancery.eventlog.EventLog.Stamp;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Where commands are handed in: each is decided by its stream and kept in the log, or refused. */
public class RecordDesk {
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
   * Hands in a command; the same command again answers as the first time.
   *
   * @throws Refused when it is not accepted
   */
  public Receipt submit(Command command, Origin origin) {
    return submitAll(List.of(command), origin).getFirst();
  }

  /** Hands in commands that were read before: all of them are accepted, or none is. */
  public List<Receipt> submitAll(List<? extends Command> commands, Origin origin) {
    return submitAll(
        commands.stream()
            .<Supplier<Submission>>map(command -> () -> new Submission(command, origin))
            .toList());
  }

  /**
   * Hands in commands one after another: all of them are accepted, in one transaction, or none is.
   *
   * @param lines each reads its command when its turn comes, so that it may refer to what those
   *     before it registered
   * @throws Refused when one of them is not accepted
   */
  public List<Receipt> submitAll(List<? extends Supplier<Submission>> lines) {
    List<Verdict.Granted> granted = inOneTransaction(lines, this::decided);
    Map<Place, Stamp> stamps = stampsOf(granted.stream());
    return granted.stream().map(verdict -> verdict.receipt(stamps)).toList();
  }

  /**
   * Hands in commands one after another in one transaction, in which those that are refused do not
   * keep the others from being accepted.
   *
   * @param lines each reads its command when its turn comes; one that refuses to is declined
   * @return what became of each, in the order of the lines
   */
  public List<Outcome> submitTogether(List<? extends Supplier<Submission>> lines) {
    List<Verdict> verdicts = inOneTransaction(lines, this::decidedOrDenied);
    Map<Place, Stamp> stamps =
        stampsOf(
            verdicts.stream()
                .filter(Verdict.Granted.class::isInstance)
                .map(Verdict.Granted.class::cast));
    return verdicts.stream().map(verdict -> outcome(verdict, stamps)).toList();
  }

  /**
   * Decides on commands one after another as {@link #submitTogether} does, and keeps none. What
   * amends a record that would only come with these commands is taken as acceptable.
   *
   * @param rehearsal what commands before these would have changed; it is told of those accepted
   * @return what would become of each, in the order of the lines
   */
  public List<Foreseen> rehearse(List<? extends Supplier<Submission>> lines, Rehearsal rehearsal) {
    try {
      return atOnce.among(() -> tryAndRollBack(lines, rehearsal));
    } catch (EventStoreException
        | JdbcException
        | DataAccessException
        | TransactionException unreachable) {
      throw new Refused.Unavailable(unreachable);
    }
  }

  private List<Foreseen> tryAndRollBack(
      List<? extends Supplier<Submission>> lines, Rehearsal rehearsal) {
    List<Command> accepted = new ArrayList<>();
    UnitOfWork<CommandMessage<?>> unit = DefaultUnitOfWork.startAndGet(null);
    unit.attachTransaction(transactions);
    List<Foreseen> foreseen;
    try {
      rehearsal.registered().forEach(Uncommitted::add);
      foreseen = lines.stream().map(line -> foreseen(line, rehearsal, accepted)).toList();
    } finally {
      unit.rollback();
    }
    accepted.forEach(rehearsal::accept);
    return foreseen;
  }

  private Foreseen foreseen(
      Supplier<Submission> line, Rehearsal rehearsal, List<Command> accepted) {
    try {
      Submission submission = line.get();
      Optional<Boolean> repeats = rehearsal.repeats(submission.command());
      boolean amends = submission.command() instanceof Amending;
      if (amends && repeats.isPresent()) {
        return new Foreseen.Acceptable(true);
      }
      if (repeats.isPresent()) {
        return repeats.get()
            ? new Foreseen.Acceptable(false)
            : new Foreseen.Unacceptable(Refused.Conflict.otherThing());
      }
      boolean isNew = decided(() -> submission).decided().isNew();
      if (isNew && !amends) {
        accepted.add(submission.command());
      }
      return new Foreseen.Acceptable(isNew);
    } catch (Refused.Unavailable away) {
      throw away;
    } catch (Refused why) {
      return new Foreseen.Unacceptable(why);
    }
  }

  private static Outcome outcome(Verdict verdict, Map<Place, Stamp> stamps) {
    return switch (verdict) {
      case Verdict.Granted granted -> new Outcome.Accepted(granted.receipt(stamps));
      case Verdict.Denied denied -> new Outcome.Declined(denied.why());
    };
  }

  private Verdict decidedOrDenied(Supplier<Submission> line) {
    try {
      return decided(line);
    } catch (Refused.Unavailable away) {
      throw away;
    } catch (Refused why) {
      return new Verdict.Denied(why);
    }
  }

  private Verdict.Granted decided(Supplier<Submission> line) {
    Submission submission = line.get();
    CommandMessage<Command> message =
        new GenericCommandMessage<>(submission.command(), submission.metadata());
    try {
      Decided decided = gateway.sendAndWait(message);
      Uncommitted.add(submission.command());
      return new Verdict.Granted(submission.command(), decided);
    } catch (AggregateNotFoundException none) {
      throw new Refused.Missing();
    }
  }

  /** Whoever loses a race for an id decides again, knowing who won it. */
  private <T> List<T> inOneTransaction(
      List<? extends Supplier<Submission>> lines, Function<Supplier<Submission>, T> decide) {
    for (int attempt = 1; ; attempt++) {
      try {
        return atOnce.among(() -> tryInOneTransaction(lines, decide));
      } catch (ConcurrencyException | AggregateStreamCreationException lost) {
        if (attempt == TRIES) {
          throw new Refused.Unavailable(lost);
        }
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

  private <T> List<T> tryInOneTransaction(
      List<? extends Supplier<Submission>> lines, Function<Supplier<Submission>, T> decide) {
    UnitOfWork<CommandMessage<?>> unit = DefaultUnitOfWork.startAndGet(null);
    unit.attachTransaction(transactions);
    ResultMessage<List<T>> result =
        unit.executeWithResult(() -> lines.stream().<T>map(decide).toList());
    if (result.isExceptional()) {
      throw (RuntimeException) result.exceptionResult();
    }
    return result.getPayload();
  }

  private Map<Place, Stamp> stampsOf(Stream<Verdict.Granted> granted) {
    try {
      return log.stampsOf(granted.map(Verdict.Granted::place).distinct().toList());
    } catch (DataAccessException unreachable) {
      throw new Refused.Unavailable(unreachable);
    }
  }
}
