package org.chancery.relationship;

import java.util.Map;
import org.chancery.time.Edtf;

/** "demanded by Russia of the United States on 5 March 2022"; "met …, according to Russia". */
final class DemandSentence implements Sentence {
  @Override
  public String of(Map<String, Object> value, Edtf since, Names names) {
    String status = String.valueOf(value.get(Topic.STATUS));
    if (status.equals(DemandStatus.MADE.word())) {
      return "demanded"
          + Sentence.optional(" by ", Sentence.actor(value, "demandedBy", names))
          + Sentence.optional(" of ", Sentence.actor(value, "demandedOf", names))
          + " "
          + since.startPlaced();
    }
    return Sentence.prose(status)
        + " "
        + since.startPlaced()
        + Sentence.optional(", according to ", Sentence.actor(value, "accordingTo", names));
  }
}
