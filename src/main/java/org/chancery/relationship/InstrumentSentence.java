package org.chancery.relationship;

import java.util.List;
import java.util.Map;
import org.chancery.time.Edtf;

/**
 * "proposed by Iran on 19 January 2022", "in force since 5 April 2002", "signed …, not binding".
 */
final class InstrumentSentence implements Sentence {
  @Override
  public String of(Map<String, Object> value, Edtf since, Names names) {
    String status = String.valueOf(value.get(Topic.STATUS));
    String told =
        switch (status) {
          case "proposed" ->
              "proposed"
                  + Sentence.optional(" by ", Sentence.actor(value, "proposedBy", names))
                  + " "
                  + since.startPlaced();
          case "in-force", "provisionally-applied", "suspended", "negotiating" ->
              Sentence.prose(status) + " since " + since.startInWords();
          default -> Sentence.prose(status) + " " + since.startPlaced();
        };
    List<String> ratified = Sentence.actorsOf(value, "ratifiedBy", names);
    boolean pending = status.equals("signed") || status.equals("proposed");
    return told
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
