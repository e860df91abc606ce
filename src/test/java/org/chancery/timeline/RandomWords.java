package org.chancery.timeline;

import java.util.List;
import java.util.SplittableRandom;
import org.chancery.relationship.ActorId;
import org.chancery.time.Edtf;
import org.jspecify.annotations.Nullable;

/**
 * Few keys, words and actors to tell of, so that acts often meet.
 *
 * @param history what its keys begin with
 * @param actors three who may act
 * @param dates that were stated, and may be stated again
 * @param occurred when the act is told to have happened
 * @param announced records of visits that were only announced so far
 */
record RandomWords(
    SplittableRandom random,
    String history,
    List<ActorId> actors,
    RandomDates dates,
    Edtf occurred,
    List<String> announced) {

  String one() {
    return actors.get(0).value();
  }

  String other() {
    return actors.get(1).value();
  }

  String third() {
    return actors.get(2).value();
  }

  List<ActorId> parties() {
    return actors.subList(0, random.nextInt(2, 4));
  }

  /** One or two, and never the third. */
  List<ActorId> some() {
    return actors.subList(0, random.nextInt(1, 3));
  }

  String key() {
    return history + word("-a", "-b");
  }

  String title() {
    return word("Long", "Short", "Secret") + " paper";
  }

  String date() {
    return dates.state().text();
  }

  /** The date of the act, or its first or last day. */
  String dateWithin() {
    boolean open = occurred.start().isOpenBefore() || occurred.end().isOpenAfter();
    return open
        ? occurred.text()
        : word(
            occurred.text(),
            occurred.start().earliest().toString(),
            occurred.end().latest().toString());
  }

  /** A date that does not certainly begin after the act. */
  String dateBefore() {
    Edtf date = dates.state();
    boolean after = date.start().earliest().isAfter(occurred.end().latest());
    return after ? occurred.text() : date.text();
  }

  /** A record, told already or not, as often as not a visit that was announced. */
  String record() {
    return announced.isEmpty() || random.nextBoolean()
        ? history + "-r" + random.nextInt(1, 26)
        : Draw.one(announced, random);
  }

  String word(String... words) {
    return words[random.nextInt(words.length)];
  }

  int number(int most) {
    return random.nextInt(1, most + 1);
  }

  boolean coin() {
    return random.nextBoolean();
  }

  <T> @Nullable T maybe(T value) {
    return random.nextInt(3) == 0 ? null : value;
  }
}
