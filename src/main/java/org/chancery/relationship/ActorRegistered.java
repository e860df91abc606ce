package org.chancery.relationship;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells that an actor was registered, beside those of the reference data.
 *
 * @param actor its id
 * @param name its short English name
 * @param exists the days on which it existed
 * @param names its names by language and period
 * @param identifiers what other lists call it
 * @param belongsTo the states it belonged to, for what is not a state itself
 * @param predecessors those that it succeeded
 */
public record ActorRegistered(
    ActorId actor,
    ActorType type,
    String name,
    @Nullable Days exists,
    List<Name> names,
    List<Identifier> identifiers,
    List<Belonging> belongsTo,
    List<Actor.Succession> predecessors) {

  /** What its id looks like; three letters alone are left to states of the reference data. */
  public static final String ID_FORM = "(x|org|co|media|person):[a-z0-9]+(-[a-z0-9]+)*";

  public ActorRegistered {
    names = List.copyOf(names);
    identifiers = List.copyOf(identifiers);
    belongsTo = List.copyOf(belongsTo);
    predecessors = List.copyOf(predecessors);
  }

  /**
   * Days from one to another.
   *
   * @param from the first; null when it always was so
   * @param until the first on which it was no longer so; null when it still is
   */
  public record Days(@Nullable LocalDate from, @Nullable LocalDate until) {
    /** The same as a period; always when nothing was told. */
    public static Period period(@Nullable Days days) {
      return new Period(
          days == null || days.from() == null ? LocalDate.MIN : days.from(),
          days == null || days.until() == null ? LocalDate.MAX : days.until());
    }
  }

  /** A name in a language over some days. */
  public record Name(Language language, String name, @Nullable Days period) {}

  /** A language tag (BCP 47): {@code en}, {@code fa}, {@code sr-Latn}. */
  public record Language(@JsonValue String tag) {
    public static final String FORM = "[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}";

    @JsonCreator
    public Language {}
  }

  /** What another list calls it over some days. */
  public record Identifier(Scheme scheme, Code value, @Nullable Days period) {}

  /** A list whose identifiers are known. */
  public enum Scheme implements Word {
    ISO2,
    COW,
    GW,
    WIKIDATA
  }

  /** An identifier within its list. */
  public record Code(@JsonValue String text) {
    public static final String FORM = "[A-Za-z0-9]{1,40}(-[a-z0-9]{1,20}){0,3}";

    @JsonCreator
    public Code {}
  }

  /** The state whose it was over some days. */
  public record Belonging(ActorId state, @Nullable Days period) {}

  /** The actor that is known from then on. */
  public Actor known() {
    return new Actor(
        actor,
        type,
        name,
        Days.period(exists),
        names.stream()
            .map(n -> new Actor.Name(n.language().tag(), n.name(), Days.period(n.period())))
            .toList(),
        identifiers.stream()
            .map(
                i ->
                    new Actor.Identifier(
                        i.scheme().word(), i.value().text(), Days.period(i.period())))
            .toList(),
        belongsTo.stream()
            .map(b -> new Actor.Belonging(b.state(), Days.period(b.period())))
            .toList(),
        predecessors);
  }
}
