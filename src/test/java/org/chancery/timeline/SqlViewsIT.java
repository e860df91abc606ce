package org.chancery.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.fixture.Chancery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The views for people, asked as their document asks them. */
class SqlViewsIT {
  private static final Path DOCUMENT = Path.of("docs/sql-views.md");
  private static Chancery chancery;

  @BeforeAll
  static void start() {
    chancery = Chancery.withDemo();
    chancery.http().get("/relationships/IRN-RUS/state");
  }

  @AfterAll
  static void stop() {
    chancery.close();
  }

  private static List<List<String>> rows(String sql) throws SQLException {
    try (Connection service = chancery.database().asService();
        ResultSet found = service.createStatement().executeQuery(sql)) {
      List<List<String>> rows = new ArrayList<>();
      while (found.next()) {
        List<String> row = new ArrayList<>();
        for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
          row.add(found.getString(column));
        }
        rows.add(row);
      }
      return rows;
    }
  }

  private static List<String> examples() throws IOException {
    Matcher block = Pattern.compile("(?s)```sql\n(.*?)```").matcher(Files.readString(DOCUMENT));
    List<String> examples = new ArrayList<>();
    while (block.find()) {
      examples.add(block.group(1));
    }
    return examples;
  }

  @Test
  void every_example_of_the_document_runs() throws IOException, SQLException {
    List<String> examples = examples();
    assertThat(examples).hasSizeGreaterThanOrEqualTo(5);
    for (String example : examples) {
      assertThat(rows(example)).as(example).isNotEmpty();
    }
  }

  @Test
  void the_first_example_tells_what_was_agreed() throws IOException, SQLException {
    assertThat(rows(examples().getFirst()))
        .contains(
            List.of("treaty-2001", "in-force", "2002-04-05", "treaty-2001-entry-into-force"),
            List.of("gazprom-nioc-mou-2022", "signed", "2022-07-19", "gazprom-nioc-mou-2022"));
  }

  @Test
  void the_views_hold_what_the_interface_answers() throws SQLException {
    long records =
        chancery.http().get("/relationships/IRN-RUS").body().at("/coverage/records").asLong();
    assertThat(
            rows(
                "select count(*) from views.bearing"
                    + " where relationship = 'IRN-RUS' and known_until is null"))
        .containsExactly(List.of(Long.toString(records)));
  }

  @Test
  void a_view_cannot_be_written() {
    assertThatThrownBy(
            () -> {
              try (Connection service = chancery.database().asService()) {
                service.createStatement().executeUpdate("delete from views.act");
              }
            })
        .isInstanceOf(SQLException.class);
  }

  @Test
  void the_schema_that_readers_may_use_holds_views_alone() throws SQLException {
    try (Connection owner = chancery.database().asOwner()) {
      assertThat(
              owner
                  .createStatement()
                  .executeQuery(
                      "select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                          + " where n.nspname = 'views' and c.relkind <> 'v'")
                  .next())
          .isFalse();
    }
  }
}
