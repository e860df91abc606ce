package org.chancery.act;

import java.util.List;
import java.util.stream.Stream;
import org.chancery.relationship.ActorId;
import org.chancery.relationship.Names;
import org.chancery.relationship.Word;
import org.chancery.time.Edtf;
import org.chancery.time.StatedDate;
import org.jspecify.annotations.Nullable;

/** A representative of one state comes to another. */
@Kind(
    name = "visit",
    definition =
        "A representative of one state comes to another (the forms of visit in descending order of"
            + " ceremony); a journey to several has segments instead of a host.",
    example =
        """
        {"record": "example-visit", "occurred": "2022-01-19/2022-01-20",
         "act": {"guest": {"name": "Ebrahim Raisi", "office": "President", "of": "IRN"},
                 "host": "RUS", "place": "Moscow", "level": "head-of-state", "type": "official"},
         "citations": [{"source": "tehran-times-2022-01-18", "credibility": 2}]}
        """)
public record Visit(
    Guest guest,
    @Unless("segments") @Nullable ActorId host,
    @Nullable Level level,
    @Nullable Type type,
    @Nullable String place,
    @Nullable Stage stage,
    List<Segment> segments)
    implements DiplomaticAct {

  private static final String ELSEWHERE = "a visit leads to somebody else";

  /** A part of a journey: with whom, where and when. */
  public record Segment(ActorId host, @Nullable String place, Edtf dates) {}

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
    segments = List.copyOf(segments);
    Rules rules =
        new Rules()
            .that(
                host != null || !segments.isEmpty(),
                "host",
                "required",
                "name the host, or the segments of a journey")
            .that(
                host == null || segments.isEmpty(),
                "segments",
                "contradictory",
                "a visit has one host or segments, not both")
            .that(!guest.of().equals(host), "host", "same-actor", ELSEWHERE);
    for (int i = 0; i < segments.size(); i++) {
      boolean abroad = !guest.of().equals(segments.get(i).host());
      rules.that(abroad, "segments/" + i + "/host", "same-actor", ELSEWHERE);
    }
    rules.hold();
  }

  @Override
  public String headline(Names names) {
    String does = announced() ? " is to visit " : " visits ";
    return guest.inWords(names) + does + String.join("; ", stops(names).toList());
  }

  private Stream<String> stops(Names names) {
    return host == null
        ? segments.stream().map(part -> stop(part.place(), part.host(), names)).distinct()
        : Stream.of(stop(place, host, names));
  }

  private static String stop(@Nullable String place, ActorId host, Names names) {
    return place == null ? names.of(host) : place + ", " + names.of(host);
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
    Stream<ActorId> hosts =
        Stream.concat(Stream.ofNullable(host), segments.stream().map(Segment::host)).distinct();
    return Stream.concat(
        Stream.of(new Participant(guest.of(), Role.GUEST)),
        hosts.map(actor -> new Participant(actor, Role.HOST)));
  }

  /** The hosts of a journey do not meet through it. */
  @Override
  public boolean pairs(Role one, Role other) {
    return one != Role.HOST || other != Role.HOST;
  }

  @Override
  public Stream<Fault> faultsOn(StatedDate occurred) {
    Rules rules = new Rules();
    for (int i = 0; i < segments.size(); i++) {
      rules.within(occurred, "segments/" + i + "/dates", segments.get(i).dates());
    }
    return rules.broken();
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
