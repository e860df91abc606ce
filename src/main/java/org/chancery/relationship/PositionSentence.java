package org.chancery.relationship;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chancery.time.Edtf;

/** "asserted by United States, denied by Iran since 12 July 2022". */
final class PositionSentence implements Sentence {
  @Override
  public String of(Map<String, Object> value, Edtf since, Names names) {
    Map<String, List<String>> byWord = new LinkedHashMap<>();
    value.forEach(
        (field, word) ->
            Topic.indexOf(field, Topic.POSITION)
                .ifPresent(
                    actor ->
                        byWord
                            .computeIfAbsent(word.toString(), none -> new ArrayList<>())
                            .add(names.of(new ActorId(actor)))));
    List<String> told = new ArrayList<>();
    byWord.forEach(
        (word, actors) -> told.add(Sentence.prose(word) + " by " + Sentence.listed(actors)));
    return String.join(", ", told) + " since " + since.startInWords();
  }
}
