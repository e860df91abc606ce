package org.chancery.relationship;

import java.util.Map;
import org.chancery.time.Edtf;

/** "open since 6 April 2021"; "paused since 11 March 2022 (external factors)". */
final class NegotiationSentence implements Sentence {
  @Override
  public String of(Map<String, Object> value, Edtf since, Names names) {
    String status = String.valueOf(value.get(Topic.STATUS));
    boolean concluded = status.equals(NegotiationStatus.CONCLUDED.word());
    Object why = value.get(concluded ? "outcome" : "reason");
    return Sentence.prose(status)
        + " since "
        + since.startInWords()
        + (why == null ? "" : " (" + why + ")");
  }
}
