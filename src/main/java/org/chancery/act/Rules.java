package org.chancery.act;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;

/** The rules of one act, checked together so that every broken one is named. */
final class Rules {
  private final List<Fault> broken = new ArrayList<>();

  /** A rule about a component of the act. */
  Rules that(boolean holds, String component, String code, String detail) {
    if (!holds) {
      broken.add(new Fault("/" + component, code, detail));
    }
    return this;
  }

  /** The parties are at least two, and each is named once. */
  Rules parties(Collection<?> parties) {
    return that(parties.size() >= 2, "parties", "too-few", "name at least two parties")
        .that(
            new HashSet<>(parties).size() == parties.size(),
            "parties",
            "repeated",
            "name every party once");
  }

  void hold() {
    if (!broken.isEmpty()) {
      throw new BrokenRules(broken);
    }
  }
}
