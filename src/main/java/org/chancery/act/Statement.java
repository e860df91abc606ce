package org.chancery.act;

import java.util.stream.Stream;
import org.chancery.relationship.ActorId;
import org.chancery.relationship.FactKey;
import org.chancery.relationship.Names;
import org.chancery.relationship.Stance;
import org.chancery.relationship.Topic;
import org.chancery.relationship.Word;
import org.jspecify.annotations.Nullable;

/** Somebody says something in public. */
@Kind(
    name = "statement",
    definition =
        "An actor says something in public about a subject; where it takes a stance, it is rhetoric"
            + " of the state of the speaker.",
    example =
        """
        {"record": "example-statement", "occurred": "2022-01-19",
         "act": {"speaker": "IRN", "audience": "RUS", "form": "remark", "stance": "supportive",
                 "subject": "strategic relations", "paraphrase": "Ties are becoming strategic."},
         "citations": [{"source": "russia-iran-analysis-2022-07", "locator": "paragraph 3"}]}
        """)
public record Statement(
    ActorId speaker,
    @Nullable ActorId audience,
    @Nullable Form form,
    @Nullable Stance stance,
    String subject,
    @Prose @Nullable String paraphrase)
    implements DiplomaticAct {

  private static final int LONGEST_KEY = 100;

  /** In what form it was said. */
  public enum Form implements Word {
    REMARK,
    COMMUNIQUE,
    JOINT_STATEMENT,
    DECLARATION,
    ENDORSEMENT,
    CONDEMNATION
  }

  public Statement {
    new Rules()
        .that(!speaker.equals(audience), "audience", "same-actor", "nobody is their own audience")
        .that(
            FactKey.worded(subject).length() > 1,
            "subject",
            "not-a-subject",
            "a subject has letters")
        .that(
            FactKey.worded(subject).length() <= LONGEST_KEY,
            "subject",
            "too-long",
            "name it more shortly")
        .hold();
  }

  @Override
  public String headline(Names names) {
    String stand = stance == null ? "" : " (" + stance.word() + ")";
    return names.of(speaker) + " on " + subject + stand;
  }

  @Override
  public Stream<String> about() {
    return Stream.of(subject);
  }

  @Override
  public CameoCode cameo() {
    if (form == Form.ENDORSEMENT || stance == Stance.SUPPORTIVE) {
      return new CameoCode("051");
    }
    boolean disapproves =
        form == Form.CONDEMNATION || stance == Stance.CRITICAL || stance == Stance.HOSTILE;
    return new CameoCode(disapproves ? "111" : "010");
  }

  @Override
  public Stream<Participant> participants() {
    return Stream.concat(
        Stream.of(new Participant(speaker, Role.SPEAKER)),
        Participant.maybe(audience, Role.AUDIENCE));
  }

  @Override
  public Stream<Effect> effects(Telling telling) {
    if (stance == null) {
      return Stream.empty();
    }
    ActorId side = telling.sideOf(speaker).orElse(speaker);
    FactKey rhetoric = new FactKey(Topic.RHETORIC, side + "-on-" + FactKey.worded(subject));
    return Stream.of(
        Effect.changes(rhetoric, stance),
        Effect.names(rhetoric, telling.names().of(side) + " on " + subject),
        Effect.sets(rhetoric, "audience", audience == null ? null : audience.value()));
  }

  /** Asks to record a statement. */
  public record RecordStatement(RecordHeader header, Statement act) implements RecordAct {
    @Override
    public ActRecorded recorded() {
      return new StatementRecorded(header, act);
    }
  }

  /** Tells that a statement was recorded. */
  public record StatementRecorded(RecordHeader header, Statement act) implements ActRecorded {}
}
