package org.chancery.act;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.relationship.ActorId;
import org.chancery.time.Edtf;
import org.chancery.time.StatedDate;
import org.jspecify.annotations.Nullable;

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

  /** Several, each named once, act towards somebody who is none of them. */
  Rules towards(String component, Collection<?> actors, String whom, Object actor) {
    return named(component, actors, 1)
        .that(!actors.contains(actor), whom, "same-actor", "nobody does this to themselves");
  }

  /** Arms pass between two. */
  Rules betweenTwo(@Nullable Object supplier, @Nullable Object recipient) {
    return that(
        supplier == null || !supplier.equals(recipient),
        "recipient",
        "same-actor",
        "arms pass to somebody else");
  }

  /** A demand is made of another. */
  Rules demanded(ActorId by, ActorId of) {
    return that(!by.equals(of), "demandedOf", "same-actor", "a demand is made of somebody else");
  }

  /** A part of the act may share a day with the whole. */
  Rules within(StatedDate whole, String component, Edtf part) {
    return that(
        !part.start().earliest().isAfter(whole.end().latest())
            && !whole.start().earliest().isAfter(part.end().latest()),
        component,
        "outside-occurred",
        "a part of the act lies within the dates on which it occurred");
  }

  /** What the act tells of does not certainly begin after the act was over. */
  Rules notAfter(StatedDate act, String component, Edtf told) {
    return that(
        !told.start().earliest().isAfter(act.end().latest()),
        component,
        "after-the-act",
        "nobody confirms on a day what begins after it");
  }

  Stream<Fault> broken() {
    return broken.stream();
  }

  void hold() {
    if (!broken.isEmpty()) {
      throw new BrokenRules(broken);
    }
  }
}
