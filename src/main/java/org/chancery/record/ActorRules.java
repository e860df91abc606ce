package org.chancery.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chancery.act.Fault;
import org.chancery.relationship.Actor;
import org.chancery.relationship.ActorId;
import org.chancery.relationship.ActorRegistered;
import org.chancery.relationship.ActorRegistered.Days;
import org.chancery.relationship.ActorType;
import org.chancery.relationship.Actors;
import org.chancery.relationship.Period;
import org.jspecify.annotations.Nullable;

/** What a schema does not say of an actor that is to be registered. */
final class ActorRules {
  private final Actors actors;
  private final List<Fault> faults = new ArrayList<>();

  private ActorRules(Actors actors) {
    this.actors = actors;
  }

  /** What breaks them. */
  static List<Fault> faultsOf(ActorRegistered asked, Actors actors) {
    ActorRules rules = new ActorRules(actors);
    rules.id(asked);
    rules.days("/exists", asked.exists());
    for (int i = 0; i < asked.names().size(); i++) {
      rules.days("/names/" + i + "/period", asked.names().get(i).period());
    }
    rules.identifiers(asked);
    rules.belongings(asked);
    rules.predecessors(asked);
    return rules.faults;
  }

  private void fault(String pointer, String code, String detail) {
    faults.add(new Fault(pointer, code, detail));
  }

  private void id(ActorRegistered asked) {
    String prefix = asked.type().prefix();
    if (!asked.actor().value().startsWith(prefix + ":")) {
      fault("/actor", "other-type", "ids of this type begin with " + prefix + ":");
    }
  }

  private void days(String pointer, @Nullable Days days) {
    Period period = Days.period(days);
    if (!period.from().isBefore(period.until())) {
      fault(pointer, "date-order", "it ends after the day on which it begins");
    }
  }

  private void identifiers(ActorRegistered asked) {
    List<Actor.Identifier> borne = asked.known().identifiers();
    for (int i = 0; i < borne.size(); i++) {
      String pointer = "/identifiers/" + i;
      Actor.Identifier one = borne.get(i);
      days(pointer + "/period", asked.identifiers().get(i).period());
      if (borne.subList(0, i).stream().anyMatch(before -> areOne(before, one))) {
        fault(pointer, "repeated", "name every identifier once at a time");
      }
      if (actors
          .bearersOf(one.text(), one.period())
          .anyMatch(bearer -> !bearer.id().equals(asked.actor()))) {
        fault(pointer, "taken", "another actor bears it at the same time: GET /api/v1/actors");
      }
    }
  }

  private static boolean areOne(Actor.Identifier some, Actor.Identifier other) {
    return some.text().equals(other.text()) && some.period().overlaps(other.period());
  }

  private void belongings(ActorRegistered asked) {
    if (asked.type() == ActorType.STATE && !asked.belongsTo().isEmpty()) {
      fault("/belongsTo", "contradictory", "a state belongs to itself");
    }
    List<Actor.Belonging> states = asked.known().states();
    for (int i = 0; i < states.size(); i++) {
      Period period = states.get(i).period();
      days("/belongsTo/" + i + "/period", asked.belongsTo().get(i).period());
      if (states.subList(0, i).stream().anyMatch(other -> other.period().overlaps(period))) {
        fault("/belongsTo/" + i, "repeated", "it belongs to one state at a time");
      }
      if (!isSide(states.get(i).state(), period)) {
        fault(
            "/belongsTo/" + i + "/state",
            "not-a-side",
            "only states and organisations of states form a relationship");
      }
    }
  }

  private boolean isSide(ActorId state, Period period) {
    return actors.sideOn(state, period.from()).equals(Optional.of(state));
  }

  private void predecessors(ActorRegistered asked) {
    List<ActorId> all = asked.predecessors().stream().map(Actor.Succession::predecessor).toList();
    for (int i = 0; i < all.size(); i++) {
      if (all.subList(0, i).contains(all.get(i))) {
        fault("/predecessors/" + i, "repeated", "name every predecessor once");
      }
      if (all.get(i).equals(asked.actor())) {
        fault("/predecessors/" + i + "/predecessor", "itself", "an actor does not succeed itself");
      }
    }
  }
}
