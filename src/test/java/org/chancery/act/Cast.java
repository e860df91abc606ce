package org.chancery.act;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.chancery.relationship.Actor;
import org.chancery.relationship.ActorId;
import org.chancery.relationship.ActorType;
import org.chancery.relationship.Actors;
import org.chancery.relationship.Period;
import org.chancery.relationship.Slug;
import org.chancery.time.StatedDate;

/** A few actors, and what acts among them come to, in words. */
final class Cast {
  static final ActorId IRAN = new ActorId("IRN");
  static final ActorId RUSSIA = new ActorId("RUS");
  static final ActorId TURKEY = new ActorId("TUR");
  static final ActorId USA = new ActorId("USA");
  static final ActorId EU = new ActorId("org:eu");
  static final ActorId MAJLES = new ActorId("org:majles");
  static final ActorId KHAMENEI = new ActorId("person:khamenei-ali");
  static final ActorId SHARGH = new ActorId("media:shargh");
  static final ActorId GAZPROM = new ActorId("co:gazprom");
  static final ActorId NIOC = new ActorId("co:nioc");

  private static final Period ALWAYS = new Period(LocalDate.MIN, LocalDate.MAX);

  private static final Actors ACTORS =
      new Actors(
          List.of(
              actor(IRAN, ActorType.STATE, "Iran"),
              actor(RUSSIA, ActorType.STATE, "Russia"),
              actor(TURKEY, ActorType.STATE, "Turkey"),
              actor(USA, ActorType.STATE, "United States"),
              actor(EU, ActorType.ORGANISATION, "European Union"),
              actor(MAJLES, ActorType.ORGANISATION, "Majles", IRAN),
              actor(KHAMENEI, ActorType.PERSON, "Ali Khamenei", IRAN),
              actor(SHARGH, ActorType.MEDIUM, "Shargh", IRAN),
              actor(GAZPROM, ActorType.COMPANY, "Gazprom", RUSSIA),
              actor(NIOC, ActorType.COMPANY, "NIOC", IRAN)));

  private Cast() {}

  private static Actor actor(ActorId id, ActorType type, String name, ActorId... states) {
    return new Actor(
        id,
        type,
        name,
        ALWAYS,
        List.of(),
        List.of(),
        Stream.of(states).map(state -> new Actor.Belonging(state, ALWAYS)).toList(),
        List.of());
  }

  private static Contribution told(DiplomaticAct act) {
    RecordHeader header =
        new RecordHeader(
            new Slug("the-record"),
            StatedDate.parse("2022-07-19"),
            List.of(),
            List.of(),
            null,
            List.of(),
            0,
            List.of(),
            null);
    return Contribution.of(header, act, ACTORS);
  }

  static String headline(DiplomaticAct act) {
    return act.headline(ACTORS.namesOn(LocalDate.of(2022, 7, 19)));
  }

  /** "IRN guest". */
  static List<String> participants(DiplomaticAct act) {
    return told(act).participants().stream()
        .map(one -> one.actor() + " " + one.role().word())
        .toList();
  }

  /** "IRN→RUS"; the pair alone where the act passed between others. */
  static List<String> bearings(DiplomaticAct act) {
    return told(act).bearings().stream()
        .map(
            touch ->
                touch.direction() == null
                    ? touch.relationship().toString()
                    : touch.direction().of(touch.relationship()))
        .toList();
  }

  /** "claim/drones position[IRN]=denied", with "opens" before it and its own date after it. */
  static List<String> effects(DiplomaticAct act) {
    return told(act).effects().stream()
        .map(
            effect ->
                (effect.opens() ? "opens " : "")
                    + effect.fact()
                    + " "
                    + effect.field()
                    + "="
                    + effect.value()
                    + (effect.on() == null ? "" : " on " + effect.on()))
        .toList();
  }

  /** "/claim required" for every rule that is broken; none when the act can be made. */
  static List<String> faults(Supplier<? extends DiplomaticAct> making) {
    try {
      making.get();
      return List.of();
    } catch (BrokenRules broken) {
      return broken.faults().stream().map(fault -> fault.pointer() + " " + fault.code()).toList();
    }
  }

  /** "/segments/0/dates outside-occurred" for everything that cannot be of an act of that date. */
  static List<String> faultsOn(String occurred, DiplomaticAct act) {
    return act.faultsOn(StatedDate.parse(occurred))
        .map(fault -> fault.pointer() + " " + fault.code())
        .toList();
  }

  static String code(DiplomaticAct act) {
    return String.valueOf(act.cameo() == null ? null : act.cameo().digits());
  }

  static Slug slug(String text) {
    return new Slug(text);
  }
}
