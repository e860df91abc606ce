package org.chancery.relationship;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chancery.time.Edtf;

/**
 * "proposed by Iran on 19 January 2022", "in force since 5 April 2002", "signed …, not binding".
 */
final class InstrumentSentence implements Sentence {
  private static final List<String> LASTING =
      Stream.of(
              InstrumentStatus.IN_FORCE,
              InstrumentStatus.PROVISIONALLY_APPLIED,
              InstrumentStatus.SUSPENDED,
              InstrumentStatus.NEGOTIATING)
          .map(Word::word)
          .toList();

  @Override
  public String of(Map<String, Object> value, Edtf since, Names names) {
    String status = String.valueOf(value.get(Topic.STATUS));
    boolean proposed = status.equals(InstrumentStatus.PROPOSED.word());
    String by =
        proposed ? Sentence.optional(" by ", Sentence.actor(value, "proposedBy", names)) : "";
    String when = LASTING.contains(status) ? "since " + since.startInWords() : since.startPlaced();
    List<String> ratified = Sentence.actorsOf(value, "ratifiedBy", names);
    boolean pending = proposed || status.equals(InstrumentStatus.SIGNED.word());
    return Sentence.prose(status)
        + by
        + " "
        + when
        + (pending && !ratified.isEmpty() ? ", ratified by " + Sentence.listed(ratified) : "")
        + (value.get("extensions") instanceof Integer times ? ", extended " + times(times) : "")
        + (Boolean.FALSE.equals(value.get("binding")) ? ", not binding" : "");
  }

  private static String times(int number) {
    return switch (number) {
      case 1 -> "once";
      case 2 -> "twice";
      default -> number + " times";
    };
  }
}
