package org.chancery.relationship;

import java.util.Map;
import org.chancery.time.Edtf;

/** "agreed on 14 December 2017"; "ongoing since 2013". */
final class CooperationSentence implements Sentence {
  @Override
  public String of(Map<String, Object> value, Edtf since, Names names) {
    String status = String.valueOf(value.get(Topic.STATUS));
    boolean lasts = status.equals(CooperationStatus.ONGOING.word());
    return Sentence.prose(status)
        + " "
        + (lasts ? "since " + since.startInWords() : since.startPlaced())
        + Sentence.optional(", worth ", value.get("worth"));
  }
}
