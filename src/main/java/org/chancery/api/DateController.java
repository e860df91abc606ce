package org.chancery.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.chancery.time.Bounds;
import org.chancery.time.Proposal;
import org.chancery.time.SpokenDates;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Proposes dates in EDTF for words. */
@Tag(name = "dates")
@RestController
class DateController {
  private static final int LONGEST = 200;

  private static final String HINT =
      "no date is found in these words: write 12 March 2001, March 2001, c. 1853, spring 1922,"
          + " before 24 February 2022, 19 or 20 July 2022 or 2022-01-19/2022-01-20";

  /**
   * What words may mean.
   *
   * @param proposals the likeliest first; several where the words are ambiguous, none where they
   *     are no date
   * @param hint what can be written; null where something was found
   */
  record Proposals(String text, List<ProposalView> proposals, @Nullable String hint) {}

  /**
   * One date that the words may mean. All but the bounds and the reason can be sent as the date of
   * a record.
   *
   * @param earliest the first day on which something of that date may have begun; null when open
   * @param latest the last day on which it may have ended; null when open
   * @param calendar the calendar of the words, where it is not the Gregorian one
   * @param asWritten the words; null where they are EDTF already
   * @param why how the words were read
   */
  record ProposalView(
      String edtf,
      String inWords,
      @Nullable LocalDate earliest,
      @Nullable LocalDate latest,
      @Nullable String calendar,
      @Nullable String asWritten,
      String why) {
    static ProposalView of(Proposal proposal, String text) {
      Bounds start = proposal.edtf().start();
      Bounds end = proposal.edtf().end();
      return new ProposalView(
          proposal.edtf().text(),
          proposal.edtf().inWords(),
          start.isOpenBefore() ? null : start.earliest(),
          end.isOpenAfter() ? null : end.latest(),
          proposal.calendar() == null ? null : proposal.calendar().toString(),
          proposal.edtf().text().equals(text.strip()) ? null : text.strip(),
          proposal.why());
    }
  }

  @GetMapping(Paths.ROOT + "/dates")
  Proposals dates(@RequestParam(required = false) @Nullable String text) {
    Question question = new Question();
    if (text == null || text.isBlank()) {
      question.fault("text", "required", "write the words of a date");
    } else if (text.length() > LONGEST) {
      question.fault("text", "too-long", "may have at most " + LONGEST + " characters");
    }
    question.phrase("text", text);
    question.mustBeReadable();
    String words = String.valueOf(text);
    List<ProposalView> proposals =
        SpokenDates.read(words).stream().map(one -> ProposalView.of(one, words)).toList();
    return new Proposals(words, proposals, proposals.isEmpty() ? HINT : null);
  }
}
