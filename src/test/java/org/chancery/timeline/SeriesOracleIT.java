package org.chancery.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.relationship.ActorId;
import org.chancery.relationship.Actors;
import org.chancery.relationship.RelationshipId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Series at random points of knowledge, against counts made of what was told by then. */
class SeriesOracleIT {
  private static final int HISTORIES = 60;
  private static final int QUESTIONS = 5;

  /**
   * Of all relationships no earlier months are asked for: an act of an open start may lie in every
   * one of them.
   */
  private static final LocalDate FIRST = LocalDate.of(2021, 1, 1);

  private static RecordedHistories histories;
  private static List<Answer> answers;

  @BeforeAll
  static void record_many_histories_and_ask_about_each() {
    histories = new RecordedHistories(HISTORIES);
    answers = histories.statesOfEach(QUESTIONS);
  }

  @AfterAll
  static void stop() {
    histories.close();
    answers = List.of();
  }

  /** Open at both ends, at one of them, or from the one day to the other. */
  private static Stream<SeriesQuestion> about(
      Answer answer, LocalDate other, SeriesQuestion.Unit unit) {
    LocalDate day = answer.question().day();
    LocalDate from = day.isBefore(other) ? day : other;
    LocalDate to = day.isBefore(other) ? other : day;
    return Stream.of(SeriesQuestion.Bucket.values())
        .flatMap(
            bucket ->
                Stream.of(
                    asked(answer, unit, bucket, null, null),
                    asked(answer, unit, bucket, from, null),
                    asked(answer, unit, bucket, null, to),
                    asked(answer, unit, bucket, from, to)));
  }

  private static SeriesQuestion asked(
      Answer answer,
      SeriesQuestion.Unit unit,
      SeriesQuestion.Bucket bucket,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {
    return new SeriesQuestion(
        answer.question().relationship(), unit, List.of(), bucket, from, to, false);
  }

  @ParameterizedTest
  @EnumSource
  void the_counts_are_those_of_what_was_told_by_then(SeriesQuestion.Unit unit) {
    Surveys surveys = histories.bean(Surveys.class);
    Actors actors = histories.bean(Actors.class);
    long rows = 0;
    Answer before = answers.getLast();
    for (Answer answer : answers) {
      for (SeriesQuestion asked : about(answer, before.question().day(), unit).toList()) {
        List<SeriesRow> plain =
            new PlainCounts(asked, answer.question().position(), answer.history().told(), actors)
                .rows();
        assertThat(surveys.seriesOf(asked, answer.state().known()))
            .as(() -> asked + " " + answer)
            .containsExactlyElementsOf(plain);
        rows += plain.size();
      }
      before = answer;
    }
    assertThat(rows).isGreaterThan(1000);
  }

  @ParameterizedTest
  @EnumSource
  void so_are_those_of_all_relationships_and_of_those_of_some_actors(SeriesQuestion.Unit unit) {
    List<Told> told = histories.ofEach(history -> history.told().stream());
    for (Answer answer : answers.subList(0, 30)) {
      RelationshipId pair = answer.question().relationship();
      for (List<ActorId> actors :
          List.of(List.<ActorId>of(), List.of(pair.first(), pair.second()))) {
        SeriesQuestion asked =
            new SeriesQuestion(
                null,
                unit,
                actors,
                SeriesQuestion.Bucket.MONTH,
                later(answer.question().day(), FIRST),
                null,
                false);
        assertThat(histories.bean(Surveys.class).seriesOf(asked, answer.state().known()))
            .as(() -> asked + " @" + answer.question().position())
            .containsExactlyElementsOf(
                new PlainCounts(
                        asked, answer.question().position(), told, histories.bean(Actors.class))
                    .rows());
      }
    }
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
