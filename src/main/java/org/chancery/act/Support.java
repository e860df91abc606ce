package org.chancery.act;

import java.util.stream.Stream;
import org.chancery.relationship.ActorId;
import org.chancery.relationship.FactKey;
import org.chancery.relationship.IssuePosition;
import org.chancery.relationship.Names;
import org.chancery.relationship.Slug;
import org.chancery.relationship.Topic;
import org.jspecify.annotations.Nullable;

/** Somebody stands by another in public. */
@Kind(
    name = "support",
    definition = "An actor stands by another on an issue (CAMEO 051, PLOVER SUPPORT).",
    example =
        """
        {"record": "example-support", "occurred": "2022-07-19",
         "act": {"by": "person:khamenei-ali", "whom": "RUS", "issue": "war-in-ukraine",
                 "title": "Russia's war in Ukraine",
                 "paraphrase": "Without Russia's initiative the other side would have begun the war."},
         "citations": [{"source": "bassiri-tabrizi-2022", "locator": "paragraph 9", "credibility": 2}]}
        """)
public record Support(
    ActorId by,
    ActorId whom,
    @Nullable Slug issue,
    String title,
    @Prose @Nullable String paraphrase)
    implements DiplomaticAct {

  public Support {
    new Rules().that(!by.equals(whom), "whom", "same-actor", "support is for somebody else").hold();
  }

  @Override
  public String headline(Names names) {
    return names.of(by) + " supports " + names.of(whom) + ": " + title;
  }

  @Override
  public Stream<String> subjectMatter() {
    return Stream.of(title);
  }

  @Override
  public CameoCode cameo() {
    return new CameoCode("051");
  }

  @Override
  public Stream<Participant> participants() {
    return Stream.of(new Participant(by, Role.SPEAKER), new Participant(whom, Role.AUDIENCE));
  }

  @Override
  public Stream<Effect> effects(Telling telling) {
    FactKey fact = telling.fact(Topic.STANCE, issue);
    return Stream.of(
        Effect.names(fact, title),
        Effect.takes(fact, telling.voiceOf(by), IssuePosition.SUPPORTED));
  }

  /** Asks to record an act of support. */
  public record RecordSupport(RecordHeader header, Support act) implements RecordAct {
    @Override
    public ActRecorded recorded() {
      return new SupportRecorded(header, act);
    }
  }

  /** Tells that an act of support was recorded. */
  public record SupportRecorded(RecordHeader header, Support act) implements ActRecorded {}
}
