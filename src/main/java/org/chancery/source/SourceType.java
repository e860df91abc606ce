package org.chancery.source;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Set;

/** What sort of source it is, in the words of CSL 1.0.2. */
public enum SourceType {
  ARTICLE,
  ARTICLE_JOURNAL,
  ARTICLE_MAGAZINE,
  ARTICLE_NEWSPAPER,
  BILL,
  BOOK,
  BROADCAST,
  CHAPTER,
  CLASSIC,
  COLLECTION,
  DATASET,
  DOCUMENT,
  ENTRY,
  ENTRY_DICTIONARY,
  ENTRY_ENCYCLOPEDIA,
  EVENT,
  FIGURE,
  GRAPHIC,
  HEARING,
  INTERVIEW,
  LEGAL_CASE,
  LEGISLATION,
  MANUSCRIPT,
  MAP,
  MOTION_PICTURE,
  MUSICAL_SCORE,
  PAMPHLET,
  PAPER_CONFERENCE,
  PATENT,
  PERFORMANCE,
  PERIODICAL,
  PERSONAL_COMMUNICATION,
  POST,
  POST_WEBLOG,
  REGULATION,
  REPORT,
  REVIEW,
  REVIEW_BOOK,
  SOFTWARE,
  SONG,
  SPEECH,
  STANDARD,
  THESIS,
  TREATY,
  WEBPAGE;

  /** CSL writes these four with an underscore and all others with a hyphen. */
  private static final Set<String> UNDERSCORED =
      Set.of("legal_case", "motion_picture", "musical_score", "personal_communication");

  /** Its word on the wire. */
  @JsonValue
  @Override
  public String toString() {
    String word = name().toLowerCase(Locale.ROOT);
    return UNDERSCORED.contains(word) ? word : word.replace('_', '-');
  }
}
