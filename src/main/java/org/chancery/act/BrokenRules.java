package org.chancery.act;

import java.util.List;

/** An act that breaks rules of its kind; every one of them is named. */
@SuppressWarnings("serial")
public final class BrokenRules extends IllegalArgumentException {
  private final transient List<Fault> faults;

  public BrokenRules(List<Fault> faults) {
    super("rules broken: " + faults.stream().map(Fault::code).toList());
    this.faults = List.copyOf(faults);
  }

  /** Every rule that is broken, below the act. */
  public List<Fault> faults() {
    return faults;
  }
}
