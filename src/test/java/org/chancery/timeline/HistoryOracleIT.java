package org.chancery.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.chancery.relationship.FactKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Random histories, leafed through page by page, against what their commands alone amount to. */
class HistoryOracleIT {
  private static final int HISTORIES = 160;
  private static final int QUESTIONS = 6;

  private static final ActFilter EVERYTHING =
      new ActFilter(null, null, null, List.of(), null, null, null);

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

  private static List<ListedAct> leafed(Answer answer, boolean reaching, boolean newestFirst) {
    Timelines timelines = histories.bean(Timelines.class);
    ActFilter filter =
        new ActFilter(answer.question().relationship(), null, null, List.of(), null, null, null);
    return leafed(
        (last, limit) ->
            timelines.historyOf(filter, reaching, last, newestFirst, limit, answer.state().known()),
        3);
  }

  /** A page of so many acts after a place. */
  private interface Pages {
    History after(@Nullable Place last, int limit);
  }

  private static List<ListedAct> leafed(Pages pages, int limit) {
    List<ListedAct> all = new ArrayList<>();
    @Nullable Place last = null;
    boolean more = true;
    while (more) {
      History page = pages.after(last, limit);
      all.addAll(page.acts());
      more = page.more();
      last = all.isEmpty() ? null : all.getLast().place();
    }
    return all;
  }

  @Test
  void the_pages_hold_every_act_that_bears_on_the_pair_once_and_in_the_order_of_the_world() {
    for (Answer answer : answers) {
      List<String> plain = answer.plain().actsInOrder();
      assertThat(leafed(answer, false, false).stream().map(ListedAct::record))
          .as(answer::toString)
          .containsExactlyElementsOf(plain);
      assertThat(leafed(answer, false, true).stream().map(ListedAct::record))
          .as(answer::toString)
          .containsExactlyElementsOf(plain.reversed());
    }
  }

  @Test
  void acts_that_bear_elsewhere_are_listed_beside_them_when_they_change_a_fact_here() {
    for (Answer answer : answers) {
      assertThat(
              leafed(answer, true, false).stream()
                  .filter(act -> !act.bears())
                  .map(ListedAct::record))
          .as(answer::toString)
          .containsExactlyElementsOf(answer.plain().reachingActsInOrder());
    }
  }

  @Test
  void the_list_of_all_acts_is_at_each_point_what_was_told_by_then_and_not_retracted() {
    Timelines timelines = histories.bean(Timelines.class);
    List<Told> told = histories.ofEach(history -> history.told().stream());
    for (Answer answer : answers.subList(0, 40)) {
      long position = answer.question().position();
      List<ListedAct> listed =
          leafed(
              (last, limit) ->
                  timelines.historyOf(
                      EVERYTHING, false, last, false, limit, answer.state().known()),
              700);
      assertThat(listed.stream().map(ListedAct::record))
          .as("@" + position)
          .containsExactlyElementsOf(
              told.stream()
                  .filter(one -> one.isKnownAt(position) && !one.state().retracted())
                  .sorted(Told.WORLD_ORDER)
                  .map(Told::record)
                  .toList());
    }
  }

  @Test
  void the_steps_from_one_day_to_another_lead_from_the_one_state_to_the_other() {
    Timelines timelines = histories.bean(Timelines.class);
    long steps = 0;
    for (int i = 1; i < answers.size(); i++) {
      Answer from = answers.get(i - 1);
      Question asked =
          new Question(
              from.question().relationship(),
              answers.get(i).question().day(),
              from.question().position());
      RelationshipState to =
          timelines.stateOf(asked.relationship(), asked.day(), from.state().known());
      boolean forwards = !asked.day().isBefore(from.question().day());
      RelationshipState first = forwards ? from.state() : to;
      RelationshipState second = forwards ? to : from.state();
      Map<FactKey, List<Step>> byFact = stepsBetween(from, first.day(), second.day());
      steps += byFact.values().stream().mapToLong(List::size).sum();
      mustLead(from, first, second, byFact);
    }
    assertThat(steps).isGreaterThan(500);
  }

  private static Map<FactKey, List<Step>> stepsBetween(
      Answer answer, LocalDate after, LocalDate upTo) {
    List<ListedAct> acts = leafed(answer, true, false);
    return histories
        .bean(Timelines.class)
        .stepsOf(acts, answer.question().relationship(), answer.state().known())
        .values()
        .stream()
        .flatMap(List::stream)
        .filter(step -> step.on().isAfter(after) && !step.on().isAfter(upTo))
        .sorted(Comparator.comparing(Step::on))
        .collect(
            Collectors.groupingBy(step -> step.change().id(), TreeMap::new, Collectors.toList()));
  }

  private static void mustLead(
      Answer answer,
      RelationshipState first,
      RelationshipState second,
      Map<FactKey, List<Step>> byFact) {
    Map<FactKey, Fact> before = byKey(first);
    Map<FactKey, Fact> after = byKey(second);
    List<FactKey> keys = new ArrayList<>(before.keySet());
    keys.addAll(after.keySet());
    keys.addAll(byFact.keySet());
    for (FactKey key : keys) {
      Object reached = told(before.get(key));
      for (Step step : byFact.getOrDefault(key, List.of())) {
        assertThat(told(step.change().before()))
            .as(() -> key + " before " + step + " from " + first.day() + ", " + answer)
            .isEqualTo(reached);
        assertThat(step.change().records()).as(answer::toString).isNotEmpty();
        reached = told(step.change().after());
      }
      assertThat(reached)
          .as(() -> key + " from " + first.day() + " to " + second.day() + ", " + answer)
          .isEqualTo(told(after.get(key)));
    }
  }

  private static Map<FactKey, Fact> byKey(RelationshipState state) {
    return state.facts().stream().collect(Collectors.toMap(Fact::id, fact -> fact));
  }

  /** What a change of a fact looks at: its sentence and label are no part of it. */
  private static @Nullable Object told(@Nullable Fact fact) {
    return fact == null
        ? null
        : List.of(
            fact.value(),
            fact.timing(),
            Objects.requireNonNullElse(fact.since(), ""),
            PlainState.sorted(fact).alternatives());
  }
}
