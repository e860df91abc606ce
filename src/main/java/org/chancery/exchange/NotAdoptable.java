package org.chancery.exchange;

import java.util.List;
import org.chancery.act.Fault;

/** A file that cannot be a history import, because of when its lines were told. */
@SuppressWarnings("serial")
public final class NotAdoptable extends RuntimeException {
  private final transient List<Fault> faults;

  NotAdoptable(List<Fault> faults) {
    super("every line of a history import says when it was told, and they do not go back");
    this.faults = List.copyOf(faults);
  }

  /** What is wrong, each with the number of its line; of very many the first. */
  public List<Fault> faults() {
    return faults;
  }
}
