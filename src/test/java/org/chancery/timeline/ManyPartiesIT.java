package org.chancery.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chancery.fixture.Chancery;
import org.chancery.record.Command;
import org.chancery.record.CommandReader;
import org.chancery.record.Origin;
import org.chancery.record.Receipt;
import org.chancery.record.RecordDesk;
import org.chancery.relationship.Actor;
import org.chancery.relationship.ActorType;
import org.chancery.relationship.Actors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A treaty of a hundred and twenty states, in a database that holds much else. */
class ManyPartiesIT {
  private static final int PARTIES = 120;
  private static final int OTHERS = 2000;
  private static final Duration AT_MOST = Duration.ofSeconds(50);

  @Test
  void the_read_model_takes_in_a_treaty_of_the_world_and_its_ratification() throws SQLException {
    try (Chancery chancery = Chancery.empty()) {
      List<String> states =
          chancery.bean(Actors.class).all().stream()
              .filter(actor -> actor.type() == ActorType.STATE)
              .map(Actor::id)
              .map(Object::toString)
              .filter(id -> id.length() == 3)
              .limit(PARTIES)
              .toList();
      fill(chancery, states);
      Receipt signed = submit(chancery, "RecordAgreementSignature", signature(states)).getFirst();
      assertThat(chancery.bean(Projection.class).awaits(signed.position(), AT_MOST)).isTrue();
      Receipt ratified =
          submit(chancery, "RecordAgreementRatification", ratification(states)).getFirst();
      assertThat(chancery.bean(Projection.class).awaits(ratified.position(), AT_MOST)).isTrue();
      int pairs = PARTIES * (PARTIES - 1) / 2;
      assertThat(count(chancery, "timeline.bearing where record = 'world-treaty-signature'"))
          .isEqualTo(pairs);
      assertThat(count(chancery, "timeline.reach where record = 'world-treaty-ratification'"))
          .isEqualTo(pairs - 1);
    }
  }

  private static void fill(Chancery chancery, List<String> states) throws SQLException {
    String[] visits =
        IntStream.range(0, OTHERS).mapToObj(n -> visit(n, states)).toArray(String[]::new);
    List<Receipt> recorded = submit(chancery, "RecordVisit", visits);
    assertThat(chancery.bean(Projection.class).awaits(recorded.getLast().position(), AT_MOST))
        .isTrue();
    try (Connection service = chancery.database().asService()) {
      service.createStatement().execute("analyze");
    }
  }

  private static List<Receipt> submit(Chancery chancery, String name, String... bodies) {
    CommandReader reader = chancery.bean(CommandReader.class);
    List<Command> commands =
        IntStream.range(0, bodies.length)
            .mapToObj(n -> reader.read(name, JsonMapper.shared().readTree(bodies[n])))
            .toList();
    return chancery.bean(RecordDesk.class).submitAll(commands, Origin.LOCAL);
  }

  private static String visit(int number, List<String> states) {
    return """
    {"record": "visit-%d", "occurred": "2001",
     "act": {"guest": {"name": "A. Guest", "of": "%s"}, "host": "%s"}}
    """
        .formatted(number, states.get(number % 50), states.get(60 + number % 60));
  }

  private static String signature(List<String> states) {
    return """
    {"record": "world-treaty-signature", "occurred": "2010",
     "act": {"instrument": "world-treaty", "title": "World treaty", "parties": [%s]}}
    """
        .formatted(states.stream().map(id -> '"' + id + '"').collect(Collectors.joining(",")));
  }

  private static String ratification(List<String> states) {
    return """
    {"record": "world-treaty-ratification", "occurred": "2011",
     "act": {"instrument": "world-treaty", "party": "%1$s", "parties": ["%1$s", "%2$s"]}}
    """
        .formatted(states.get(0), states.get(1));
  }

  private static int count(Chancery chancery, String from) throws SQLException {
    try (Connection service = chancery.database().asService();
        ResultSet count = service.createStatement().executeQuery("select count(*) from " + from)) {
      count.next();
      return count.getInt(1);
    }
  }
}
