package org.chancery.api;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The link to the page after one. */
final class NextPage {
  private NextPage() {}

  /**
   * As it stands in a {@code Link} header.
   *
   * @param here the server as it was addressed
   * @param parameters of the question; those that were not given are null
   */
  static String link(
      UriComponentsBuilder here,
      String path,
      int limit,
      String cursor,
      Map<String, @Nullable String> parameters) {
    Map<String, Object> given = new TreeMap<>(Map.of("limit", limit, "cursor", cursor));
    parameters.forEach(
        (name, value) -> {
          if (value != null) {
            given.put(name, value);
          }
        });
    here.path(path);
    given.keySet().forEach(name -> here.queryParam(name, "{" + name + "}"));
    return "<" + here.encode().buildAndExpand(given).toUriString() + ">; rel=\"next\"";
  }
}
