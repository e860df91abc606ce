package org.chancery.act;

import java.util.List;
import java.util.stream.Stream;
import org.chancery.relationship.ActorId;
import org.chancery.relationship.ClaimPosition;
import org.chancery.relationship.FactKey;
import org.chancery.relationship.Names;
import org.chancery.relationship.Slug;
import org.chancery.relationship.Topic;
import org.jspecify.annotations.Nullable;

/** Somebody makes public what its intelligence services know of others. */
@Kind(
    name = "intelligence-release",
    definition =
        "An actor makes public what its intelligence services say of others (CAMEO 112, PLOVER"
            + " ACCUSE allege).",
    example =
        """
        {"record": "example-intelligence-release", "occurred": "2022-07-11",
         "act": {"claim": "iranian-drones-for-russia", "releasedBy": "USA",
                 "what": "Armed drones for Russia", "about": ["IRN", "RUS"],
                 "supplier": "IRN", "recipient": "RUS", "quantity": "several hundred",
                 "paraphrase": "Iran is getting ready to supply Russia with drones."},
         "citations": [{"source": "bassiri-tabrizi-2022", "locator": "paragraph 2", "credibility": 2}]}
        """)
public record IntelligenceRelease(
    @Nullable Slug claim,
    ActorId releasedBy,
    String what,
    @AtLeast(1) List<ActorId> about,
    @Nullable ActorId supplier,
    @Nullable ActorId recipient,
    @Nullable String quantity,
    @Prose @Nullable String paraphrase)
    implements DiplomaticAct {

  public IntelligenceRelease {
    about = List.copyOf(about);
    new Rules().named("about", about, 1).betweenTwo(supplier, recipient).hold();
  }

  @Override
  public String headline(Names names) {
    String about = names.of(this.about);
    return names.of(releasedBy) + " releases intelligence on " + about + ": " + what;
  }

  @Override
  public Stream<String> subjectMatter() {
    return Stream.of(what);
  }

  @Override
  public CameoCode cameo() {
    return new CameoCode("112");
  }

  @Override
  public Stream<Participant> participants() {
    return Stream.concat(
        Stream.of(new Participant(releasedBy, Role.SPEAKER)), Participant.each(about, Role.TARGET));
  }

  @Override
  public Stream<Effect> effects(Telling telling) {
    FactKey fact = telling.fact(Topic.CLAIM, claim);
    return Stream.concat(
        Stream.of(
            Effect.opens(fact, telling.voiceOf(releasedBy), ClaimPosition.ASSERTED),
            Effect.names(fact, what)),
        new ArmsTransfer(supplier, recipient, quantity).toldIn(fact));
  }

  /** Asks to record an intelligence release. */
  public record RecordIntelligenceRelease(RecordHeader header, IntelligenceRelease act)
      implements RecordAct {
    @Override
    public ActRecorded recorded() {
      return new IntelligenceReleaseRecorded(header, act);
    }
  }

  /** Tells that an intelligence release was recorded. */
  public record IntelligenceReleaseRecorded(RecordHeader header, IntelligenceRelease act)
      implements ActRecorded {}
}
