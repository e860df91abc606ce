package org.chancery.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.chancery.relationship.FactKey;
import org.chancery.relationship.Topic;
import org.chancery.time.Bounds;
import org.chancery.time.Edtf;
import org.jspecify.annotations.Nullable;

/** Acts on one field of one fact, within so few days and values that they often coincide. */
final class RandomActs {
  private static final FactKey TALKS = new FactKey(Topic.NEGOTIATION, "jcpoa-vienna");
  private static final FactKey CLAIM = new FactKey(Topic.CLAIM, "drones");

  /** Fields with words, with those of one actor, with numbers, and with a single value. */
  private static final List<Field> FIELDS =
      List.of(
          new Field(TALKS, Topic.STATUS, List.of("open", "paused", "concluded")),
          new Field(CLAIM, "position[IRN]", List.of("asserted", "denied", "confirmed")),
          new Field(TALKS, "round", List.of(1, 2)),
          new Field(CLAIM, "transferred", List.of(true)));

  private static final LocalDate FIRST = LocalDate.of(2022, 2, 26);

  private final SplittableRandom random;
  private final int span;
  private final Field field;
  private final List<KnownEffect> acts = new ArrayList<>();

  private record Field(FactKey fact, String name, List<?> values) {}

  private RandomActs(SplittableRandom random, int span) {
    this.random = random;
    this.span = span;
    this.field = Draw.one(FIELDS, random);
  }

  /** That many acts, each of which began on some of the days of a span. */
  static List<KnownEffect> within(int span, int count, SplittableRandom random) {
    RandomActs made = new RandomActs(random, span);
    for (int position = 1; position <= count; position++) {
      made.add(position);
    }
    return List.copyOf(made.acts);
  }

  /** Every day of a span, the one before and the two after it. */
  static List<LocalDate> daysAround(int span) {
    return Stream.iterate(FIRST.minusDays(1), day -> day.plusDays(1)).limit(span + 3L).toList();
  }

  private void add(int position) {
    Bounds start = bounds();
    int order = random.nextInt(3) == 0 ? random.nextInt(3) : 0;
    Edtf occurred = Edtf.parse(start.earliest().toString());
    acts.add(
        new KnownEffect(
            field.fact(),
            field.name(),
            "act-" + position,
            value(),
            occurred,
            start,
            order,
            position));
  }

  private Bounds bounds() {
    if (!acts.isEmpty() && random.nextInt(3) == 0) {
      return acts.get(random.nextInt(acts.size())).start();
    }
    int from = random.nextInt(span);
    int to = random.nextInt(3) == 0 ? from : from + random.nextInt(span - from);
    Bounds bounds = new Bounds(FIRST.plusDays(from), FIRST.plusDays(to));
    return random.nextInt(8) == 0 ? bounds.withOpenLatest() : bounds;
  }

  private @Nullable Object value() {
    return random.nextInt(4) == 0 ? null : Draw.one(field.values(), random);
  }
}
