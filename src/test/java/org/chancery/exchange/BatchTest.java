package org.chancery.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chancery.record.Origin;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

/** Which lines may share a transaction. */
class BatchTest {

  private static ImportLine line(String command, int size) {
    return new ImportLine(
        1, size, command, null, JsonNodeFactory.instance.objectNode(), Origin.LOCAL, List.of());
  }

  private static Batch with(int most, String... commands) {
    Batch batch = new Batch(most);
    for (String command : commands) {
      batch.add(line(command, 100));
    }
    return batch;
  }

  @Test
  void records_follow_each_other_freely() {
    assertThat(with(10, "RecordVisit").hasRoomFor(line("RecordMeeting", 100))).isTrue();
    assertThat(with(10, "RegisterSource").hasRoomFor(line("RegisterActor", 100))).isTrue();
    assertThat(with(10, "RecordVisit").hasRoomFor(line("RegisterSource", 100))).isTrue();
  }

  @Test
  void what_may_cite_a_registration_waits_until_that_is_kept() {
    assertThat(with(10, "RegisterSource").hasRoomFor(line("RecordVisit", 100))).isFalse();
    assertThat(with(10, "RecordVisit", "RegisterSource").hasRoomFor(line("RecordVisit", 100)))
        .isFalse();
  }

  @Test
  void it_is_bounded_in_lines_and_in_bytes() {
    assertThat(with(2, "RecordVisit").isFull()).isFalse();
    assertThat(with(2, "RecordVisit", "RecordVisit").isFull()).isTrue();
    Batch large = with(1000);
    int lines = 0;
    while (large.hasRoomFor(line("RecordVisit", 256 * 1024))) {
      large.add(line("RecordVisit", 256 * 1024));
      lines++;
    }
    assertThat(lines).isEqualTo(16);
  }
}
