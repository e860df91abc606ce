package org.chancery.act;

import java.util.List;
import java.util.stream.Stream;
import org.chancery.relationship.ActorId;
import org.chancery.relationship.FactKey;
import org.chancery.relationship.InstrumentStatus;
import org.chancery.relationship.Names;
import org.chancery.relationship.Slug;
import org.chancery.relationship.Topic;
import org.jspecify.annotations.Nullable;

/** A memorandum of understanding is signed. */
@Kind(
    name = "mou",
    definition =
        "States or companies sign a memorandum of understanding, which as a rule does not bind"
            + " them.",
    example =
        """
        {"record": "example-mou", "occurred": "2022-07-19",
         "act": {"title": "Gazprom–NIOC memorandum", "parties": ["co:gazprom", "co:nioc"],
                 "subject": "Development of gas fields",
                 "value": {"amount": 40000000000, "currency": "USD", "approximate": true},
                 "binding": false},
         "citations": [{"source": "tehran-times-2022-07-19", "credibility": 3}]}
        """)
public record MoU(
    @Nullable Slug instrument,
    String title,
    @AtLeast(2) List<ActorId> parties,
    @Prose @Nullable String subject,
    @Nullable Money value,
    boolean binding,
    List<Slug> predecessors)
    implements DiplomaticAct {

  public MoU {
    parties = List.copyOf(parties);
    predecessors = List.copyOf(predecessors);
    new Rules().parties(parties).hold();
  }

  @Override
  public String headline(Names names) {
    @Nullable String worth = value == null ? null : value.inWords();
    return "Memorandum of understanding: " + title + Wording.inBrackets(worth);
  }

  @Override
  public Stream<String> subjectMatter() {
    return Stream.of(title);
  }

  @Override
  public CameoCode cameo() {
    return new CameoCode("057");
  }

  @Override
  public Stream<Participant> participants() {
    return Participant.each(parties, Role.SIGNATORY);
  }

  @Override
  public Stream<Effect> effects(Telling telling) {
    FactKey fact = telling.fact(Topic.INSTRUMENT, instrument);
    return Effect.told(
        Effect.opens(fact, InstrumentStatus.SIGNED),
        Effect.names(fact, title),
        Effect.sets(fact, "form", InstrumentForm.MEMORANDUM),
        Effect.sets(fact, "binding", binding),
        Effect.sets(fact, "worth", value == null ? null : value.inWords()));
  }

  @Override
  public Stream<Slug> refersTo() {
    return predecessors.stream();
  }

  /** Asks to record a memorandum of understanding. */
  public record RecordMoU(RecordHeader header, MoU act) implements RecordAct {
    @Override
    public ActRecorded recorded() {
      return new MoURecorded(header, act);
    }
  }

  /** Tells that a memorandum of understanding was recorded. */
  public record MoURecorded(RecordHeader header, MoU act) implements ActRecorded {}
}
