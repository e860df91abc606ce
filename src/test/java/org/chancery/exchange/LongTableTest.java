package org.chancery.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A table of numbers is a map, only smaller. */
class LongTableTest {

  @Test
  void it_answers_as_a_map_does() {
    Random random = new Random(8);
    LongTable table = new LongTable(100_000);
    Map<Long, Long> map = new HashMap<>();
    for (int i = 0; i < 100_000; i++) {
      long hash = i % 3 == 0 ? random.nextInt(500) + 2L : random.nextLong();
      map.put(hash, (long) i + 1);
      table.put(hash, i + 1L);
    }
    map.forEach((hash, value) -> assertThat(table.get(hash)).isEqualTo(value));
    assertThat(table.size()).isEqualTo(map.size());
    assertThat(table.get(random.nextLong())).isZero();
  }

  @Test
  void it_takes_no_more_than_its_most() {
    LongTable table = new LongTable(3);
    for (long hash = 10; hash < 13; hash++) {
      assertThat(table.isFull()).isFalse();
      table.put(hash, 1);
    }
    assertThat(table.isFull()).isTrue();
    table.put(10, 2);
    assertThat(table.get(10)).isEqualTo(2);
    assertThatThrownBy(() -> table.put(13, 1)).isInstanceOf(IllegalStateException.class);
  }
}
