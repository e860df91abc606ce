package org.chancery.act;

import java.util.stream.Stream;
import org.chancery.relationship.ActorId;
import org.chancery.relationship.Names;
import org.chancery.relationship.Slug;
import org.chancery.relationship.Topic;
import org.jspecify.annotations.Nullable;

/** One side demands something of another. */
@Kind(
    name = "demand",
    definition =
        "One actor demands something of another (CAMEO 100, PLOVER REQUEST); demands about"
            + " sanctions are a kind of their own.",
    example =
        """
        {"record": "example-demand", "occurred": "2022-07-19",
         "bearsOn": [{"relationship": "IRN-USA"},
                     {"relationship": "IRN-RUS", "because": "both want it, and say so at their summit"}],
         "act": {"demand": "us-out-of-syria", "demandedBy": "IRN", "demandedOf": "USA",
                 "what": "An end of the American presence east of the Euphrates", "form": "oral"},
         "citations": [{"source": "kremlin-2022-07-19", "credibility": 1}]}
        """)
public record Demand(
    @Nullable Slug demand,
    ActorId demandedBy,
    ActorId demandedOf,
    String what,
    @Nullable DemandForm form)
    implements DiplomaticAct {

  public Demand {
    new Rules().demanded(demandedBy, demandedOf).hold();
  }

  private MadeDemand made() {
    return new MadeDemand(demandedBy, demandedOf, what, form);
  }

  @Override
  public String headline(Names names) {
    return made().headline(names);
  }

  @Override
  public Stream<String> subjectMatter() {
    return Stream.of(what);
  }

  @Override
  public CameoCode cameo() {
    return new CameoCode("100");
  }

  @Override
  public Stream<Participant> participants() {
    return made().participants();
  }

  @Override
  public Stream<Effect> effects(Telling telling) {
    return made().opening(telling.fact(Topic.DEMAND, demand));
  }

  /** Asks to record a demand. */
  public record RecordDemand(RecordHeader header, Demand act) implements RecordAct {
    @Override
    public ActRecorded recorded() {
      return new DemandRecorded(header, act);
    }
  }

  /** Tells that a demand was recorded. */
  public record DemandRecorded(RecordHeader header, Demand act) implements ActRecorded {}
}
