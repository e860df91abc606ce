package org.chancery.act;

import java.util.stream.Stream;
import org.chancery.relationship.ActorId;
import org.chancery.relationship.Names;
import org.chancery.relationship.Slug;
import org.chancery.relationship.Word;
import org.jspecify.annotations.Nullable;

/** A visit that was announced is put off or cancelled. */
@Kind(
    name = "visit-cancellation",
    definition =
        "A visit that was announced is put off or cancelled; where its record is named, that visit"
            + " no longer counts as possible (CAMEO 125, PLOVER REJECT meet).",
    example =
        """
        {"record": "example-visit-cancellation", "occurred": "2020-11-21",
         "act": {"visit": "zarif-moscow-2020",
                 "guest": {"name": "Mohammad Javad Zarif", "office": "Foreign Minister", "of": "IRN"},
                 "host": "RUS", "how": "postponed", "reason": "sessions on the budget"}}
        """)
public record VisitCancellation(
    @Nullable Slug visit, Guest guest, ActorId host, How how, @Nullable String reason)
    implements DiplomaticAct {

  /** Whether another date is looked for. */
  public enum How implements Word {
    POSTPONED,
    CANCELLED
  }

  public VisitCancellation {
    new Rules()
        .that(!guest.of().equals(host), "host", "same-actor", "a visit leads to somebody else")
        .hold();
  }

  @Override
  public String headline(Names names) {
    String whose = "Visit of " + guest.inWords(names) + " to " + names.of(host);
    return whose + " " + how.word() + Wording.inBrackets(reason);
  }

  @Override
  public CameoCode cameo() {
    return new CameoCode("125");
  }

  @Override
  public Stream<Participant> participants() {
    return Stream.of(new Participant(guest.of(), Role.GUEST), new Participant(host, Role.HOST));
  }

  @Override
  public Stream<Slug> callsOff() {
    return Stream.ofNullable(visit);
  }

  /** Asks to record a visit cancellation. */
  public record RecordVisitCancellation(RecordHeader header, VisitCancellation act)
      implements RecordAct {
    @Override
    public ActRecorded recorded() {
      return new VisitCancellationRecorded(header, act);
    }
  }

  /** Tells that a visit cancellation was recorded. */
  public record VisitCancellationRecorded(RecordHeader header, VisitCancellation act)
      implements ActRecorded {}
}
