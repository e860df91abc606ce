package org.chancery.record;

import java.util.Map;
import java.util.Objects;
import org.chancery.eventlog.EventLog.Place;
import org.chancery.eventlog.EventLog.Stamp;

/** What was said of a command before the transaction that may keep it has ended. */
sealed interface Verdict {

  /** Its stream accepts it. */
  record Granted(Command command, Decided decided) implements Verdict {
    Place place() {
      return new Place(command.stream(), decided.sequence());
    }

    Receipt receipt(Map<Place, Stamp> stamps) {
      Stamp stamp = Objects.requireNonNull(stamps.get(place()));
      int version = (int) decided.sequence() + 1;
      return new Receipt(command.id(), version, stamp.position(), stamp.instant(), decided.isNew());
    }
  }

  /** It cannot be read, or its stream does not accept it. */
  record Denied(Refused why) implements Verdict {}
}
