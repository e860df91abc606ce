package org.chancery.act;

import java.util.stream.Stream;
import org.chancery.relationship.ActorId;
import org.chancery.relationship.Names;
import org.chancery.relationship.Word;
import org.jspecify.annotations.Nullable;

/** A representative of one state comes to another. */
@Kind(
    name = "visit",
    definition =
        "A representative of one state comes to another (the forms of visit in descending order of"
            + " ceremony).",
    example =
        """
        {"record": "example-visit", "occurred": "2022-01-19/2022-01-20",
         "act": {"guest": {"name": "Ebrahim Raisi", "office": "President", "of": "IRN"},
                 "host": "RUS", "place": "Moscow", "level": "head-of-state", "type": "official"},
         "citations": [{"source": "tehran-times-2022-01-18", "credibility": 2}]}
        """)
public record Visit(
    Guest guest,
    ActorId host,
    @Nullable Level level,
    @Nullable Type type,
    @Nullable String place,
    @Nullable Stage stage)
    implements DiplomaticAct {

  /** Who came, in which office, for which state. */
  public record Guest(String name, @Nullable String office, ActorId of, @Nullable ActorId actor) {}

  /** The rank of the guest. */
  public enum Level implements Word {
    HEAD_OF_STATE,
    HEAD_OF_GOVERNMENT,
    FOREIGN_MINISTER,
    MINISTER,
    OTHER
  }

  /** The ceremony of the visit. */
  public enum Type implements Word {
    STATE,
    OFFICIAL,
    OFFICIAL_WORKING,
    WORKING,
    GUEST_OF_GOVERNMENT,
    PRIVATE
  }

  /** Whether it took place or was only announced. */
  public enum Stage implements Word {
    ANNOUNCED,
    TOOK_PLACE
  }

  public Visit {
    new Rules()
        .that(!guest.of().equals(host), "host", "same-actor", "a visit leads to somebody else")
        .hold();
  }

  @Override
  public String headline(Names names) {
    String who = guest.office() == null ? guest.name() : guest.name() + ", " + guest.office();
    String where = place == null ? names.of(host) : place + ", " + names.of(host);
    String does = announced() ? " is to visit " : " visits ";
    return who + " (" + names.of(guest.of()) + ")" + does + where;
  }

  @Override
  public CameoCode cameo() {
    return new CameoCode("042");
  }

  @Override
  public boolean announced() {
    return stage == Stage.ANNOUNCED;
  }

  @Override
  public Stream<Participant> participants() {
    return Stream.of(new Participant(guest.of(), Role.GUEST), new Participant(host, Role.HOST));
  }

  /** Asks to record a visit. */
  public record RecordVisit(RecordHeader header, Visit act) implements RecordAct {
    @Override
    public ActRecorded recorded() {
      return new VisitRecorded(header, act);
    }
  }

  /** Tells that a visit was recorded. */
  public record VisitRecorded(RecordHeader header, Visit act) implements ActRecorded {}
}
