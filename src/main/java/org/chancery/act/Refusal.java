package org.chancery.act;

import java.util.List;
import java.util.stream.Stream;
import org.chancery.relationship.ActorId;
import org.chancery.relationship.FactKey;
import org.chancery.relationship.IssuePosition;
import org.chancery.relationship.Names;
import org.chancery.relationship.Slug;
import org.chancery.relationship.Topic;
import org.jspecify.annotations.Nullable;

/** One or several refuse another what it wants. */
@Kind(
    name = "refusal",
    definition =
        "One or several actors refuse another what it asks for or plans (CAMEO 120, PLOVER"
            + " REJECT).",
    example =
        """
        {"record": "example-refusal", "occurred": "2022-07-19",
         "act": {"by": ["IRN", "RUS"], "whom": "TUR", "issue": "turkish-offensive-in-syria",
                 "title": "A Turkish offensive in northern Syria"},
         "citations": [{"source": "bassiri-tabrizi-2022", "locator": "paragraph 8", "credibility": 2}]}
        """)
public record Refusal(
    @AtLeast(1) List<ActorId> by,
    ActorId whom,
    @Nullable Slug issue,
    String title,
    @Prose @Nullable String paraphrase)
    implements DiplomaticAct {

  public Refusal {
    by = List.copyOf(by);
    new Rules().towards("by", by, "whom", whom).hold();
  }

  @Override
  public String headline(Names names) {
    return "Refused to " + names.of(whom) + " by " + names.of(by) + ": " + title;
  }

  @Override
  public Stream<String> subjectMatter() {
    return Stream.of(title);
  }

  @Override
  public CameoCode cameo() {
    return new CameoCode("120");
  }

  @Override
  public Stream<Participant> participants() {
    return Participant.towards(by, whom, Role.RECIPIENT);
  }

  @Override
  public Stream<Effect> effects(Telling telling) {
    FactKey fact = telling.fact(Topic.STANCE, issue);
    return Stream.concat(
        Stream.of(Effect.names(fact, title)),
        telling.voicesOf(by).map(one -> Effect.takes(fact, one, IssuePosition.REFUSED)));
  }

  /** Asks to record a refusal. */
  public record RecordRefusal(RecordHeader header, Refusal act) implements RecordAct {
    @Override
    public ActRecorded recorded() {
      return new RefusalRecorded(header, act);
    }
  }

  /** Tells that a refusal was recorded. */
  public record RefusalRecorded(RecordHeader header, Refusal act) implements ActRecorded {}
}
