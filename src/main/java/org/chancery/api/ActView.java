package org.chancery.api;

import java.time.LocalDate;
import java.util.List;
import org.chancery.act.Participant;
import org.chancery.act.RecordHeader;
import org.chancery.relationship.RelationshipId;
import org.chancery.source.Citation;
import org.chancery.time.Bounds;
import org.chancery.timeline.ListedAct;
import org.chancery.timeline.Step;
import org.jspecify.annotations.Nullable;

/**
 * An act in a list, as it is answered.
 *
 * @param occurred when, as stated
 * @param inWords the same in English
 * @param earliest the first day on which it may have begun; null when open
 * @param latest the last one; null while it is only announced
 * @param announced whether it was only announced
 * @param calledOffBy the record that cancels it or puts it off
 * @param bears whether it bears on the relationship asked for, or only changes a fact there
 * @param direction which side acted towards which
 * @param changes what it changed in the state; null when that was not asked for
 */
record ActView(
    String record,
    int version,
    String kind,
    String headline,
    String occurred,
    String inWords,
    @Nullable LocalDate earliest,
    @Nullable LocalDate latest,
    boolean announced,
    @Nullable String calledOffBy,
    boolean bears,
    @Nullable String direction,
    @Nullable String because,
    List<RelationshipId> bearsOn,
    List<Participant> participants,
    List<Citation> citations,
    List<String> tags,
    @Nullable List<StepView> changes) {

  /**
   * What changed.
   *
   * @param on the first day on which it was changed; null when that is not known
   */
  record StepView(
      @Nullable LocalDate on,
      String topic,
      String key,
      String label,
      String change,
      StateView.@Nullable FactView before,
      StateView.@Nullable FactView after,
      List<String> records) {
    static StepView of(Step step) {
      DifferenceView.FactChange change = DifferenceView.FactChange.of(step.change());
      return new StepView(
          step.on().equals(LocalDate.MIN) ? null : step.on(),
          change.topic(),
          change.key(),
          change.label(),
          change.change().word(),
          change.before(),
          change.after(),
          change.records());
    }
  }

  static ActView of(
      ListedAct act, @Nullable RelationshipId relationship, @Nullable List<Step> steps) {
    RecordHeader header = act.told().header();
    Bounds start = act.place().start();
    return new ActView(
        act.record(),
        act.version(),
        act.kind(),
        act.headline(),
        header.occurred().text(),
        header.occurred().inWords(),
        start.earliest().equals(LocalDate.MIN) ? null : start.earliest(),
        start.latest().equals(LocalDate.MAX) ? null : start.latest(),
        act.told().act().announced(),
        act.calledOffBy(),
        act.bears(),
        relationship == null || act.direction() == null ? null : act.direction().of(relationship),
        act.because(),
        act.bearsOn(),
        act.participants(),
        header.citations(),
        header.tags(),
        steps == null ? null : steps.stream().map(StepView::of).toList());
  }
}
