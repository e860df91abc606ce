package org.chancery.act;

import java.util.List;
import java.util.stream.Stream;
import org.chancery.relationship.ActorId;
import org.chancery.relationship.FactKey;
import org.chancery.relationship.IssuePosition;
import org.chancery.relationship.Names;
import org.chancery.relationship.Slug;
import org.chancery.relationship.Topic;
import org.chancery.relationship.Word;
import org.jspecify.annotations.Nullable;

/** Several take the same position on an issue together. */
@Kind(
    name = "joint-position",
    definition =
        "Several actors say together that they support or oppose something (CAMEO 019, PLOVER"
            + " SUPPORT).",
    example =
        """
        {"record": "example-joint-position", "occurred": "2022-07-19",
         "act": {"parties": ["IRN", "RUS", "TUR"], "issue": "self-rule-in-north-eastern-syria",
                 "title": "Self-rule in the north-east of Syria", "position": "opposed",
                 "paraphrase": "Fighting terrorism is no reason for new facts on the ground."},
         "citations": [{"source": "kremlin-2022-07-19", "credibility": 1}]}
        """)
public record JointPosition(
    @AtLeast(2) List<ActorId> parties,
    @Nullable Slug issue,
    String title,
    Position position,
    @Prose @Nullable String paraphrase)
    implements DiplomaticAct {

  /** For or against. */
  public enum Position implements Word {
    SUPPORTED(IssuePosition.SUPPORTED),
    OPPOSED(IssuePosition.OPPOSED);

    private final IssuePosition taken;

    Position(IssuePosition taken) {
      this.taken = taken;
    }
  }

  public JointPosition {
    parties = List.copyOf(parties);
    new Rules().parties(parties).hold();
  }

  @Override
  public String headline(Names names) {
    String whose = "Joint position of " + names.of(parties);
    return whose + ": " + title + Wording.inBrackets(position.word());
  }

  @Override
  public Stream<String> subjectMatter() {
    return Stream.of(title);
  }

  @Override
  public CameoCode cameo() {
    return new CameoCode("019");
  }

  @Override
  public Stream<Participant> participants() {
    return Participant.each(parties, Role.PARTICIPANT);
  }

  @Override
  public Stream<Effect> effects(Telling telling) {
    FactKey fact = telling.fact(Topic.STANCE, issue);
    return Stream.concat(
        Stream.of(Effect.names(fact, title)),
        telling.voicesOf(parties).map(party -> Effect.takes(fact, party, position.taken)));
  }

  /** Asks to record a joint position. */
  public record RecordJointPosition(RecordHeader header, JointPosition act) implements RecordAct {
    @Override
    public ActRecorded recorded() {
      return new JointPositionRecorded(header, act);
    }
  }

  /** Tells that a joint position was recorded. */
  public record JointPositionRecorded(RecordHeader header, JointPosition act)
      implements ActRecorded {}
}
