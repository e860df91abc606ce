package org.chancery.timeline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.chancery.relationship.ActorId;
import org.jspecify.annotations.Nullable;

/** What commands of many kinds say of their acts, about few keys, so that acts often meet. */
final class RandomParticulars {
  private final SplittableRandom random;
  private final String history;
  private final List<ActorId> actors;

  /**
   * One act.
   *
   * @param history what its keys begin with
   * @param actors three who may act
   */
  RandomParticulars(SplittableRandom random, String history, List<ActorId> actors) {
    this.random = random;
    this.history = history;
    this.actors = actors;
  }

  /** The name of a command and its part {@code act}. */
  record Particulars(String command, Map<String, @Nullable Object> act) {
    private static Particulars of(String command) {
      return new Particulars("Record" + command, new LinkedHashMap<>());
    }

    private Particulars with(String field, @Nullable Object value) {
      act.put(field, value);
      return this;
    }
  }

  Particulars draw() {
    return switch (random.nextInt(17)) {
      case 0, 1 -> proposal();
      case 2, 3 -> signature();
      case 4 ->
          Particulars.of("AgreementEntryIntoForce")
              .with("instrument", key())
              .with("parties", parties());
      case 5 -> memorandum();
      case 6, 7 -> opening();
      case 8 -> pause();
      case 9, 10 -> demand();
      case 11, 12 -> answer();
      case 13 -> statement();
      case 14 -> visit();
      case 15 -> Particulars.of("Meeting").with("format", word("phone", "summit", "bilateral"));
      default -> Particulars.of("MilitaryAction").with("actor", one()).with("target", other());
    };
  }

  private Particulars proposal() {
    return Particulars.of("AgreementProposal")
        .with("instrument", maybe(key()))
        .with("title", title())
        .with("form", maybe(word("treaty", "protocol")))
        .with("proposedBy", one())
        .with("parties", parties())
        .with("term", maybe(Map.of("duration", word("P20Y", "P6M"))));
  }

  private Particulars signature() {
    return Particulars.of("AgreementSignature")
        .with("instrument", key())
        .with("title", maybe(title()))
        .with("form", maybe(word("treaty", "agreement")))
        .with("parties", parties());
  }

  private Particulars memorandum() {
    return Particulars.of("MoU")
        .with("instrument", maybe(key()))
        .with("title", title())
        .with("binding", random.nextBoolean())
        .with("parties", parties());
  }

  private Particulars opening() {
    return Particulars.of("NegotiationOpening")
        .with("negotiation", maybe(key()))
        .with("title", title())
        .with("forum", maybe(word("Vienna", "Doha")))
        .with("parties", parties());
  }

  private Particulars pause() {
    return Particulars.of("NegotiationPause")
        .with("negotiation", key())
        .with("reason", maybe(word("elections", "external factors")))
        .with("parties", parties());
  }

  private Particulars demand() {
    return Particulars.of("SanctionDemand")
        .with("demand", maybe(key()))
        .with("demandedBy", one())
        .with("demandedOf", other())
        .with("what", title())
        .with("form", maybe(word("oral", "ultimatum")));
  }

  private Particulars answer() {
    return Particulars.of("DemandAnswer")
        .with("demand", key())
        .with("answer", word("met", "rejected", "narrowed"))
        .with("accordingTo", maybe(one()));
  }

  private Particulars statement() {
    return Particulars.of("Statement")
        .with("speaker", one())
        .with("audience", maybe(other()))
        .with("stance", maybe(word("supportive", "critical")))
        .with("subject", history + " trade");
  }

  private Particulars visit() {
    return Particulars.of("Visit")
        .with("guest", Map.of("name", "The president", "of", one()))
        .with("host", other())
        .with("stage", maybe(word("announced", "took-place")));
  }

  private String one() {
    return actors.get(0).value();
  }

  private String other() {
    return actors.get(1).value();
  }

  private List<ActorId> parties() {
    return actors.subList(0, random.nextInt(2, 4));
  }

  private String key() {
    return history + word("-a", "-b");
  }

  private String title() {
    return word("Long", "Short", "Secret") + " paper";
  }

  private String word(String... words) {
    return words[random.nextInt(words.length)];
  }

  private <T> @Nullable T maybe(T value) {
    return random.nextInt(3) == 0 ? null : value;
  }
}
