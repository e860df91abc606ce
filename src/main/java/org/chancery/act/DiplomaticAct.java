package org.chancery.act;

import java.util.stream.Stream;
import org.chancery.relationship.Names;
import org.chancery.relationship.Slug;
import org.chancery.time.StatedDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that one actor does towards another. Every kind is one file of this package, which
 * holds its particulars, rules, headline, code, effects, command and event.
 */
public sealed interface DiplomaticAct
    permits AgreementAmendment,
        AgreementEntryIntoForce,
        AgreementExpiry,
        AgreementExtension,
        AgreementProposal,
        AgreementRatification,
        AgreementSignature,
        ArmsTransferClaim,
        ArmsTransferConfirmation,
        Criticism,
        Demand,
        DemandAnswer,
        Denial,
        EconomicDeal,
        Incident,
        IntelligenceRelease,
        JointPosition,
        Meeting,
        MilitaryAction,
        MilitaryCooperation,
        MoU,
        NegotiationBreakdown,
        NegotiationConclusion,
        NegotiationOpening,
        NegotiationPause,
        NegotiationResumption,
        NegotiationRound,
        Occurrence,
        Refusal,
        SanctionDemand,
        SanctionsEasing,
        SanctionsImposition,
        SanctionsLifting,
        Statement,
        Support,
        Visit,
        VisitCancellation {

  /** The act in one line. */
  String headline(Names names);

  /** What coders of events would call it; nothing where no code fits. */
  @Nullable CameoCode cameo();

  /** Who took part, as far as the particulars tell. */
  default Stream<Participant> participants() {
    return Stream.empty();
  }

  /** Whether it bears, unless told otherwise, on the pair of two who took part in these roles. */
  default boolean pairs(Role one, Role other) {
    return true;
  }

  /** What it did to facts. */
  default Stream<Effect> effects(Telling telling) {
    return Stream.empty();
  }

  /** What it was about, in words to find it by. */
  default Stream<String> subjectMatter() {
    return Stream.empty();
  }

  /** The records of announced acts that it cancels or puts off. */
  default Stream<Slug> callsOff() {
    return Stream.empty();
  }

  /** The records that it names, whatever it says of them. */
  default Stream<Slug> refersTo() {
    return callsOff();
  }

  /** Whether it was only announced, so that it may never have happened. */
  default boolean announced() {
    return false;
  }

  /** What its particulars say that cannot be of an act of that date. */
  default Stream<Fault> faultsOn(StatedDate occurred) {
    return Stream.empty();
  }

  /** How many participants it takes at the least. */
  default int fewestParticipants() {
    return 0;
  }
}
