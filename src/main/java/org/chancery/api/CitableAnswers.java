package org.chancery.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.chancery.timeline.Edition;
import org.springframework.http.CacheControl;
import org.springframework.http.ETag;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Answers questions whose clocks are resolved: with a permanent link, a tag, how long the answer
 * may be kept, and notices. Who has the answer already is told so before it is made again.
 */
@Component
class CitableAnswers {
  private static final Duration KEPT = Duration.ofDays(1);

  private final PublicUrl publicUrl;

  CitableAnswers(PublicUrl publicUrl) {
    this.publicUrl = publicUrl;
  }

  /** Answers with a body. */
  <T> ResponseEntity<T> answer(
      HttpServletRequest request, ResolvedQuestion question, Function<List<Notice>, T> body) {
    return list(request, question, notices -> ResponseEntity.ok(body.apply(notices)));
  }

  /** Answers with a body that has headers of its own. */
  <T> ResponseEntity<T> list(
      HttpServletRequest request,
      ResolvedQuestion question,
      Function<List<Notice>, ResponseEntity<T>> answer) {
    Map<String, String> sent = sent(request);
    ETag tag = AnswerTag.of(request.getRequestURI(), sent, question);
    if (AnswerTag.isAmong(Collections.list(request.getHeaders(HttpHeaders.IF_NONE_MATCH)), tag)) {
      return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
          .headers(headers -> cite(headers, request, sent, question, tag))
          .build();
    }
    ResponseEntity<T> made = answer.apply(notices(sent, question));
    return ResponseEntity.status(made.getStatusCode())
        .headers(made.getHeaders())
        .headers(headers -> cite(headers, request, sent, question, tag))
        .body(made.getBody());
  }

  private void cite(
      HttpHeaders headers,
      HttpServletRequest request,
      Map<String, String> sent,
      ResolvedQuestion question,
      ETag tag) {
    String address = CanonicalAddress.of(request.getRequestURI(), question.clocks(), sent);
    headers.setETag(tag.formattedTag());
    headers.setCacheControl(
        question.isFixed() ? CacheControl.maxAge(KEPT) : CacheControl.noCache());
    if (question.isNegotiated()) {
      headers.setVary(List.of(HttpHeaders.ACCEPT));
    }
    headers.add(HttpHeaders.LINK, "<" + publicUrl.of(address) + ">; rel=\"canonical\"");
  }

  private static List<Notice> notices(Map<String, String> sent, ResolvedQuestion question) {
    List<Notice> notices = new ArrayList<>();
    if (question.isBeforeTheLog()) {
      notices.add(Notice.BEFORE_THE_LOG);
    }
    if (!sent.getOrDefault(Citable.EDITION, Edition.CURRENT).equals(Edition.CURRENT)) {
      notices.add(Notice.editionChanged(Edition.CURRENT));
    }
    return List.copyOf(notices);
  }

  private static Map<String, String> sent(HttpServletRequest request) {
    Map<String, String> sent = new TreeMap<>();
    request.getParameterMap().forEach((name, values) -> sent.put(name, values[0]));
    return sent;
  }
}
