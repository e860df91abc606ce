package org.chancery.act;

import java.util.stream.Stream;
import org.chancery.relationship.ActorId;
import org.chancery.relationship.DemandStatus;
import org.chancery.relationship.FactKey;
import org.chancery.relationship.Names;
import org.chancery.relationship.Slug;
import org.chancery.relationship.Topic;
import org.chancery.relationship.Word;
import org.jspecify.annotations.Nullable;

/** A demand is answered, met, withdrawn, or lapses. */
@Kind(
    name = "demand-answer",
    definition =
        "What becomes of a demand, and according to whom; only met, withdrawn and lapsed settle it"
            + " (PLOVER REJECT and CONCEDE).",
    example =
        """
        {"record": "example-demand-answer", "occurred": "2022-03-15",
         "bearsOn": [{"relationship": "IRN-RUS", "because": "it is about trade with Iran"}],
         "act": {"demand": "written-guarantees", "answer": "met", "answeredBy": "USA",
                 "accordingTo": "RUS"},
         "citations": [{"source": "washington-post-2022-03-15", "credibility": 2}]}
        """)
public record DemandAnswer(
    Slug demand,
    Answer answer,
    @Nullable ActorId answeredBy,
    @Nullable ActorId accordingTo,
    @Prose @Nullable String content)
    implements DiplomaticAct {

  /** What became of the demand. */
  public enum Answer implements Word {
    REJECTED(DemandStatus.REJECTED, "120"),
    ACCEPTED(DemandStatus.ACCEPTED, "080"),
    NARROWED(DemandStatus.NARROWED, "080"),
    MET_IN_PART(DemandStatus.MET_IN_PART, "080"),
    MET(DemandStatus.MET, "080"),
    WITHDRAWN(DemandStatus.WITHDRAWN, "080"),
    LAPSED(DemandStatus.LAPSED, "010");

    private final DemandStatus status;
    private final CameoCode code;

    Answer(DemandStatus status, String code) {
      this.status = status;
      this.code = new CameoCode(code);
    }
  }

  @Override
  public String headline(Names names) {
    String by = answeredBy == null ? "" : " by " + names.of(answeredBy);
    String according = accordingTo == null ? "" : ", according to " + names.of(accordingTo);
    return "Demand " + demand + " " + answer.word().replace('-', ' ') + by + according;
  }

  @Override
  public CameoCode cameo() {
    return answer.code;
  }

  @Override
  public Stream<Participant> participants() {
    return Stream.concat(
        Participant.maybe(answeredBy, Role.INITIATOR),
        Participant.maybe(accordingTo, Role.SPEAKER)
            .filter(speaker -> !speaker.actor().equals(answeredBy)));
  }

  @Override
  public Stream<Effect> effects(Telling telling) {
    FactKey fact = telling.fact(Topic.DEMAND, demand);
    return Stream.of(
        Effect.changes(fact, answer.status),
        Effect.sets(fact, "accordingTo", accordingTo == null ? null : accordingTo.value()));
  }

  /** Asks to record a demand answer. */
  public record RecordDemandAnswer(RecordHeader header, DemandAnswer act) implements RecordAct {
    @Override
    public ActRecorded recorded() {
      return new DemandAnswerRecorded(header, act);
    }
  }

  /** Tells that a demand answer was recorded. */
  public record DemandAnswerRecorded(RecordHeader header, DemandAnswer act)
      implements ActRecorded {}
}
