package org.chancery.record;

import java.util.List;
import org.chancery.act.Fault;
import org.chancery.eventlog.AppendsHalted;

/** A command that was not accepted. */
@SuppressWarnings("serial")
public abstract sealed class Refused extends RuntimeException {
  private Refused(String detail) {
    super(detail);
  }

  /** No kind of act has a command of that name. */
  public static final class UnknownCommand extends Refused {
    UnknownCommand() {
      super("there is no command of that name: GET /api/v1/kinds lists them");
    }
  }

  /** The body breaks rules; every one is named. */
  public static final class Invalid extends Refused {
    private final transient List<Fault> faults;

    public Invalid(List<Fault> faults) {
      super("the command breaks rules");
      this.faults = List.copyOf(faults);
    }

    /** Every rule that is broken, by its place in the body. */
    public List<Fault> faults() {
      return faults;
    }
  }

  /** Another command was accepted under the same id. */
  public static final class Conflict extends Refused {
    Conflict() {
      super("something else is recorded under this id");
    }
  }

  /** The log could not be reached, was held by others for too long, or takes nothing now. */
  public static final class Unavailable extends Refused {
    Unavailable(Throwable cause) {
      this("the log does not answer: send the same command again, it is recorded once", cause);
    }

    Unavailable(AppendsHalted halted) {
      this(halted.why(), halted);
    }

    private Unavailable(String detail, Throwable cause) {
      super(detail);
      initCause(cause);
    }
  }
}
