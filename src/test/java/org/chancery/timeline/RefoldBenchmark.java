package org.chancery.timeline;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.chancery.benchmark.Measured;
import org.chancery.fixture.Chancery;
import org.chancery.record.Command;
import org.chancery.record.CommandReader;
import org.chancery.record.Origin;
import org.chancery.record.RecordDesk;
import org.chancery.record.Refused;
import org.chancery.relationship.FactKey;
import org.chancery.relationship.Topic;
import org.chancery.time.Bounds;
import org.chancery.time.Edtf;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * What one more act costs as the history of one fact grows: from the commit of an act, of a
 * correction and of a retraction until answers have it, and the fold alone. {@code mvn verify
 * -Dtest=none -Dit.test=RefoldBenchmark -Dsurefire.failIfNoSpecifiedTests=false}
 */
class RefoldBenchmark {
  private static final int TIMES = 15;

  @Test
  void one_more_act_of_a_fact_with_a_long_history() throws Exception {
    try (Chancery chancery = Chancery.empty()) {
      Acts acts = new Acts(chancery);
      for (int size : new int[] {10, 100, 1000, 10_000}) {
        acts.growTo(size);
        System.out.printf(
            Locale.ROOT,
            "| %d | %s | %s | %s | %s |%n",
            size,
            Measured.of(1, TIMES, acts::recordOne),
            Measured.of(1, TIMES, acts::correctOne),
            Measured.of(1, TIMES, acts::retractOrReinstateOne),
            Measured.of(1, TIMES, acts::fold));
      }
    }
  }

  /** Acts of one key, one a day and some of a whole month. */
  private static final class Acts {
    private final CommandReader reader;
    private final RecordDesk desk;
    private final Timelines timelines;
    private List<KnownEffect> history = List.of();
    private int count;
    private int amended;

    Acts(Chancery chancery) {
      this.reader = chancery.bean(CommandReader.class);
      this.desk = chancery.bean(RecordDesk.class);
      this.timelines = chancery.bean(Timelines.class);
    }

    void growTo(int size) {
      while (count < size) {
        List<Command> portion =
            IntStream.range(0, Math.min(500, size - count)).mapToObj(n -> next()).toList();
        await(desk.submitAll(portion, Origin.LOCAL).getLast().position());
      }
      history = IntStream.range(0, size).mapToObj(this::effect).toList();
    }

    private Command next() {
      count++;
      LocalDate day = LocalDate.of(1990, 1, 1).plusDays(count);
      String occurred = count % 5 == 0 ? day.toString().substring(0, 7) : day.toString();
      return read(
          "RecordStatement",
          """
          {"record": "statement-%d", "occurred": "%s",
           "act": {"speaker": "IRN", "audience": "RUS", "subject": "trade", "stance": "%s"}}
          """
              .formatted(count, occurred, count % 2 == 0 ? "supportive" : "critical"));
    }

    Object recordOne() {
      return submit(next());
    }

    Object correctOne() {
      int record = 1 + (++amended * 37) % count;
      return submit(
          read(
              "CorrectRecord",
              """
              {"record": "statement-%d", "reason": "so", "occurred": "%s"}
              """
                  .formatted(record, LocalDate.of(1991, 1, 1).plusDays(amended))));
    }

    Object retractOrReinstateOne() {
      amended++;
      String command = amended % 2 == 0 ? "RetractRecord" : "ReinstateRecord";
      String body = "{\"record\": \"statement-%d\", \"reason\": \"so\"}".formatted(count / 2);
      try {
        return submit(read(command, body));
      } catch (Refused.Conflict firstOfAll) {
        return firstOfAll;
      }
    }

    /** The fold of the whole history in memory. */
    Object fold() {
      return FactIntervals.of(history);
    }

    private KnownEffect effect(int number) {
      LocalDate day = LocalDate.of(1990, 1, 1).plusDays(number);
      return new KnownEffect(
          new FactKey(Topic.RHETORIC, "IRN-on-trade"),
          Topic.STATUS,
          "statement-" + number,
          number % 2 == 0 ? "supportive" : "critical",
          Edtf.parse(day.toString()),
          new Bounds(day, number % 5 == 0 ? day.plusDays(30) : day),
          0,
          number);
    }

    private Command read(String command, String body) {
      return reader.read(command, JsonMapper.shared().readTree(body));
    }

    private Object submit(Command command) {
      return await(desk.submit(command, Origin.LOCAL).position());
    }

    private Object await(long position) {
      return timelines.awaits(position, Duration.ofMinutes(1));
    }
  }
}
