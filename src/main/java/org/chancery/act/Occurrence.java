package org.chancery.act;

import java.util.stream.Stream;
import org.chancery.relationship.Names;
import org.jspecify.annotations.Nullable;

/** Something happens that no other kind fits. */
@Kind(
    name = "occurrence",
    definition =
        "Something that no kind of the catalogue fits, under a type in the recorder's own word; who"
            + " took part stands in the header. No code is given to it.",
    example =
        """
        {"record": "example-occurrence", "occurred": "1991-12-25",
         "participants": [{"actor": "IRN", "role": "initiator"}, {"actor": "RUS", "role": "recipient"}],
         "act": {"type": "state succession",
                 "summary": "Iran is ready to go on with Russia as the successor of the Soviet Union."},
         "citations": [{"source": "sputnik-2019-06-15", "credibility": 2}]}
        """)
public record Occurrence(String type, @Prose String summary) implements DiplomaticAct {

  private static final int LONGEST_LINE = 200;

  @Override
  public String headline(Names names) {
    String line = summary.strip().replaceAll("\\s+", " ");
    int end =
        line.offsetByCodePoints(0, Math.min(LONGEST_LINE, line.codePointCount(0, line.length())));
    String told = end < line.length() ? line.substring(0, end) + "…" : line;
    return Wording.sentence(type.strip()) + ": " + told;
  }

  @Override
  public Stream<String> subjectMatter() {
    return Stream.of(type);
  }

  @Override
  public @Nullable CameoCode cameo() {
    return null;
  }

  /** Asks to record an occurrence. */
  public record RecordOccurrence(RecordHeader header, Occurrence act) implements RecordAct {
    @Override
    public ActRecorded recorded() {
      return new OccurrenceRecorded(header, act);
    }
  }

  /** Tells that an occurrence was recorded. */
  public record OccurrenceRecorded(RecordHeader header, Occurrence act) implements ActRecorded {}
}
