package org.chancery.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import org.chancery.fixture.Chancery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Commands that are handed in together. */
class RecordDeskIT {
  private static Chancery chancery;
  private static CommandReader reader;
  private static RecordDesk desk;

  @BeforeAll
  static void start() {
    chancery = Chancery.empty();
    reader = chancery.bean(CommandReader.class);
    desk = chancery.bean(RecordDesk.class);
  }

  @AfterAll
  static void end() {
    chancery.close();
  }

  private static Supplier<Submission> visit(String record, String place) {
    return visit(record, place, Origin.LOCAL);
  }

  private static Supplier<Submission> visit(String record, String place, Origin origin) {
    String body =
        """
        {"record": "%s", "occurred": "2022-01-19",
         "act": {"guest": {"name": "A. Guest", "of": "FRA"}, "host": "BRA", "place": "%s"}}
        """
            .formatted(record, place);
    return () ->
        new Submission(reader.read("RecordVisit", JsonMapper.shared().readTree(body)), origin);
  }

  private static Receipt accepted(Outcome outcome) {
    return ((Outcome.Accepted) outcome).receipt();
  }

  private static Refused declined(Outcome outcome) {
    return ((Outcome.Declined) outcome).why();
  }

  private static String logged(String column, String record) throws SQLException {
    try (Connection connection = chancery.database().asService();
        ResultSet row =
            connection
                .createStatement()
                .executeQuery(
                    "select "
                        + column
                        + " from log.event where stream = 'record/"
                        + record
                        + "'")) {
      return row.next() ? row.getString(1) : "nothing";
    }
  }

  @Test
  void what_is_refused_does_not_keep_the_others_from_being_recorded() {
    desk.submitAll(List.of(visit("was-there", "Rio")));
    List<Outcome> outcomes =
        desk.submitTogether(
            List.of(
                visit("together-1", "Rio"),
                visit("No slug", "Rio"),
                visit("was-there", "Brasilia"),
                visit("was-there", "Rio"),
                visit("together-1", "Rio"),
                visit("together-1", "Brasilia"),
                visit("together-2", "Rio")));
    assertThat(declined(outcomes.get(1))).isInstanceOf(Refused.Invalid.class);
    assertThat(declined(outcomes.get(2))).isInstanceOf(Refused.Conflict.class);
    assertThat(declined(outcomes.get(5))).isInstanceOf(Refused.Conflict.class);
    assertThat(accepted(outcomes.get(0)).isNew()).isTrue();
    assertThat(accepted(outcomes.get(3)).isNew()).isFalse();
    assertThat(accepted(outcomes.get(4)).isNew()).isFalse();
    assertThat(accepted(outcomes.get(4)).position())
        .isEqualTo(accepted(outcomes.get(0)).position());
    assertThat(accepted(outcomes.get(6)).position())
        .isEqualTo(accepted(outcomes.get(0)).position() + 1);
    assertThat(accepted(outcomes.get(6)).knownFrom())
        .isEqualTo(accepted(outcomes.get(0)).knownFrom())
        .isAfter(accepted(outcomes.get(3)).knownFrom());
  }

  @Test
  void all_or_none_is_none_when_one_is_refused() throws SQLException {
    desk.submitAll(List.of(visit("taken", "Rio")));
    var lines = List.of(visit("before-it", "Rio"), visit("taken", "Brasilia"));
    assertThatThrownBy(() -> desk.submitAll(lines)).isInstanceOf(Refused.Conflict.class);
    assertThat(logged("name", "before-it")).isEqualTo("nothing");
    assertThat(desk.submitAll(List.of(visit("before-it", "Rio"))).getFirst().isNew()).isTrue();
  }

  @Test
  void an_event_says_where_its_command_came_from() throws SQLException {
    desk.submitAll(List.of(visit("from-afar", "Rio", new Origin("importer", "2022-01", "line-7"))));
    assertThat(
            logged(
                "concat_ws(' ', metadata->>'by', metadata->>'publisherKnownAt', metadata->>'key')",
                "from-afar"))
        .isEqualTo("importer 2022-01 line-7");
  }

  @Test
  void what_was_not_said_of_the_origin_is_not_in_the_event() throws SQLException {
    desk.submitAll(List.of(visit("from-here", "Rio")));
    assertThat(logged("metadata", "from-here"))
        .contains("\"by\"")
        .doesNotContain("publisherKnownAt")
        .doesNotContain("key");
  }
}
