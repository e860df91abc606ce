package org.chancery.relationship;

import java.util.Map;
import org.chancery.time.Edtf;

/** "open since 6 April 2021"; "paused since 11 March 2022 (external factors)". */
final class NegotiationSentence implements Sentence {
  @Override
  public String of(Map<String, Object> value, Edtf since, Names names) {
    Object why = value.getOrDefault("outcome", value.getOrDefault("reason", ""));
    String reason = why.equals("") ? "" : " (" + why;
    return Sentence.prose(String.valueOf(value.get(Topic.STATUS)))
        + " since "
        + since.startInWords()
        + (reason.isEmpty() ? "" : reason + ")");
  }
}
