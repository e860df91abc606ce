package org.chancery.timeline;

import java.util.List;
import java.util.Map;

/** What commands of every kind say of their acts. */
final class RandomParticulars {
  private final RandomWords words;

  RandomParticulars(RandomWords words) {
    this.words = words;
  }

  Particulars draw() {
    return switch (words.number(20)) {
      case 1, 2, 3, 4, 5, 6 -> new RandomPositions(words).draw();
      case 7, 8, 9, 10, 11, 12 -> new RandomCourses(words).draw();
      case 13 -> demand();
      case 14 -> answer();
      case 15 -> statement();
      case 16 -> visit();
      case 17 -> cancellation();
      case 18 -> cooperation();
      case 19 -> meeting();
      default -> friction();
    };
  }

  private Particulars demand() {
    return Particulars.of(words.word("SanctionDemand", "Demand"))
        .with("demand", words.maybe(words.key()))
        .with("demandedBy", words.one())
        .with("demandedOf", words.other())
        .with("what", words.title())
        .with("form", words.maybe(words.word("oral", "ultimatum")));
  }

  private Particulars answer() {
    return Particulars.of("DemandAnswer")
        .with("demand", words.key())
        .with("answer", words.word("met", "rejected", "narrowed"))
        .with("accordingTo", words.maybe(words.one()));
  }

  private Particulars statement() {
    return Particulars.of("Statement")
        .with("speaker", words.one())
        .with("audience", words.maybe(words.other()))
        .with("stance", words.maybe(words.word("supportive", "critical")))
        .with("subject", words.history() + " trade");
  }

  private Particulars visit() {
    Particulars visit =
        Particulars.of("Visit")
            .with("guest", Map.of("name", "The president", "of", words.one()))
            .with("stage", words.maybe(words.word("announced", "took-place")));
    return words.coin()
        ? visit.with("host", words.other())
        : visit.with("segments", List.of(segment(words.other()), segment(words.third())));
  }

  private Map<String, Object> segment(String host) {
    return Map.of("host", host, "dates", words.dateWithin());
  }

  private Particulars cancellation() {
    return Particulars.of("VisitCancellation")
        .with("visit", words.maybe(words.record()))
        .with("guest", Map.of("name", "The president", "of", words.one()))
        .with("host", words.other())
        .with("how", words.word("postponed", "cancelled"));
  }

  private Particulars cooperation() {
    return words.coin()
        ? Particulars.of("EconomicDeal")
            .with("deal", words.maybe(words.key()))
            .with("title", words.title())
            .with("parties", words.parties())
            .with("form", words.maybe(words.word("contract", "barter")))
        : Particulars.of("MilitaryCooperation")
            .with("cooperation", words.maybe(words.key()))
            .with("title", words.title())
            .with("parties", words.parties())
            .with("form", words.maybe(words.word("training", "exercise")));
  }

  private Particulars meeting() {
    return words.coin()
        ? Particulars.of("Meeting").with("format", words.word("phone", "summit", "bilateral"))
        : Particulars.of("Occurrence").with("type", "rumour").with("summary", words.title());
  }

  private Particulars friction() {
    return switch (words.number(3)) {
      case 1 ->
          Particulars.of("Criticism")
              .with("critic", words.one())
              .with("target", words.other())
              .with("subject", words.title());
      case 2 ->
          Particulars.of("Incident").with("what", words.title()).with("between", words.parties());
      default ->
          Particulars.of("MilitaryAction").with("actor", words.one()).with("target", words.other());
    };
  }
}
