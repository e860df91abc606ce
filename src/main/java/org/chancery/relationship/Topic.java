package org.chancery.relationship;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.chancery.time.Edtf;

/** What can hold between actors. Every topic knows the fields of its value and how to say it. */
public enum Topic implements Word {
  /** Something that was demanded, and what became of it. */
  DEMAND(
      DemandStatus.values(),
      status -> DemandStatus.valueOf(status).settles(),
      List.of("demandedBy", "demandedOf", "form", "accordingTo"),
      new DemandSentence()),

  /** A treaty, agreement or memorandum, and how far it has come. */
  INSTRUMENT(
      InstrumentStatus.values(),
      status -> InstrumentStatus.valueOf(status).settles(),
      List.of("form", "binding", "proposedBy", "term", "worth"),
      new InstrumentSentence()),

  /** Talks on something, and whether they go on. */
  NEGOTIATION(
      NegotiationStatus.values(),
      status -> NegotiationStatus.valueOf(status).settles(),
      List.of("forum", "reason"),
      new NegotiationSentence()),

  /** How a state speaks of a subject. */
  RHETORIC(
      Stance.values(),
      stance -> false,
      List.of("audience"),
      (value, since, names) -> value.get(Topic.STATUS) + " since " + since.startInWords());

  /** The field that says whether a fact holds, and how. */
  public static final String STATUS = "status";

  /** The field that carries what a fact is called; it is shown as the label, not in the value. */
  public static final String LABEL = "label";

  private final List<String> statuses;
  private final Predicate<String> settles;
  private final List<String> otherFields;
  private final Sentence sentence;

  Topic(Word[] statuses, Predicate<String> settles, List<String> others, Sentence sentence) {
    this.statuses = Arrays.stream(statuses).map(Word::word).toList();
    this.settles = settles;
    this.otherFields = others;
    this.sentence = sentence;
  }

  public static Optional<Topic> find(String word) {
    return Arrays.stream(values()).filter(topic -> topic.word().equals(word)).findFirst();
  }

  /** The words its status may take. */
  public List<String> statuses() {
    return statuses;
  }

  /** The fields of its value apart from the status. */
  public List<String> otherFields() {
    return otherFields;
  }

  /** Whether nothing more is expected of a fact with that status. */
  public boolean settledBy(String status) {
    return settles.test(status.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** The value in a sentence without its label: "proposed by Iran on 19 January 2022". */
  public String say(Map<String, Object> value, Edtf since, Names names) {
    return sentence.of(value, since, names);
  }
}
