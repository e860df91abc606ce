package org.chancery.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.chancery.act.CameoCode;
import org.chancery.act.Contribution;
import org.chancery.act.DiplomaticAct;
import org.chancery.act.Participant;
import org.chancery.act.RecordHeader;
import org.chancery.relationship.ActorId;
import org.chancery.relationship.RelationshipId;
import org.chancery.source.Citation;
import org.chancery.time.Bounds;
import org.chancery.time.KnownAt;
import org.chancery.timeline.Edition;
import org.chancery.timeline.Flag;
import org.chancery.timeline.Known;
import org.chancery.timeline.RecordView;
import org.chancery.timeline.Timelines;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers with single records. */
@Tag(name = "records")
@RestController
class RecordController {
  private final Timelines timelines;
  private final CitableAnswers answers;

  RecordController(Timelines timelines, CitableAnswers answers) {
    this.timelines = timelines;
    this.answers = answers;
  }

  /**
   * A record with its accounts, as it is answered.
   *
   * @param retracted whether it is held never to have been so
   * @param reason why this version was made, where it amends another
   * @param flags what happened to records that it rests on or names
   */
  record RecordAnswer(
      String record,
      int version,
      boolean retracted,
      @Nullable String reason,
      List<Flag> flags,
      String kind,
      String headline,
      String edition,
      List<Notice> notices,
      StateView.Resolved<@Nullable Instant> knownAt,
      long position,
      Instant knownFrom,
      String recordedBy,
      @Nullable String publisherKnownAt,
      When occurred,
      List<Participant> participants,
      List<Touched> bearsOn,
      @Nullable CameoCode cameo,
      List<String> facts,
      List<AccountView> accounts,
      int order,
      List<String> tags,
      @Nullable String note) {}

  /** A date as stated, in words, and the days on which the act may have begun. */
  record When(String edtf, String inWords, Bounds start) {}

  /** A relationship that the act bears on. */
  record Touched(
      RelationshipId relationship, @Nullable String because, @Nullable String direction) {
    static Touched of(Contribution.Touch touch) {
      return new Touched(
          touch.relationship(),
          touch.because(),
          touch.direction() == null ? null : touch.direction().of(touch.relationship()));
    }
  }

  /** One telling of the act. */
  record AccountView(
      int number,
      String occurred,
      @Nullable ActorId attributedTo,
      List<Citation> citations,
      DiplomaticAct act) {}

  @Citable
  @GetMapping(Paths.ROOT + "/records/{id}")
  ResponseEntity<RecordAnswer> record(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String knownAt,
      HttpServletRequest request) {
    Question question = Question.of(request);
    @Nullable KnownAt point = question.knownAt("knownAt", knownAt);
    question.mustBeReadable();
    Known known = Question.known(timelines, "knownAt", point);
    RecordView record =
        timelines
            .recordOf(id, known)
            .orElseThrow(() -> new NotFound("id", "no record of that id is known at this point"));
    return answers.answer(
        request,
        new ResolvedQuestion().known("knownAt", point, known).ofVersion(record.version()),
        notices -> view(record, timelines.flagsOf(record, known), known, knownAt, notices));
  }

  private static RecordAnswer view(
      RecordView record,
      List<Flag> flags,
      Known known,
      @Nullable String knownAt,
      List<Notice> notices) {
    RecordHeader header = record.told().header();
    return new RecordAnswer(
        record.id(),
        record.version(),
        record.told().retracted(),
        record.reason(),
        flags,
        record.kind(),
        record.headline(),
        Edition.CURRENT,
        notices,
        new StateView.Resolved<>(knownAt, known.instant()),
        record.position(),
        record.knownFrom(),
        record.by(),
        record.publisherKnownAt(),
        new When(
            header.occurred().text(), header.occurred().inWords(), record.contribution().start()),
        record.contribution().participants(),
        record.contribution().bearings().stream().map(Touched::of).toList(),
        record.told().act().cameo(),
        record.facts(),
        List.of(
            new AccountView(
                1,
                header.occurred().text(),
                header.attributedTo(),
                header.citations(),
                record.told().act())),
        header.order(),
        header.tags(),
        header.note());
  }
}
