package org.chancery.act;

import java.util.stream.Stream;
import org.chancery.relationship.ActorId;
import org.chancery.relationship.Names;
import org.chancery.relationship.Word;
import org.jspecify.annotations.Nullable;

/** An armed force acts against another. */
@Kind(
    name = "military-action",
    definition = "An armed force uses or shows force against somebody (CAMEO 190 to 196).",
    example =
        """
        {"record": "example-military-action", "occurred": "2022-03-07",
         "bearsOn": [{"relationship": "IRN-RUS", "because": "Russia controls the air over Syria"}],
         "act": {"actor": "ISR", "target": "IRN", "means": "air-strike", "place": "Damascus",
                 "territory": "SYR", "casualties": {"killed": 2, "claimedBy": "IRN"}},
         "citations": [{"source": "rfi-2022-03-08", "credibility": 2}]}
        """)
public record MilitaryAction(
    ActorId actor,
    ActorId target,
    @Nullable Means means,
    @Nullable String place,
    @Nullable ActorId territory,
    @Prose @Nullable String summary,
    @Nullable Casualties casualties)
    implements DiplomaticAct {

  /** With what it was done. */
  public enum Means implements Word {
    INVASION("190"),
    AIR_STRIKE("195"),
    MISSILE_STRIKE("195"),
    DRONE_STRIKE("195"),
    ARTILLERY("194"),
    NAVAL("190"),
    OTHER("190");

    private final CameoCode code;

    Means(String code) {
      this.code = new CameoCode(code);
    }
  }

  /** The dead and wounded, as somebody claims them. */
  public record Casualties(
      @Nullable Integer killed, @Nullable Integer wounded, @Nullable ActorId claimedBy) {}

  public MilitaryAction {
    new Rules()
        .that(!actor.equals(target), "target", "same-actor", "force is used against somebody else")
        .hold();
  }

  @Override
  public String headline(Names names) {
    String what = means == null ? "Military action" : sentence(means.word().replace('-', ' '));
    String where = place == null ? "" : " at " + place;
    return what + " by " + names.of(actor) + " against " + names.of(target) + where;
  }

  private static String sentence(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  @Override
  public CameoCode cameo() {
    return means == null ? new CameoCode("190") : means.code;
  }

  @Override
  public Stream<Participant> participants() {
    return Stream.of(new Participant(actor, Role.INITIATOR), new Participant(target, Role.TARGET));
  }

  /** Asks to record a military action. */
  public record RecordMilitaryAction(RecordHeader header, MilitaryAction act) implements RecordAct {
    @Override
    public ActRecorded recorded() {
      return new MilitaryActionRecorded(header, act);
    }
  }

  /** Tells that a military action was recorded. */
  public record MilitaryActionRecorded(RecordHeader header, MilitaryAction act)
      implements ActRecorded {}
}
