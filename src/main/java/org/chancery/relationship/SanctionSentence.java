package org.chancery.relationship;

import java.util.List;
import java.util.Map;
import org.chancery.time.Edtf;

/**
 * "imposed on Russia by European Union and United States since 24 February 2022"; an easing or a
 * lifting is said of those alone who eased or lifted.
 */
final class SanctionSentence implements Sentence {
  @Override
  public String of(Map<String, Object> value, Edtf since, Names names) {
    String status = String.valueOf(value.get(Topic.STATUS));
    List<String> senders = Sentence.actorsOf(value, status + "By", names);
    return Sentence.prose(status)
        + Sentence.optional(" on ", Sentence.actor(value, "target", names))
        + (senders.isEmpty() ? "" : " by " + Sentence.listed(senders))
        + " since "
        + since.startInWords();
  }
}
