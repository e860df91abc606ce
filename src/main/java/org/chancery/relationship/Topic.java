package org.chancery.relationship;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.chancery.time.Edtf;

/**
 * What can hold between actors. Every topic knows the fields of its value and how to say it. A
 * field may stand for each of several actors: {@code position[IRN]}.
 */
public enum Topic implements Word {
  /** What somebody says of another, and who denies or confirms it. */
  CLAIM(
      Topic.POSITION,
      ClaimPosition.values(),
      Topic::isUndisputed,
      List.of("supplier", "recipient", "quantity", Topic.TRANSFERRED),
      new PositionSentence(ClaimPosition.values())),

  /** What actors do together. */
  COOPERATION(
      Topic.STATUS,
      CooperationStatus.values(),
      Topic.statusIn(CooperationStatus.ENDED),
      List.of("area", "form", "worth"),
      new CooperationSentence()),

  /** Something that was demanded, and what became of it. */
  DEMAND(
      Topic.STATUS,
      DemandStatus.values(),
      Topic.statusIn(DemandStatus.MET, DemandStatus.WITHDRAWN, DemandStatus.LAPSED),
      List.of("demandedBy", "demandedOf", "form", "accordingTo"),
      new DemandSentence()),

  /** A treaty, agreement or memorandum, and how far it has come. */
  INSTRUMENT(
      Topic.STATUS,
      InstrumentStatus.values(),
      Topic.statusIn(
          InstrumentStatus.EXPIRED,
          InstrumentStatus.DENOUNCED,
          InstrumentStatus.SUPERSEDED,
          InstrumentStatus.FAILED),
      List.of(
          "form",
          "binding",
          "proposedBy",
          "ratifiedBy",
          "term",
          "extensions",
          "extendedUntil",
          "amended",
          "worth"),
      new InstrumentSentence()),

  /** Talks on something, and whether they go on. */
  NEGOTIATION(
      Topic.STATUS,
      NegotiationStatus.values(),
      Topic.statusIn(NegotiationStatus.CONCLUDED, NegotiationStatus.BROKEN_OFF),
      List.of("forum", "round", "reason", "outcome"),
      new NegotiationSentence()),

  /** How a state speaks of a subject. */
  RHETORIC(
      Topic.STATUS,
      Stance.values(),
      value -> false,
      List.of("audience"),
      (value, since, names) -> value.get(Topic.STATUS) + " since " + since.startInWords()),

  /** Sanctions of some against another, and whether they hold. */
  SANCTION(
      Topic.STATUS,
      SanctionStatus.values(),
      Topic.statusIn(SanctionStatus.LIFTED),
      List.of("imposedBy", "easedBy", "liftedBy", "target", "measures", "objectives"),
      new SanctionSentence()),

  /** Where actors stand on an issue. */
  STANCE(
      Topic.POSITION,
      IssuePosition.values(),
      value -> false,
      List.of(),
      new PositionSentence(IssuePosition.values()));

  /** The field that says whether a fact holds, and how. */
  public static final String STATUS = "status";

  /** The field, one for each actor, that does so where actors take positions. */
  public static final String POSITION = "position";

  /** The field of a claim that says whether what is claimed took place, whoever says so later. */
  public static final String TRANSFERRED = "transferred";

  /** The field that carries what a fact is called; it is shown as the label, not in the value. */
  public static final String LABEL = "label";

  private final String driver;
  private final List<String> words;
  private final Predicate<Map<String, Object>> settles;
  private final List<String> otherFields;
  private final Sentence sentence;

  Topic(
      String driver,
      Word[] words,
      Predicate<Map<String, Object>> settles,
      List<String> others,
      Sentence sentence) {
    this.driver = driver;
    this.words = Arrays.stream(words).map(Word::word).toList();
    this.settles = settles;
    this.otherFields = others;
    this.sentence = sentence;
  }

  private static Predicate<Map<String, Object>> statusIn(Word... last) {
    return value -> Arrays.stream(last).map(Word::word).anyMatch(value.get(STATUS)::equals);
  }

  private static boolean isUndisputed(Map<String, Object> value) {
    Collection<Object> positions =
        value.entrySet().stream()
            .filter(field -> nameOf(field.getKey()).equals(POSITION))
            .map(Map.Entry::getValue)
            .toList();
    return positions.contains(ClaimPosition.CONFIRMED.word())
        && !positions.contains(ClaimPosition.DENIED.word());
  }

  /** The topic of that name on the wire. */
  public static Optional<Topic> find(String word) {
    return Arrays.stream(values()).filter(topic -> topic.word().equals(word)).findFirst();
  }

  /** Those whose facts begin with one act that later ones refer to, not with every one. */
  public static Stream<Topic> openedByAct() {
    return Arrays.stream(values()).filter(topic -> topic != RHETORIC && topic != STANCE);
  }

  /** The field of that name that belongs to one actor: {@code position[IRN]}. */
  public static String each(String name, ActorId actor) {
    return name + "[" + actor + "]";
  }

  /** The name of a field, whomever it belongs to. */
  public static String nameOf(String field) {
    int bracket = field.indexOf('[');
    return bracket < 0 ? field : field.substring(0, bracket);
  }

  /** To whom a field of that name belongs. */
  static Optional<String> indexOf(String field, String name) {
    return field.startsWith(name + "[")
        ? Optional.of(field.substring(name.length() + 1, field.length() - 1))
        : Optional.empty();
  }

  /** Whether that field decides if the fact is listed, and since when. */
  public boolean isDrivenBy(String field) {
    return nameOf(field).equals(driver);
  }

  /** Whether that field lists the fact while none that decides does. */
  public boolean isShownBy(String field) {
    return this == CLAIM && field.equals(TRANSFERRED);
  }

  /** The name of the field that decides. */
  public String driver() {
    return driver;
  }

  /** The words that the deciding field may take. */
  public List<String> words() {
    return words;
  }

  /** The names of all fields of its value, the deciding one first. */
  public Stream<String> fields() {
    return Stream.concat(Stream.of(driver), otherFields.stream());
  }

  /** Whether nothing more is expected of a fact with that value. */
  public boolean isSettled(Map<String, Object> value) {
    return settles.test(value);
  }

  /** The value in a sentence without its label: "proposed by Iran on 19 January 2022". */
  public String say(Map<String, Object> value, Edtf since, Names names) {
    return sentence.of(value, since, names);
  }
}
