package org.chancery.act;

import java.util.stream.Stream;
import org.chancery.relationship.ActorId;
import org.chancery.relationship.Names;
import org.jspecify.annotations.Nullable;

/** Somebody finds fault with another in public. */
@Kind(
    name = "criticism",
    definition =
        "An actor, often a medium or a faction, finds fault with another in public (CAMEO 111,"
            + " PLOVER ACCUSE disapprove).",
    example =
        """
        {"record": "example-criticism", "occurred": "2022-03",
         "act": {"critic": "media:jomhuri-eslami", "target": "RUS",
                 "subject": "Russia's part in the Vienna talks",
                 "paraphrase": "Russia may not endanger the JCPOA for ends of its own."},
         "citations": [{"source": "bassiri-tabrizi-2022", "locator": "paragraph 5", "credibility": 2}]}
        """)
public record Criticism(
    ActorId critic, ActorId target, String subject, @Prose @Nullable String paraphrase)
    implements DiplomaticAct {

  public Criticism {
    new Rules()
        .that(!critic.equals(target), "target", "same-actor", "criticism is of somebody else")
        .hold();
  }

  @Override
  public String headline(Names names) {
    return names.of(critic) + " criticises " + names.of(target) + ": " + subject;
  }

  @Override
  public Stream<String> subjectMatter() {
    return Stream.of(subject);
  }

  @Override
  public CameoCode cameo() {
    return new CameoCode("111");
  }

  @Override
  public Stream<Participant> participants() {
    return Stream.of(new Participant(critic, Role.INITIATOR), new Participant(target, Role.TARGET));
  }

  /** Asks to record a criticism. */
  public record RecordCriticism(RecordHeader header, Criticism act) implements RecordAct {
    @Override
    public ActRecorded recorded() {
      return new CriticismRecorded(header, act);
    }
  }

  /** Tells that a criticism was recorded. */
  public record CriticismRecorded(RecordHeader header, Criticism act) implements ActRecorded {}
}
