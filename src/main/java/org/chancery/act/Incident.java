package org.chancery.act;

import java.util.List;
import java.util.stream.Stream;
import org.chancery.relationship.ActorId;
import org.chancery.relationship.Names;
import org.jspecify.annotations.Nullable;

/** Something happens that puts a strain on relations. */
@Kind(
    name = "incident",
    definition =
        "Something happens between actors that puts a strain on their relations (CAMEO 110).",
    example =
        """
        {"record": "example-incident", "occurred": "2016-08-22",
         "act": {"what": "Iran ends the Russian use of an air base that Russia had made public",
                 "between": ["IRN", "RUS"], "place": "Hamadan",
                 "summary": "Iran's minister of defence says that Russia wanted to show off."}}
        """)
public record Incident(
    String what,
    @AtLeast(2) List<ActorId> between,
    @Nullable String place,
    @Prose @Nullable String summary)
    implements DiplomaticAct {

  public Incident {
    between = List.copyOf(between);
    new Rules().named("between", between, 2).hold();
  }

  @Override
  public String headline(Names names) {
    String who = "Incident between " + names.of(between);
    return who + Wording.optional(" at ", place) + ": " + what;
  }

  @Override
  public Stream<String> subjectMatter() {
    return Stream.of(what);
  }

  @Override
  public CameoCode cameo() {
    return new CameoCode("110");
  }

  @Override
  public Stream<Participant> participants() {
    return Participant.each(between, Role.PARTICIPANT);
  }

  /** Asks to record an incident. */
  public record RecordIncident(RecordHeader header, Incident act) implements RecordAct {
    @Override
    public ActRecorded recorded() {
      return new IncidentRecorded(header, act);
    }
  }

  /** Tells that an incident was recorded. */
  public record IncidentRecorded(RecordHeader header, Incident act) implements ActRecorded {}
}
