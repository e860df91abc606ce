package org.chancery.act;

import java.util.stream.Stream;
import org.chancery.relationship.ActorId;
import org.chancery.relationship.ClaimPosition;
import org.chancery.relationship.FactKey;
import org.chancery.relationship.Names;
import org.chancery.relationship.Slug;
import org.chancery.relationship.Topic;
import org.chancery.time.Edtf;
import org.chancery.time.StatedDate;
import org.jspecify.annotations.Nullable;

/** Somebody confirms that arms were supplied. */
@Kind(
    name = "arms-transfer-confirmation",
    definition =
        "An actor confirms a claim that one side supplied another with arms; when that took place"
            + " stands in a date of its own (CAMEO 010).",
    example =
        """
        {"record": "example-arms-transfer-confirmation", "occurred": "2022-11-05",
         "bearsOn": [{"relationship": "IRN-RUS", "because": "Iran says that it supplied Russia"}],
         "act": {"claim": "iranian-drones-for-russia", "confirmedBy": "person:amir-abdollahian-hossein",
                 "supplier": "IRN", "recipient": "RUS", "what": "Drones", "quantity": "a small number",
                 "transferred": "2021", "paraphrase": "A few drones were supplied months before the war."},
         "citations": [{"source": "iran-watch-2022-11-05", "credibility": 1}]}
        """)
public record ArmsTransferConfirmation(
    Slug claim,
    ActorId confirmedBy,
    ActorId supplier,
    ActorId recipient,
    @Nullable String what,
    @Nullable String quantity,
    @Nullable Edtf transferred,
    @Prose @Nullable String paraphrase)
    implements DiplomaticAct {

  public ArmsTransferConfirmation {
    new Rules().betweenTwo(supplier, recipient).hold();
  }

  @Override
  public String headline(Names names) {
    String transfer = " from " + names.of(supplier) + " to " + names.of(recipient);
    String confirmed = names.of(confirmedBy) + " confirms a transfer of arms" + transfer;
    return confirmed + ": " + (what == null ? claim : what) + Wording.inBrackets(quantity);
  }

  @Override
  public Stream<String> subjectMatter() {
    return Stream.ofNullable(what);
  }

  @Override
  public CameoCode cameo() {
    return new CameoCode("010");
  }

  @Override
  public Stream<Participant> participants() {
    return Stream.of(
        new Participant(confirmedBy, Role.SPEAKER),
        new Participant(supplier, Role.SUBJECT),
        new Participant(recipient, Role.SUBJECT));
  }

  @Override
  public Stream<Effect> effects(Telling telling) {
    FactKey fact = telling.fact(Topic.CLAIM, claim);
    Effect confirmed = Effect.takes(fact, telling.voiceOf(confirmedBy), ClaimPosition.CONFIRMED);
    return Stream.of(
            Stream.of(confirmed),
            new ArmsTransfer(supplier, recipient, quantity).toldIn(fact),
            Stream.ofNullable(transferred)
                .flatMap(
                    day ->
                        Effect.told(
                                Effect.sets(fact, Topic.TRANSFERRED, true),
                                Effect.names(fact, what))
                            .map(effect -> effect.on(day))))
        .flatMap(effects -> effects);
  }

  @Override
  public Stream<Fault> faultsOn(StatedDate occurred) {
    return transferred == null
        ? Stream.empty()
        : new Rules().notAfter(occurred, "transferred", transferred).broken();
  }

  /** Asks to record an arms transfer confirmation. */
  public record RecordArmsTransferConfirmation(RecordHeader header, ArmsTransferConfirmation act)
      implements RecordAct {
    @Override
    public ActRecorded recorded() {
      return new ArmsTransferConfirmationRecorded(header, act);
    }
  }

  /** Tells that an arms transfer confirmation was recorded. */
  public record ArmsTransferConfirmationRecorded(RecordHeader header, ArmsTransferConfirmation act)
      implements ActRecorded {}
}
