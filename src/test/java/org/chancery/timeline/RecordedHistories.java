package org.chancery.timeline;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chancery.fixture.Chancery;
import org.chancery.relationship.Actors;
import org.chancery.time.KnownAt;
import org.jspecify.annotations.Nullable;

/** Many histories in one service; no two of them share a relationship or a fact. */
final class RecordedHistories implements AutoCloseable {
  private final int first;
  private final Chancery chancery;
  private @Nullable Casts casts;
  private final List<RandomHistory> histories = new CopyOnWriteArrayList<>();

  RecordedHistories(int count, Class<?>... parts) {
    this(0, count, parts);
  }

  /** Those from a place in the row of all random histories on. */
  static RecordedHistories from(int first, int count) {
    return new RecordedHistories(first, count);
  }

  private RecordedHistories(int first, int count, Class<?>... parts) {
    this.first = first;
    this.chancery = Chancery.empty(parts);
    this.casts = new Casts(chancery.bean(Actors.class));
    more(count);
  }

  /** Records so many more. */
  void more(int count) {
    Casts others = Objects.requireNonNull(casts);
    for (int i = 0; i < count; i++) {
      histories.add(new RandomHistory(Seed.ofCase(first + histories.size()), others, chancery));
    }
  }

  /** Asks the same once more. */
  RelationshipState again(Answer answer) {
    return stateOf(answer.question());
  }

  <T> T bean(Class<T> type) {
    return chancery.bean(type);
  }

  /** Asks for states at random points of both clocks, so many of each history. */
  List<Answer> statesOfEach(int count) {
    return ofEach(
        history ->
            history.questions(count).stream()
                .map(question -> new Answer(history, question, stateOf(question))));
  }

  private RelationshipState stateOf(Question asked) {
    return bean(Timelines.class).stateOf(asked.relationship(), asked.day(), known(asked));
  }

  private Known known(Question asked) {
    return bean(Timelines.class).known(new KnownAt.AtPosition(asked.position()));
  }

  /** Asks for differences between random points, so many of each history. */
  List<Leg> differencesOfEach(int count) {
    return ofEach(
        history -> {
          List<Question> asked = history.questions(2 * count);
          return IntStream.range(0, count)
              .boxed()
              .flatMap(pair -> legs(history, asked.get(2 * pair), asked.get(2 * pair + 1)));
        });
  }

  /** What was learned of the first day, what happened until the second, and both. */
  private Stream<Leg> legs(RandomHistory history, Question one, Question other) {
    Question from = one.position() < other.position() ? one : other;
    long position = Math.max(one.position(), other.position());
    Question relearned = new Question(from.relationship(), from.day(), position);
    Question to = new Question(from.relationship(), other.day(), position);
    Difference told =
        bean(Timelines.class)
            .differenceOf(from.relationship(), from.day(), known(from), to.day(), known(to));
    return Stream.of(
        new Leg(history, from, relearned, told.learned()),
        new Leg(history, relearned, to, told.happened()),
        new Leg(history, from, to, told.net()));
  }

  /** Asks each history something of its own. */
  <T> List<T> ofEach(Function<RandomHistory, Stream<T>> questions) {
    return histories.parallelStream().flatMap(questions).toList();
  }

  @Override
  public void close() {
    chancery.close();
    histories.clear();
    casts = null;
  }
}
