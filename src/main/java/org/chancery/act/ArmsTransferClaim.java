package org.chancery.act;

import java.util.stream.Stream;
import org.chancery.relationship.ActorId;
import org.chancery.relationship.ClaimPosition;
import org.chancery.relationship.FactKey;
import org.chancery.relationship.Names;
import org.chancery.relationship.Slug;
import org.chancery.relationship.Topic;
import org.jspecify.annotations.Nullable;

/** Somebody says that another supplies arms. */
@Kind(
    name = "arms-transfer-claim",
    definition =
        "An actor claims that one side supplies or is about to supply another with arms (CAMEO 112,"
            + " PLOVER ACCUSE allege).",
    example =
        """
        {"record": "example-arms-transfer-claim", "occurred": "2022-08-05",
         "bearsOn": [{"relationship": "IRN-RUS", "because": "Iran is said to have supplied Russia"},
                     {"relationship": "IRN-UKR"}],
         "act": {"claim": "drones-received-2022", "claimedBy": "UKR", "supplier": "IRN", "recipient": "RUS",
                 "what": "Iranian drones in Russian hands", "quantity": "46"}}
        """)
public record ArmsTransferClaim(
    @Nullable Slug claim,
    ActorId claimedBy,
    ActorId supplier,
    ActorId recipient,
    String what,
    @Nullable String quantity,
    @Prose @Nullable String paraphrase)
    implements DiplomaticAct {

  public ArmsTransferClaim {
    new Rules().betweenTwo(supplier, recipient).hold();
  }

  @Override
  public String headline(Names names) {
    String transfer = " from " + names.of(supplier) + " to " + names.of(recipient);
    String claimed = names.of(claimedBy) + " claims a transfer of arms" + transfer;
    return claimed + ": " + what + Wording.inBrackets(quantity);
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
    return Stream.of(
        new Participant(claimedBy, Role.SPEAKER),
        new Participant(supplier, Role.TARGET),
        new Participant(recipient, Role.TARGET));
  }

  @Override
  public Stream<Effect> effects(Telling telling) {
    FactKey fact = telling.fact(Topic.CLAIM, claim);
    return Stream.concat(
        Stream.of(
            Effect.opens(fact, telling.voiceOf(claimedBy), ClaimPosition.ASSERTED),
            Effect.names(fact, what)),
        new ArmsTransfer(supplier, recipient, quantity).toldIn(fact));
  }

  /** Asks to record an arms transfer claim. */
  public record RecordArmsTransferClaim(RecordHeader header, ArmsTransferClaim act)
      implements RecordAct {
    @Override
    public ActRecorded recorded() {
      return new ArmsTransferClaimRecorded(header, act);
    }
  }

  /** Tells that an arms transfer claim was recorded. */
  public record ArmsTransferClaimRecorded(RecordHeader header, ArmsTransferClaim act)
      implements ActRecorded {}
}
