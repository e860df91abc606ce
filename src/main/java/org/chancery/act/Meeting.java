package org.chancery.act;

import java.util.List;
import java.util.stream.Stream;
import org.chancery.relationship.Names;
import org.chancery.relationship.Word;
import org.jspecify.annotations.Nullable;

/** Representatives come together or speak by telephone. */
@Kind(
    name = "meeting",
    definition =
        "Representatives of two or more actors come together or speak by telephone; the"
            + " participants stand in the header.",
    example =
        """
        {"record": "example-meeting", "occurred": "2022-07-19",
         "participants": [{"actor": "IRN", "role": "participant"}, {"actor": "RUS", "role": "participant"},
                          {"actor": "TUR", "role": "participant"}],
         "act": {"format": "summit", "place": "Tehran", "subjects": ["Syria"]},
         "citations": [{"source": "kremlin-2022-07-19"}]}
        """)
public record Meeting(Format format, @Nullable String place, List<String> subjects)
    implements DiplomaticAct {

  /** How they met. */
  public enum Format implements Word {
    BILATERAL,
    TRILATERAL,
    MULTILATERAL,
    SUMMIT,
    PHONE,
    THIRD_PLACE
  }

  public Meeting {
    subjects = List.copyOf(subjects);
  }

  @Override
  public String headline(Names names) {
    String what =
        switch (format) {
          case BILATERAL -> "Bilateral meeting";
          case TRILATERAL -> "Trilateral meeting";
          case MULTILATERAL -> "Multilateral meeting";
          case SUMMIT -> "Summit";
          case PHONE -> "Telephone call";
          case THIRD_PLACE -> "Meeting in a third place";
        };
    String where = place == null ? "" : " in " + place;
    return what + where + (subjects.isEmpty() ? "" : " on " + String.join(", ", subjects));
  }

  @Override
  public Stream<String> about() {
    return subjects.stream();
  }

  @Override
  public CameoCode cameo() {
    return new CameoCode(
        switch (format) {
          case PHONE -> "041";
          case THIRD_PLACE -> "044";
          default -> "040";
        });
  }

  @Override
  public int fewestParticipants() {
    return 2;
  }

  /** Asks to record a meeting. */
  public record RecordMeeting(RecordHeader header, Meeting act) implements RecordAct {
    @Override
    public ActRecorded recorded() {
      return new MeetingRecorded(header, act);
    }
  }

  /** Tells that a meeting was recorded. */
  public record MeetingRecorded(RecordHeader header, Meeting act) implements ActRecorded {}
}
