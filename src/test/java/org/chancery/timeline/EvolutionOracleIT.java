package org.chancery.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.chancery.act.DiplomaticAct;
import org.chancery.act.RecordState;
import org.chancery.time.Edtf;
import org.chancery.time.KnownAt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Random histories: how the account of a day changed, against its states one after another. */
class EvolutionOracleIT {
  private static final int HISTORIES = 100;
  private static final int DAYS = 4;

  private static RecordedHistories histories;
  private static List<Course> courses;

  /**
   * The account of one day from one position to another.
   *
   * @param states at every position from the first to the last
   * @param steps those that are told
   * @param leafed the same, three on a page
   */
  private record Course(
      RandomHistory history,
      Question first,
      List<RelationshipState> states,
      Evolution steps,
      List<EvolutionStep> leafed) {
    RelationshipState at(long position) {
      return states.get((int) (position - first.position()));
    }

    /** The positions at which the day is told otherwise than just before. */
    List<Long> changing() {
      return IntStream.range(1, states.size())
          .filter(number -> !told(states.get(number)).equals(told(states.get(number - 1))))
          .mapToObj(number -> first.position() + number)
          .toList();
    }

    @Override
    public String toString() {
      return first + " to @" + (first.position() + states.size() - 1) + ", of " + history;
    }
  }

  @BeforeAll
  static void record_many_histories_and_follow_days_of_each() {
    histories = new RecordedHistories(HISTORIES);
    courses =
        histories.ofEach(
            history -> history.questions(DAYS).stream().map(question -> course(history, question)));
  }

  @AfterAll
  static void stop() {
    histories.close();
    courses = List.of();
  }

  /** From the position of a question to the end of the history, or from its beginning to there. */
  private static Course course(RandomHistory history, Question asked) {
    long begin = history.told().getFirst().opened() - 1;
    long end = history.told().getLast().opened();
    boolean late = asked.position() < (begin + end) / 2;
    long from = late ? asked.position() : begin;
    long to = late ? end : asked.position();
    Timelines timelines = histories.bean(Timelines.class);
    timelines.known(new KnownAt.AtPosition(end));
    List<RelationshipState> states =
        LongStream.rangeClosed(from, to)
            .mapToObj(
                position ->
                    timelines.stateOf(asked.relationship(), asked.day(), new Known(null, position)))
            .toList();
    return new Course(
        history,
        new Question(asked.relationship(), asked.day(), from),
        states,
        timelines.evolutionOf(asked.relationship(), asked.day(), from, new Known(null, to), 1000),
        leafed(asked, from, to));
  }

  private static List<EvolutionStep> leafed(Question asked, long from, long to) {
    Timelines timelines = histories.bean(Timelines.class);
    List<EvolutionStep> all = new ArrayList<>();
    Evolution page = new Evolution(List.of(), from, true);
    while (page.more()) {
      page =
          timelines.evolutionOf(
              asked.relationship(), asked.day(), page.reached(), new Known(null, to), 3);
      all.addAll(page.steps());
    }
    return all;
  }

  /** All that an evolution looks at: until is hindsight, and coverage tells of other days. */
  private static List<Object> told(RelationshipState state) {
    return List.of(
        state.facts().stream().map(Fact::regardlessOfUntil).toList(),
        Set.copyOf(state.latest()),
        Set.copyOf(state.counts()),
        state.indicators());
  }

  @Test
  void the_steps_are_the_positions_at_which_the_day_is_told_otherwise() {
    long steps = 0;
    for (Course course : courses) {
      assertThat(course.steps().steps().stream().map(step -> step.told().position()))
          .as(course::toString)
          .containsExactlyElementsOf(course.changing());
      assertThat(course.steps().more()).isFalse();
      steps += course.changing().size();
    }
    assertThat(steps).isGreaterThan(500);
  }

  @Test
  void the_pages_are_the_whole() {
    for (Course course : courses) {
      assertThat(course.leafed()).as(course::toString).isEqualTo(course.steps().steps());
    }
  }

  private static void atEveryStep(BiConsumer<Course, EvolutionStep> check) {
    courses.forEach(course -> course.steps().steps().forEach(step -> check.accept(course, step)));
  }

  @Test
  void a_step_tells_all_that_differs_between_the_state_before_and_the_state_after() {
    atEveryStep(
        (course, step) -> {
          RelationshipState before = course.at(step.told().position() - 1);
          RelationshipState after = course.at(step.told().position());
          assertThat(facts(step))
              .as(() -> step + " " + course)
              .isEqualTo(differing(facts(before), facts(after)));
          assertThat(counts(step))
              .as(() -> step + " " + course)
              .isEqualTo(differing(counts(before), counts(after)));
          assertThat(latest(step))
              .as(() -> step + " " + course)
              .isEqualTo(differing(latest(before), latest(after)));
          assertThat(step.indicators())
              .as(() -> step + " " + course)
              .isEqualTo(
                  before.indicators().equals(after.indicators())
                      ? null
                      : new EvolutionStep.ChangeOfIndicators(
                          before.indicators(), after.indicators()));
        });
  }

  private static <T> Map<String, List<Optional<T>>> differing(
      Map<String, T> before, Map<String, T> after) {
    return Stream.concat(before.keySet().stream(), after.keySet().stream())
        .distinct()
        .filter(key -> !Objects.equals(before.get(key), after.get(key)))
        .collect(
            Collectors.toMap(
                key -> key, key -> both(before.get(key), after.get(key), value -> value)));
  }

  private static <A, T> List<Optional<T>> both(
      @Nullable A before, @Nullable A after, Function<A, T> telling) {
    return List.of(
        Optional.ofNullable(before).map(telling), Optional.ofNullable(after).map(telling));
  }

  private static Map<String, Fact> facts(RelationshipState state) {
    return state.facts().stream()
        .collect(Collectors.toMap(fact -> fact.id().toString(), Fact::regardlessOfUntil));
  }

  private static Map<String, List<Optional<Fact>>> facts(EvolutionStep step) {
    return step.facts().stream()
        .collect(
            Collectors.toMap(
                change -> change.id().toString(),
                change -> both(change.before(), change.after(), Fact::regardlessOfUntil)));
  }

  private static Map<String, KindCount> counts(RelationshipState state) {
    return state.counts().stream().collect(Collectors.toMap(KindCount::kind, count -> count));
  }

  private static Map<String, List<Optional<KindCount>>> counts(EvolutionStep step) {
    return step.counts().stream()
        .collect(
            Collectors.toMap(
                Difference.ChangeOfCount::kind,
                change -> both(change.before(), change.after(), count -> count)));
  }

  private static Map<String, LatestAct> latest(RelationshipState state) {
    return state.latest().stream()
        .collect(Collectors.toMap(act -> act.kind() + " " + act.direction(), act -> act));
  }

  private static Map<String, List<Optional<LatestAct>>> latest(EvolutionStep step) {
    return step.latest().stream()
        .collect(
            Collectors.toMap(
                change -> change.kind() + " " + change.direction(),
                change -> both(change.before(), change.after(), act -> act)));
  }

  @Test
  void a_step_names_the_event_that_made_it() {
    atEveryStep(
        (course, step) ->
            assertThat(course.history().told())
                .as(course::toString)
                .anyMatch(
                    one ->
                        one.opened() == step.told().position()
                            && one.record().equals(step.told().id())));
  }

  @Test
  void a_record_has_a_version_for_each_of_its_events() {
    Timelines timelines = histories.bean(Timelines.class);
    long amended = 0;
    for (Course course : courses) {
      Known known = course.states().getLast().known();
      Map<String, List<Told>> events =
          course.history().told().stream()
              .filter(one -> one.opened() <= known.position())
              .collect(Collectors.groupingBy(Told::record));
      for (Map.Entry<String, List<Told>> record : events.entrySet()) {
        List<RecordView> versions = timelines.versionsOf(record.getKey(), 0, 1000, known);
        assertThat(versions.stream().map(VersionOfRecord::of))
            .as(course::toString)
            .containsExactlyElementsOf(
                IntStream.range(0, record.getValue().size())
                    .mapToObj(
                        number -> VersionOfRecord.of(number + 1, record.getValue().get(number)))
                    .toList());
        amended += versions.size() - 1;
      }
    }
    assertThat(amended).isGreaterThan(500);
  }

  /** What a version tells. */
  private record VersionOfRecord(
      int number, long position, Edtf occurred, int order, boolean retracted, DiplomaticAct act) {
    static VersionOfRecord of(RecordView view) {
      return of(view.version(), view.position(), view.told());
    }

    static VersionOfRecord of(int number, Told told) {
      return of(number, told.opened(), told.state());
    }

    private static VersionOfRecord of(int number, long position, RecordState told) {
      return new VersionOfRecord(
          number,
          position,
          told.header().occurred().edtf(),
          told.header().order(),
          told.retracted(),
          told.act());
    }
  }
}
