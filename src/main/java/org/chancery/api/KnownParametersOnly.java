package org.chancery.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses query parameters that an address does not have, or that are given twice. */
final class KnownParametersOnly implements HandlerInterceptor {
  private final Map<HandlerMethod, Set<String>> known = new ConcurrentHashMap<>();

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method) {
      List<RequestFault> faults =
          faults(request, known.computeIfAbsent(method, KnownParametersOnly::parameters));
      if (!faults.isEmpty()) {
        throw new BadRequest(HttpStatus.BAD_REQUEST, faults);
      }
    }
    return true;
  }

  private static List<RequestFault> faults(HttpServletRequest request, Set<String> known) {
    return parametersOf(request).entrySet().stream()
        .filter(given -> !known.contains(given.getKey()) || given.getValue().length > 1)
        .map(given -> fault(given.getKey(), known))
        .toList();
  }

  private static Map<String, String[]> parametersOf(HttpServletRequest request) {
    try {
      return request.getParameterMap();
    } catch (InvalidParameterException malformed) {
      throw new BadRequest(
          HttpStatus.BAD_REQUEST,
          List.of(
              RequestFault.parameter("", "malformed", "the query is not percent-encoded UTF-8")));
    }
  }

  private static RequestFault fault(String given, Set<String> known) {
    if (known.contains(given)) {
      return RequestFault.parameter(given, "repeated", "give it once");
    }
    String hint =
        known.stream()
            .min(Comparator.comparingInt(name -> distance(given, name)))
            .map(nearest -> "the nearest one is " + nearest)
            .orElse("there are none here");
    return RequestFault.parameter(shortened(given), "unknown-parameter", hint);
  }

  private static String shortened(String name) {
    String printable = name.replaceAll("[^\\x20-\\x7e]", "?");
    return printable.length() > 50 ? printable.substring(0, 50) : printable;
  }

  private static Set<String> parameters(HandlerMethod method) {
    Set<String> names =
        Arrays.stream(method.getMethodParameters())
            .flatMap(KnownParametersOnly::namesOf)
            .collect(Collectors.toCollection(TreeSet::new));
    if (method.hasMethodAnnotation(Citable.class)) {
      names.add(Citable.EDITION);
    }
    return names;
  }

  private static Stream<String> namesOf(MethodParameter parameter) {
    if (parameter.hasParameterAnnotation(ParameterObject.class)) {
      return Arrays.stream(parameter.getParameterType().getRecordComponents())
          .map(RecordComponent::getName);
    }
    return parameter.hasParameterAnnotation(RequestParam.class)
        ? Stream.of(parameter.getParameter().getName())
        : Stream.empty();
  }

  /** How many letters must be changed, added or left out (Levenshtein 1965). */
  private static int distance(String given, String name) {
    int[] previous = new int[name.length() + 1];
    Arrays.setAll(previous, i -> i);
    for (int i = 1; i <= Math.min(given.length(), 50); i++) {
      int[] current = new int[name.length() + 1];
      current[0] = i;
      for (int j = 1; j <= name.length(); j++) {
        int changed = previous[j - 1] + (given.charAt(i - 1) == name.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(changed, 1 + Math.min(previous[j], current[j - 1]));
      }
      previous = current;
    }
    return previous[name.length()];
  }
}
