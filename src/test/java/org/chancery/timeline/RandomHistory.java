package org.chancery.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chancery.eventlog.EventLog;
import org.chancery.eventlog.EventLog.Place;
import org.chancery.eventlog.EventLog.Stamp;
import org.chancery.fixture.Chancery;
import org.chancery.record.CommandReader;
import org.chancery.record.Origin;
import org.chancery.record.RecordDesk;
import org.chancery.record.Recording;
import org.chancery.relationship.ActorId;
import org.chancery.relationship.Actors;
import org.chancery.relationship.FactKey;
import org.chancery.time.KnownAt;

/** What was told of a few actors, in which portions, and what may be asked of it. */
final class RandomHistory {
  private static final Origin BY = new Origin("oracle", null, null);

  private final Seed seed;
  private final SplittableRandom random;
  private final RandomDates dates;
  private final List<ActorId> cast;
  private final Actors actors;
  private final List<Told> told;

  /** Makes one and records it. */
  RandomHistory(Seed seed, Casts casts, Chancery chancery) {
    this.seed = seed;
    this.random = seed.random();
    this.dates = new RandomDates(random);
    this.actors = chancery.bean(Actors.class);
    this.cast = casts.next(random.split());
    RandomCommands commands =
        new RandomCommands(
            random, chancery.bean(CommandReader.class), "h" + seed.number(), cast, dates);
    List<Recording> all = Stream.generate(commands::next).limit(random.nextInt(1, 26)).toList();
    tell(all, chancery);
    this.told = asKept(all, chancery);
  }

  /** What the answer ought to be. */
  PlainState plain(Question question) {
    return new PlainState(question, told, actors);
  }

  /** The records with an effect on a fact that are known at a position. */
  List<String> recordsOf(FactKey fact, long position) {
    return told.stream()
        .filter(one -> one.position() <= position && one.facts().contains(fact))
        .map(Told::record)
        .toList();
  }

  /** One by one, at times waiting, or some or all in one transaction; the first once more. */
  private void tell(List<Recording> commands, Chancery chancery) {
    RecordDesk desk = chancery.bean(RecordDesk.class);
    int most = random.nextInt(4) == 0 ? 1 : random.nextInt(2, 40);
    List<Recording> left = new ArrayList<>(commands);
    while (!left.isEmpty()) {
      List<Recording> portion = left.subList(0, Math.min(left.size(), most));
      if (portion.size() == 1) {
        long position = desk.submit(portion.getFirst(), BY).position();
        if (random.nextBoolean()) {
          chancery.bean(Timelines.class).known(new KnownAt.AtPosition(position));
        }
      } else {
        desk.submitAll(portion, BY);
      }
      portion.clear();
    }
    desk.submit(commands.getFirst(), BY);
  }

  private List<Told> asKept(List<Recording> commands, Chancery chancery) {
    EventLog log = chancery.bean(EventLog.class);
    Map<Place, Stamp> stamps = log.stampsOf(commands.stream().map(RandomHistory::place).toList());
    return commands.stream()
        .map(
            command -> {
              long position = stamps.get(place(command)).position();
              return Told.of(position, command.act(), actors);
            })
        .toList();
  }

  private static Place place(Recording command) {
    return new Place(command.stream(), 0);
  }

  List<Question> questions(int count) {
    return IntStream.range(0, count).mapToObj(number -> question()).toList();
  }

  /** Known between just before the first of its records and just after the last. */
  private Question question() {
    long first = told.getFirst().position();
    long last = told.getLast().position();
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
