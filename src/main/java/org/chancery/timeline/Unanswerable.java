package org.chancery.timeline;

import org.chancery.eventlog.AppendsHalted;

/** A question that cannot be answered as it was asked. */
@SuppressWarnings("serial")
public abstract sealed class Unanswerable extends RuntimeException {
  private Unanswerable(String detail) {
    super(detail);
  }

  /** It names a point of knowledge that has not come yet. */
  public static final class NotYetKnown extends Unanswerable {
    NotYetKnown() {
      super("knownAt lies in the future");
    }
  }

  /** It names a day next to a record that is not known there. */
  public static final class UnknownAnchor extends Unanswerable {
    UnknownAnchor() {
      super("no record of that id is known at this point, or its date is open on that side");
    }
  }

  /** It asks for more rows than anybody would read. */
  public static final class TooWide extends Unanswerable {
    TooWide(long buckets, long rows) {
      super("with zeros a series has at most %d buckets and %d rows".formatted(buckets, rows));
    }
  }

  /** The read model has not come far enough yet: ask again. */
  public static final class Behind extends Unanswerable {
    Behind() {
      super("the read model has not reached this point yet");
    }

    private Behind(String why) {
      super(why);
    }

    static Behind aHistory() {
      return new Behind("a history import is running: ask again when it has ended");
    }

    Behind(AppendsHalted halted) {
      super("this instant cannot be closed now: " + halted.why());
    }
  }
}
