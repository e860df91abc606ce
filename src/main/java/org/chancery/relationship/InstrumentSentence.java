package org.chancery.relationship;

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
    return told + (Boolean.FALSE.equals(value.get("binding")) ? ", not binding" : "");
  }
}
