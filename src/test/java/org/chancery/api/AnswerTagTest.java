package org.chancery.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.chancery.time.KnownAt;
import org.chancery.timeline.Known;
import org.junit.jupiter.api.Test;
import org.springframework.http.ETag;

class AnswerTagTest {
  private static final Instant NOON = Instant.parse("2022-07-31T12:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2022, 7, 31);
  private static final Map<String, String> NOTHING = Map.of();

  private static ResolvedQuestion question(LocalDate day, Instant instant, long position) {
    return new ResolvedQuestion()
        .day("asOf", day)
        .known("knownAt", null, new Known(instant, position));
  }

  private static ETag tag(ResolvedQuestion question) {
    return AnswerTag.of("/a", NOTHING, question);
  }

  @Test
  void time_alone_does_not_change_it() {
    assertThat(tag(question(DAY, NOON, 7))).isEqualTo(tag(question(DAY, NOON.plusSeconds(9), 7)));
  }

  @Test
  void a_new_day_or_a_new_event_does() {
    ETag tag = tag(question(DAY, NOON, 7));
    assertThat(tag(question(DAY.plusDays(1), NOON, 7))).isNotEqualTo(tag);
    assertThat(tag(question(DAY, NOON, 8))).isNotEqualTo(tag);
    assertThat(tag(question(DAY, NOON, 7).namedOn(DAY))).isNotEqualTo(tag);
  }

  @Test
  void so_does_another_question_or_format() {
    ETag tag = tag(question(DAY, NOON, 7).as(false));
    assertThat(tag(question(DAY, NOON, 7).as(true))).isNotEqualTo(tag);
    assertThat(AnswerTag.of("/b", NOTHING, question(DAY, NOON, 7).as(false))).isNotEqualTo(tag);
    assertThat(AnswerTag.of("/a", Map.of("q", "x"), question(DAY, NOON, 7).as(false)))
        .isNotEqualTo(tag);
  }

  @Test
  void it_is_weak_and_that_of_a_record_begins_with_its_version() {
    assertThat(tag(question(DAY, NOON, 7)).formattedTag()).matches("W/\"[\\w-]{16}\"");
    assertThat(tag(question(DAY, NOON, 7).ofVersion(3)).formattedTag()).matches("\"3-[\\w-]{16}\"");
  }

  @Test
  void who_has_it_is_recognised_weakly() {
    ETag weak = new ETag("abc", true);
    ETag strong = new ETag("3-abc", false);
    assertThat(AnswerTag.isAmong(List.of("W/\"abc\""), weak)).isTrue();
    assertThat(AnswerTag.isAmong(List.of("\"abc\""), weak)).isTrue();
    assertThat(AnswerTag.isAmong(List.of("\"x\", W/\"3-abc\""), strong)).isTrue();
    assertThat(AnswerTag.isAmong(List.of("\"x\"", "\"3-abc\""), strong)).isTrue();
    assertThat(AnswerTag.isAmong(List.of(), weak)).isFalse();
    assertThat(AnswerTag.isAmong(List.of("\"abcd\"", "*", "abc", "\"", ""), weak)).isFalse();
  }

  @Test
  void an_answer_is_fixed_where_every_point_of_knowledge_was_named() {
    Known known = new Known(NOON, 7);
    KnownAt named = new KnownAt.At(NOON);
    assertThat(new ResolvedQuestion().known("knownAt", named, known).isFixed()).isTrue();
    assertThat(question(DAY, NOON, 7).isFixed()).isFalse();
    assertThat(
            new ResolvedQuestion()
                .known("fromKnownAt", named, known)
                .known("toKnownAt", null, known)
                .isFixed())
        .isFalse();
  }
}
