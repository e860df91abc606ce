package org.chancery.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MimeTypeUtils;

/** What all lists have in common: pages as JSON, the whole as CSV. */
final class Listing {
  static final int USUAL = 100;
  static final int MOST = 1000;

  private Listing() {}

  /** Whether the list is asked for as CSV, by {@code format} or by what is accepted. */
  static boolean isCsv(Question question, @Nullable String format, HttpServletRequest request) {
    @Nullable String word = question.word("format", format, "json", "csv");
    return word == null
        ? acceptsCsvFirst(request.getHeader(HttpHeaders.ACCEPT))
        : word.equals("csv");
  }

  private static boolean acceptsCsvFirst(@Nullable String accept) {
    try {
      List<MediaType> accepted = MediaType.parseMediaTypes(accept);
      MimeTypeUtils.sortBySpecificity(accepted);
      return accepted.stream()
          .filter(type -> type.getQualityValue() > 0)
          .filter(
              type -> type.includes(MediaType.APPLICATION_JSON) || type.includes(CsvConverter.CSV))
          .findFirst()
          .filter(type -> !type.includes(MediaType.APPLICATION_JSON))
          .isPresent();
    } catch (InvalidMediaTypeException unreadable) {
      return false;
    }
  }

  /** A page as JSON, with the address of the next one where there is one. */
  static ResponseEntity<Object> json(
      Object page, @Nullable String next, HttpServletRequest request) {
    ResponseEntity.BodyBuilder answer = answer(next, request);
    if (request.getParameter("format") != null) {
      answer.contentType(MediaType.APPLICATION_JSON);
    }
    return answer.body(page);
  }

  /** The same as CSV. */
  static ResponseEntity<Object> csv(
      CsvTable table, @Nullable String next, HttpServletRequest request) {
    return answer(next, request).contentType(CsvConverter.CSV).body(table);
  }

  private static ResponseEntity.BodyBuilder answer(
      @Nullable String next, HttpServletRequest request) {
    ResponseEntity.BodyBuilder answer = ResponseEntity.ok().varyBy(HttpHeaders.ACCEPT);
    return next == null
        ? answer
        : answer.header(HttpHeaders.LINK, "<" + addressOf(request, next) + ">; rel=\"next\"");
  }

  private static String addressOf(HttpServletRequest request, String cursor) {
    String query = request.getQueryString() == null ? "" : request.getQueryString();
    String others =
        Arrays.stream(query.split("&"))
            .filter(parameter -> !parameter.isEmpty() && !nameOf(parameter).equals("cursor"))
            .map(parameter -> parameter + "&")
            .collect(Collectors.joining());
    return request.getRequestURI() + "?" + others + "cursor=" + cursor;
  }

  private static String nameOf(String parameter) {
    return URLDecoder.decode(parameter.split("=", 2)[0], StandardCharsets.UTF_8);
  }

  /** All pages of a list, each of them read when the one before is used up. */
  static <T> Stream<List<T>> pages(Function<@Nullable List<T>, List<T>> pageAfter) {
    return Stream.iterate(
        pageAfter.apply(null),
        page -> !page.isEmpty(),
        page -> page.size() < MOST ? List.<T>of() : pageAfter.apply(page));
  }
}
