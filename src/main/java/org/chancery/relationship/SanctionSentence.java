package org.chancery.relationship;

import java.util.List;
import java.util.Map;
import org.chancery.time.Edtf;

/** "imposed on Russia by European Union and United States since 24 February 2022". */
final class SanctionSentence implements Sentence {
  @Override
  public String of(Map<String, Object> value, Edtf since, Names names) {
    List<String> senders = Sentence.actorsOf(value, "imposedBy", names);
    return Sentence.prose(String.valueOf(value.get(Topic.STATUS)))
        + Sentence.optional(" on ", Sentence.actor(value, "target", names))
        + (senders.isEmpty() ? "" : " by " + Sentence.listed(senders))
        + " since "
        + since.startInWords();
  }
}
