package org.chancery.record;

import java.util.List;
import org.chancery.act.Fault;
import org.chancery.act.RecordState;
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

  /** It contradicts what is there already. */
  public static final class Conflict extends Refused {
    private final String code;

    private Conflict(String code, String detail) {
      super(detail);
      this.code = code;
    }

    /** Another command was accepted under the same id. */
    static Conflict otherThing() {
      return new Conflict("conflict", "something else is recorded under this id");
    }

    /** Another change was accepted under the same key. */
    static Conflict otherChange() {
      return new Conflict("key-reused", "another change was accepted under this key");
    }

    /** All is as it is asked to be. */
    static Conflict unchanged(String detail) {
      return new Conflict("changes-nothing", detail);
    }

    /** A retracted record is only reinstated. */
    static void whenRetracted(RecordState state) {
      if (state.retracted()) {
        throw new Conflict("retracted", "the record is retracted: reinstate it first");
      }
    }

    /** What contradicts, in one word for programs. */
    public String code() {
      return code;
    }
  }

  /** There is nothing of that id. */
  public static final class Missing extends Refused {
    Missing() {
      super("no record of that id is known");
    }
  }

  /** Somebody else was faster. */
  public static final class Overtaken extends Refused {
    Overtaken(long version) {
      super("the record is at version " + version + " by now: look at it again");
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
