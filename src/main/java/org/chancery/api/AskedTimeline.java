package org.chancery.api;

import java.util.List;
import java.util.Map;
import org.chancery.time.KnownAt;
import org.chancery.timeline.ActFilter;
import org.chancery.timeline.History;
import org.chancery.timeline.Known;
import org.chancery.timeline.ListedAct;
import org.chancery.timeline.Place;
import org.chancery.timeline.Step;
import org.chancery.timeline.Timelines;
import org.jspecify.annotations.Nullable;

/**
 * A timeline as it was asked for, with both clocks resolved.
 *
 * @param changes whether each act says what it changed
 * @param point what is told is known there, as it was asked for; absent for the latest
 * @param known the same, resolved: what is told is known there, on every page
 * @param list what its cursors are bound to
 * @param after where the page before ended
 */
record AskedTimeline(
    ActFilter filter,
    boolean changes,
    boolean newestFirst,
    @Nullable KnownAt point,
    Known known,
    String list,
    @Nullable Place after,
    int limit) {

  /** The page that was asked for, or the one after an act. */
  History page(Timelines timelines, @Nullable Place start, int size) {
    return timelines.historyOf(filter, changes, start, newestFirst, size, known);
  }

  List<ActView> views(Timelines timelines, List<ListedAct> acts) {
    if (!changes) {
      return acts.stream().map(act -> ActView.of(act, filter.relationship(), null)).toList();
    }
    Map<String, List<Step>> steps = timelines.stepsOf(acts, filter.relationship(), known);
    return acts.stream()
        .map(
            act ->
                ActView.of(act, filter.relationship(), steps.getOrDefault(act.record(), List.of())))
        .toList();
  }

  /** From where to go on after an act, at the same knowledge. */
  String cursorAfter(ListedAct act) {
    return new Bookmark<>(act.place(), known.position(), days().toString()).cursor(list);
  }

  private Question.Days days() {
    return new Question.Days(filter.from(), filter.to());
  }

  /** What it turned out to mean. */
  ResolvedQuestion resolved() {
    return new ResolvedQuestion()
        .day("from", filter.from())
        .day("to", filter.to())
        .known("knownAt", point, known);
  }
}
