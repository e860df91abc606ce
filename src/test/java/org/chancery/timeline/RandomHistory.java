package org.chancery.timeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.chancery.fixture.Chancery;
import org.chancery.record.CommandReader;
import org.chancery.record.Origin;
import org.chancery.record.Outcome;
import org.chancery.record.Receipt;
import org.chancery.record.RecordDesk;
import org.chancery.record.Submission;
import org.chancery.relationship.ActorId;
import org.chancery.relationship.Actors;
import org.chancery.relationship.FactKey;
import org.chancery.relationship.RelationshipId;
import org.chancery.time.KnownAt;
import org.jspecify.annotations.Nullable;

/** What was told of a few actors, in which portions, and what may be asked of it. */
final class RandomHistory {
  private static final Origin BY = new Origin("oracle", null, null);

  private final Seed seed;
  private final SplittableRandom random;
  private final RandomDates dates;
  private final List<ActorId> cast;
  private final Actors actors;
  private final RecordDesk desk;
  private final CommandReader reader;
  private final Map<String, PlainRecord> records = new LinkedHashMap<>();
  private final List<Told> told = new ArrayList<>();

  /** Makes one and records it. */
  RandomHistory(Seed seed, Casts casts, Chancery chancery) {
    this.seed = seed;
    this.random = seed.random();
    this.dates = new RandomDates(random);
    this.actors = chancery.bean(Actors.class);
    this.cast = casts.next(random.split());
    this.desk = chancery.bean(RecordDesk.class);
    this.reader = chancery.bean(CommandReader.class);
    RandomCommands commands = new RandomCommands(random, reader, "h" + seed.number(), cast, dates);
    tell(commands, new RandomAmendments(random, reader, commands), chancery);
  }

  /** What the answer ought to be. */
  PlainState plain(Question question) {
    return new PlainState(question, told, actors);
  }

  /** Every version of its records, in the order in which they were told. */
  List<Told> told() {
    return List.copyOf(told);
  }

  /** The records that had an effect on a fact, as known at a position or at some time before. */
  List<String> recordsOf(FactKey fact, long position) {
    return told.stream()
        .filter(one -> one.opened() <= position && one.facts().contains(fact))
        .map(Told::record)
        .distinct()
        .toList();
  }

  /** One by one, at times waiting, or some or all in one transaction; the first once more. */
  private void tell(RandomCommands commands, RandomAmendments amendments, Chancery chancery) {
    int count = random.nextInt(1, 26);
    int most = random.nextInt(4) == 0 ? 1 : random.nextInt(2, 40);
    @Nullable Asked first = null;
    while (count > 0) {
      List<Asked> portion = new ArrayList<>();
      List<String> known = new ArrayList<>(records.keySet());
      for (; count > 0 && portion.size() < most; count--) {
        boolean amends = !known.isEmpty() && random.nextInt(3) == 0;
        Asked asked = amends ? amendments.of(known) : commands.next();
        if (!amends) {
          known.add(asked.command().id());
        }
        portion.add(asked);
      }
      long last = submit(portion);
      first = first == null ? portion.getFirst() : first;
      if (last > 0 && random.nextBoolean()) {
        chancery.bean(Timelines.class).known(new KnownAt.AtPosition(last));
      }
    }
    desk.submit(Objects.requireNonNull(first).command(), BY);
  }

  /** Hands them in together, and remembers what became of those that were accepted. */
  private long submit(List<Asked> portion) {
    List<Outcome> outcomes =
        desk.submitTogether(
            portion.stream()
                .<Supplier<Submission>>map(asked -> () -> new Submission(asked.command(), BY))
                .toList());
    long last = 0;
    for (int i = 0; i < portion.size(); i++) {
      if (outcomes.get(i) instanceof Outcome.Accepted(Receipt receipt)) {
        accept(portion.get(i), receipt.position());
        last = receipt.position();
      }
    }
    return last;
  }

  private void accept(Asked asked, long position) {
    String id = asked.command().id();
    PlainRecord record = asked.then().apply(records.get(id));
    records.put(id, record);
    long first = position;
    for (int i = 0; i < told.size(); i++) {
      Told before = told.get(i);
      if (before.record().equals(id)) {
        first = before.first();
        if (before.closed() == Long.MAX_VALUE) {
          told.set(
              i, new Told(first, before.opened(), position, before.state(), before.contribution()));
        }
      }
    }
    RelationshipId anyPair = Casts.pairsOf(cast).getFirst();
    told.add(Told.of(first, position, Long.MAX_VALUE, record.told(reader, anyPair), actors));
  }

  List<Question> questions(int count) {
    return IntStream.range(0, count).mapToObj(number -> question()).toList();
  }

  /** Known between just before the first of its records and just after the last. */
  private Question question() {
    long first = told.getFirst().opened();
    long last = told.getLast().opened();
    return new Question(
        Draw.one(Casts.pairsOf(cast), random),
        dates.dayToAsk(),
        random.nextInt(3) == 0 ? last : random.nextLong(first - 1, last + 1));
  }

  @Override
  public String toString() {
    return seed + " " + told;
  }
}
