package org.chancery.act;

import java.util.List;
import java.util.stream.Stream;
import org.chancery.relationship.ActorId;
import org.chancery.relationship.InstrumentStatus;
import org.chancery.relationship.Names;
import org.chancery.relationship.Slug;
import org.chancery.relationship.Topic;
import org.jspecify.annotations.Nullable;

/** An agreement ends by its own terms. */
@Kind(
    name = "agreement-expiry",
    definition =
        "An agreement ends in conformity with its own provisions (VCLT article 54 (a)), which"
            + " settles it.",
    example =
        """
        {"record": "example-agreement-expiry", "occurred": "2025-10-18",
         "act": {"instrument": "jcpoa", "parties": ["IRN", "RUS", "CHN", "FRA", "GBR", "DEU", "org:eu"],
                 "reason": "ten years after its adoption day, as Iran, Russia and China see it"},
         "attributedTo": "IRN"}
        """)
public record AgreementExpiry(
    Slug instrument, @AtLeast(2) List<ActorId> parties, @Nullable String reason)
    implements DiplomaticAct {

  public AgreementExpiry {
    parties = List.copyOf(parties);
    new Rules().parties(parties).hold();
  }

  @Override
  public String headline(Names names) {
    return "Expired: " + instrument + Wording.inBrackets(reason);
  }

  @Override
  public CameoCode cameo() {
    return new CameoCode("010");
  }

  @Override
  public Stream<Participant> participants() {
    return Participant.each(parties, Role.SIGNATORY);
  }

  @Override
  public Stream<Effect> effects(Telling telling) {
    return Stream.of(
        Effect.changes(telling.fact(Topic.INSTRUMENT, instrument), InstrumentStatus.EXPIRED));
  }

  /** Asks to record an agreement expiry. */
  public record RecordAgreementExpiry(RecordHeader header, AgreementExpiry act)
      implements RecordAct {
    @Override
    public ActRecorded recorded() {
      return new AgreementExpiryRecorded(header, act);
    }
  }

  /** Tells that an agreement expiry was recorded. */
  public record AgreementExpiryRecorded(RecordHeader header, AgreementExpiry act)
      implements ActRecorded {}
}
