package org.chancery.act;

import java.util.stream.Stream;
import org.chancery.relationship.ActorId;
import org.chancery.relationship.ClaimPosition;
import org.chancery.relationship.Names;
import org.chancery.relationship.Slug;
import org.chancery.relationship.Topic;
import org.jspecify.annotations.Nullable;

/** Somebody denies what another says. */
@Kind(
    name = "denial",
    definition = "An actor denies a claim, or what a record tells (CAMEO 016).",
    example =
        """
        {"record": "example-denial", "occurred": "2022-07-12",
         "bearsOn": [{"relationship": "IRN-RUS", "because": "it is about drones for Russia"},
                     {"relationship": "IRN-USA"}],
         "act": {"speaker": "IRN", "claim": "iranian-drones-for-russia",
                 "record": "example-intelligence-release", "of": "USA",
                 "what": "Armed drones for Russia",
                 "paraphrase": "Cooperation on new technology is older than the war and has not changed."},
         "citations": [{"source": "bassiri-tabrizi-2022", "locator": "paragraph 9", "credibility": 2}]}
        """)
public record Denial(
    ActorId speaker,
    @Unless("record") @Nullable Slug claim,
    @Nullable Slug record,
    @Nullable ActorId of,
    String what,
    @Prose @Nullable String paraphrase)
    implements DiplomaticAct {

  public Denial {
    new Rules()
        .that(
            claim != null || record != null,
            "claim",
            "required",
            "name the claim or the record that is denied")
        .that(!speaker.equals(of), "of", "same-actor", "the claim is somebody else's")
        .hold();
  }

  @Override
  public String headline(Names names) {
    return names.of(speaker) + " denies: " + what;
  }

  @Override
  public Stream<String> subjectMatter() {
    return Stream.of(what);
  }

  @Override
  public CameoCode cameo() {
    return new CameoCode("016");
  }

  @Override
  public Stream<Participant> participants() {
    return Stream.concat(
        Stream.of(new Participant(speaker, Role.SPEAKER)), Participant.maybe(of, Role.AUDIENCE));
  }

  @Override
  public Stream<Effect> effects(Telling telling) {
    return Stream.ofNullable(claim)
        .map(
            key ->
                Effect.takes(
                    telling.fact(Topic.CLAIM, key),
                    telling.voiceOf(speaker),
                    ClaimPosition.DENIED));
  }

  @Override
  public Stream<Slug> refersTo() {
    return Stream.ofNullable(record);
  }

  /** Asks to record a denial. */
  public record RecordDenial(RecordHeader header, Denial act) implements RecordAct {
    @Override
    public ActRecorded recorded() {
      return new DenialRecorded(header, act);
    }
  }

  /** Tells that a denial was recorded. */
  public record DenialRecorded(RecordHeader header, Denial act) implements ActRecorded {}
}
