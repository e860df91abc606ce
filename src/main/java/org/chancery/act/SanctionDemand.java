package org.chancery.act;

import java.util.stream.Stream;
import org.chancery.relationship.ActorId;
import org.chancery.relationship.Names;
import org.chancery.relationship.Slug;
import org.chancery.relationship.Topic;
import org.jspecify.annotations.Nullable;

/** One side demands of another that sanctions spare it, end or begin. */
@Kind(
    name = "sanction-demand",
    definition =
        "One actor demands something of another about sanctions: that they end, begin, or spare its"
            + " dealings with a third (CAMEO 1054, PLOVER REQUEST yield).",
    example =
        """
        {"record": "example-sanction-demand", "occurred": "2022-03-05",
         "bearsOn": [{"relationship": "IRN-RUS", "because": "it is about trade with Iran"},
                     {"relationship": "RUS-USA"}],
         "act": {"demand": "written-guarantees", "demandedBy": "RUS", "demandedOf": "USA",
                 "what": "Written guarantees that sanctions spare trade with Iran",
                 "form": "written-guarantee"},
         "citations": [{"source": "usip-2022-03-14", "credibility": 2}]}
        """)
public record SanctionDemand(
    @Nullable Slug demand,
    ActorId demandedBy,
    ActorId demandedOf,
    String what,
    @Nullable DemandForm form)
    implements DiplomaticAct {

  public SanctionDemand {
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
    return new CameoCode("1054");
  }

  @Override
  public Stream<Participant> participants() {
    return made().participants();
  }

  @Override
  public Stream<Effect> effects(Telling telling) {
    return made().opening(telling.fact(Topic.DEMAND, demand));
  }

  /** Asks to record a sanction demand. */
  public record RecordSanctionDemand(RecordHeader header, SanctionDemand act) implements RecordAct {
    @Override
    public ActRecorded recorded() {
      return new SanctionDemandRecorded(header, act);
    }
  }

  /** Tells that a sanction demand was recorded. */
  public record SanctionDemandRecorded(RecordHeader header, SanctionDemand act)
      implements ActRecorded {}
}
