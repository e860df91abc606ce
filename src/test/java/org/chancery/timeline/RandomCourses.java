package org.chancery.timeline;

import java.util.Map;

/** Acts by which agreements and talks go their way. */
final class RandomCourses {
  private final RandomWords words;

  RandomCourses(RandomWords words) {
    this.words = words;
  }

  Particulars draw() {
    return switch (words.number(18)) {
      case 1, 2 -> proposal();
      case 3, 4 -> signature();
      case 5, 6 -> agreement("AgreementEntryIntoForce");
      case 7 -> agreement("AgreementRatification").with("party", words.one());
      case 8 ->
          agreement("AgreementAmendment")
              .with("term", words.maybe(Map.of("duration", words.word("P5Y", "P6M"))));
      case 9, 10 ->
          agreement("AgreementExtension")
              .with("number", words.maybe(words.number(3)))
              .with("until", words.maybe(words.date()));
      case 11 -> agreement("AgreementExpiry");
      case 12 -> memorandum();
      case 13, 14 -> opening();
      case 15 -> talks("NegotiationRound").with("round", words.maybe(words.number(3)));
      case 16 -> talks("NegotiationConclusion").with("outcome", words.maybe(words.title()));
      case 17 -> talks("NegotiationBreakdown").with("brokenOffBy", words.maybe(words.one()));
      default ->
          talks(words.word("NegotiationPause", "NegotiationResumption"))
              .with("reason", words.maybe(words.word("elections", "external factors")));
    };
  }

  private Particulars agreement(String kind) {
    return Particulars.of(kind).with("instrument", words.key()).with("parties", words.parties());
  }

  private Particulars talks(String kind) {
    return Particulars.of(kind).with("negotiation", words.key()).with("parties", words.parties());
  }

  private Particulars proposal() {
    return Particulars.of("AgreementProposal")
        .with("instrument", words.maybe(words.key()))
        .with("title", words.title())
        .with("form", words.maybe(words.word("treaty", "protocol")))
        .with("proposedBy", words.one())
        .with("parties", words.parties())
        .with("term", words.maybe(Map.of("duration", words.word("P20Y", "P6M"))));
  }

  private Particulars signature() {
    return agreement("AgreementSignature")
        .with("title", words.maybe(words.title()))
        .with("form", words.maybe(words.word("treaty", "agreement")));
  }

  private Particulars memorandum() {
    return Particulars.of("MoU")
        .with("instrument", words.maybe(words.key()))
        .with("title", words.title())
        .with("binding", words.coin())
        .with("parties", words.parties());
  }

  private Particulars opening() {
    return Particulars.of("NegotiationOpening")
        .with("negotiation", words.maybe(words.key()))
        .with("title", words.title())
        .with("forum", words.maybe(words.word("Vienna", "Doha")))
        .with("parties", words.parties());
  }
}
