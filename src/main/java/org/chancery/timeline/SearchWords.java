package org.chancery.timeline;

import java.util.regex.Pattern;

/** Words as one types them into a search box, made fit for the database. */
final class SearchWords {
  /** What a column of words is compared with, for a parameter {@code words}. */
  static final String QUERY =
      """
      (select case when numnode(stems) > 0 then stems
                   else websearch_to_tsquery('simple', :words) end
         from websearch_to_tsquery('english', :words) stems)
      """;

  /** Signs that exclude or join nothing: PostgreSQL gives up on many of them in a row. */
  private static final Pattern SIGNS_OF_NOTHING =
      Pattern.compile("-(?![\\p{L}\\p{N}\"])|[&|!<>():*]");

  private SearchWords() {}

  static String of(String typed) {
    return SIGNS_OF_NOTHING.matcher(typed).replaceAll(" ");
  }
}
