package org.chancery.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
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
import org.chancery.time.StatedDate;
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

  /**
   * When the act happened.
   *
   * @param edtf the date as stated
   * @param start the days on which it may have begun, for the clock; open while it is announced
   * @param end the days on which it may have ended, for the clock
   * @param statedStart the days on which it began, as EDTF reads the date
   * @param statedEnd the days on which it ended, as EDTF reads the date
   */
  record When(
      String edtf,
      @Nullable String asWritten,
      @Nullable String calendar,
      @Nullable String within,
      List<String> basedOn,
      String inWords,
      Days start,
      Days end,
      Days statedStart,
      Days statedEnd) {
    static When of(StatedDate date, Bounds start) {
      return new When(
          date.text(),
          date.asWritten(),
          date.calendar() == null ? null : date.calendar().toString(),
          date.within() == null ? null : date.within().toString(),
          date.basedOn(),
          date.inWords(),
          Days.of(start),
          Days.of(date.end()),
          Days.of(date.edtf().statedStart()),
          Days.of(date.edtf().statedEnd()));
    }
  }

  /** The first and the last of some days; null on an open side. */
  record Days(@Nullable LocalDate earliest, @Nullable LocalDate latest) {
    static Days of(Bounds bounds) {
      return new Days(
          bounds.isOpenBefore() ? null : bounds.earliest(),
          bounds.isOpenAfter() ? null : bounds.latest());
    }
  }

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
        When.of(header.occurred(), record.contribution().start()),
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
