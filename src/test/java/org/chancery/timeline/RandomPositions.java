package org.chancery.timeline;

import java.util.List;

/** Acts on facts that hold a field for each of several actors, some with a date of its own. */
final class RandomPositions {
  private final RandomWords words;

  RandomPositions(RandomWords words) {
    this.words = words;
  }

  Particulars draw() {
    return switch (words.number(11)) {
      case 1 -> claim();
      case 2 -> release();
      case 3, 4 -> confirmation();
      case 5, 6 -> denial();
      case 7 -> jointPosition();
      case 8 ->
          Particulars.of("Support")
              .with("by", words.one())
              .with("whom", words.other())
              .with("issue", words.key())
              .with("title", words.title());
      case 9 ->
          Particulars.of("Refusal")
              .with("by", words.some())
              .with("whom", words.third())
              .with("issue", words.key())
              .with("title", words.title());
      case 10 -> imposition();
      default -> relief();
    };
  }

  private Particulars claim() {
    return Particulars.of("ArmsTransferClaim")
        .with("claim", words.maybe(words.key()))
        .with("claimedBy", words.one())
        .with("supplier", words.other())
        .with("recipient", words.third())
        .with("what", words.title())
        .with("quantity", words.maybe(words.word("46", "hundreds")));
  }

  private Particulars release() {
    return Particulars.of("IntelligenceRelease")
        .with("claim", words.maybe(words.key()))
        .with("releasedBy", words.one())
        .with("what", words.title())
        .with("about", List.of(words.other(), words.third()))
        .with("supplier", words.maybe(words.other()));
  }

  private Particulars confirmation() {
    return Particulars.of("ArmsTransferConfirmation")
        .with("claim", words.key())
        .with("confirmedBy", words.one())
        .with("supplier", words.one())
        .with("recipient", words.other())
        .with("quantity", words.maybe(words.word("few", "46")))
        .with("transferred", words.maybe(words.dateBefore()));
  }

  private Particulars denial() {
    return Particulars.of("Denial")
        .with("speaker", words.one())
        .with("claim", words.maybe(words.key()))
        .with("record", words.record())
        .with("of", words.maybe(words.other()))
        .with("what", words.title());
  }

  private Particulars jointPosition() {
    return Particulars.of("JointPosition")
        .with("parties", words.parties())
        .with("issue", words.key())
        .with("title", words.title())
        .with("position", words.word("supported", "opposed"));
  }

  private Particulars imposition() {
    return Particulars.of("SanctionsImposition")
        .with("regime", words.key())
        .with("title", words.title())
        .with("senders", words.some())
        .with("target", words.third())
        .with("measures", words.maybe(List.of(words.word("arms", "trade"), "travel")));
  }

  private Particulars relief() {
    return Particulars.of(words.word("SanctionsEasing", "SanctionsLifting"))
        .with("regime", words.key())
        .with("senders", words.some())
        .with("target", words.third());
  }
}
