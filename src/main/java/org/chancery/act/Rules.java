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
    return named("parties", parties, 2);
  }

  /** Those in a component are at least so many, and each is named once. */
  Rules named(String component, Collection<?> actors, int atLeast) {
    return that(actors.size() >= atLeast, component, "too-few", "name at least " + atLeast)
        .that(
            new HashSet<>(actors).size() == actors.size(),
            component,
            "repeated",
            "name every one once");
  }

  void hold() {
    if (!broken.isEmpty()) {
      throw new BrokenRules(broken);
    }
  }
}
