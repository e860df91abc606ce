package org.chancery.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SpokenDatesTest {
  private static final int TRIES = 5_000;
  private static final List<String[]> SPOKEN = Tables.rows("/edtf/spoken.tsv");

  @TestFactory
  Stream<DynamicTest> words_have_the_proposals_that_they_may_mean() {
    return SPOKEN.stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row[0],
                    () -> {
                      List<Proposal> proposals = SpokenDates.read(row[0]);
                      assertThat(
                              proposals.stream()
                                  .map(one -> one.edtf().text())
                                  .collect(Collectors.joining(" or ")))
                          .isEqualTo(row[1]);
                      assertThat(
                              proposals.stream()
                                  .limit(1)
                                  .flatMap(one -> Stream.ofNullable(one.calendar()))
                                  .map(SourceCalendar::toString)
                                  .collect(Collectors.joining()))
                          .isEqualTo(row[2]);
                    }));
  }

  @Test
  void every_proposal_says_how_the_words_were_read() {
    SPOKEN.stream()
        .flatMap(row -> SpokenDates.read(row[0]).stream())
        .forEach(proposal -> assertThat(proposal.why()).isNotBlank());
  }

  @Test
  void converted_words_do_not_contradict_their_date() {
    Proposal day = SpokenDates.read("22 Esfand 1379").getFirst();
    assertThat(
            new StatedDate(day.edtf(), "22 Esfand 1379", day.calendar(), null, List.of())
                .contradiction())
        .isEmpty();
  }

  @Test
  void any_words_are_read_in_a_moment_or_not_at_all() {
    SplittableRandom random = new SplittableRandom(1853);
    List<String> words =
        Stream.concat(
                SPOKEN.stream().flatMap(row -> Stream.of(row[0].split(" "))),
                Stream.of("or", "before", "between", "and", "early", "c.", "-", "the", "é", "1"))
            .distinct()
            .toList();
    assertTimeout(
        Duration.ofSeconds(30),
        () -> {
          for (int i = 0; i < TRIES; i++) {
            SpokenDates.read(
                IntStream.range(0, random.nextInt(1, 30))
                    .mapToObj(any -> words.get(random.nextInt(words.size())))
                    .collect(Collectors.joining(" ")));
          }
        });
  }
}
