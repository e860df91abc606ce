package org.chancery.relationship;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.chancery.time.Edtf;

/**
 * "asserted by United States, denied by Iran since 12 July 2022": positions in the order of their
 * vocabulary, whoever takes them.
 */
final class PositionSentence implements Sentence {
  private final List<String> order;

  PositionSentence(Word... positions) {
    this.order = Arrays.stream(positions).map(Word::word).toList();
  }

  @Override
  public String of(Map<String, Object> value, Edtf since, Names names) {
    Map<String, List<String>> byWord = new TreeMap<>(Comparator.comparingInt(order::indexOf));
    value.forEach(
        (field, word) ->
            Topic.indexOf(field, Topic.POSITION)
                .ifPresent(
                    actor ->
                        byWord
                            .computeIfAbsent(word.toString(), none -> new ArrayList<>())
                            .add(names.of(new ActorId(actor)))));
    if (byWord.isEmpty()) {
      return "took place, and nobody has spoken of it yet";
    }
    String told =
        byWord.entrySet().stream()
            .map(
                taken ->
                    Sentence.prose(taken.getKey()) + " by " + Sentence.listed(taken.getValue()))
            .collect(Collectors.joining(", "));
    return told + " since " + since.startInWords();
  }
}
