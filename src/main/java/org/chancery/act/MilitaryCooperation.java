package org.chancery.act;

import java.util.List;
import java.util.stream.Stream;
import org.chancery.relationship.ActorId;
import org.chancery.relationship.CooperationStatus;
import org.chancery.relationship.FactKey;
import org.chancery.relationship.Names;
import org.chancery.relationship.Slug;
import org.chancery.relationship.Topic;
import org.chancery.relationship.Word;
import org.jspecify.annotations.Nullable;

/** Armed forces or arms industries work together. */
@Kind(
    name = "military-cooperation",
    definition = "Actors work together in military matters (CAMEO 062, PLOVER COOPERATE).",
    example =
        """
        {"record": "example-military-cooperation", "occurred": "2015-09-30",
         "act": {"cooperation": "operations-in-syria", "title": "Operations in Syria for its government",
                 "parties": ["IRN", "RUS"], "form": "operations",
                 "subject": "Russian aircraft and Iranian forces on the ground support the same side."},
         "citations": [{"source": "bassiri-tabrizi-2022", "locator": "paragraph 8", "credibility": 3}]}
        """)
public record MilitaryCooperation(
    @Nullable Slug cooperation,
    String title,
    @AtLeast(2) List<ActorId> parties,
    @Prose @Nullable String subject,
    @Nullable Form form)
    implements DiplomaticAct {

  /** In what they work together. */
  public enum Form implements Word {
    OPERATIONS,
    TRAINING,
    EXERCISE,
    ARMS_SUPPLY,
    TECHNOLOGY,
    INTELLIGENCE,
    OTHER
  }

  public MilitaryCooperation {
    parties = List.copyOf(parties);
    new Rules().parties(parties).hold();
  }

  @Override
  public String headline(Names names) {
    return "Military cooperation of " + names.of(parties) + ": " + title;
  }

  @Override
  public Stream<String> subjectMatter() {
    return Stream.of(title);
  }

  @Override
  public CameoCode cameo() {
    return new CameoCode("062");
  }

  @Override
  public Stream<Participant> participants() {
    return Participant.each(parties, Role.PARTICIPANT);
  }

  @Override
  public Stream<Effect> effects(Telling telling) {
    FactKey fact = telling.fact(Topic.COOPERATION, cooperation);
    return Effect.told(
        Effect.opens(fact, CooperationStatus.ONGOING),
        Effect.names(fact, title),
        Effect.sets(fact, "area", "military"),
        Effect.sets(fact, "form", form));
  }

  /** Asks to record a military cooperation. */
  public record RecordMilitaryCooperation(RecordHeader header, MilitaryCooperation act)
      implements RecordAct {
    @Override
    public ActRecorded recorded() {
      return new MilitaryCooperationRecorded(header, act);
    }
  }

  /** Tells that a military cooperation was recorded. */
  public record MilitaryCooperationRecorded(RecordHeader header, MilitaryCooperation act)
      implements ActRecorded {}
}
