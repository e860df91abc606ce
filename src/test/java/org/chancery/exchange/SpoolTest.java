package org.chancery.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Files that wait have a limit, and leave nothing behind. */
class SpoolTest {
  @TempDir private Path folder;

  private static InputStream bytes(int length) {
    return new Repeated('x', length);
  }

  private static NotReceived.Why whyNot(Spool spool, InputStream body) {
    try (Spool.Held held = spool.receive(body)) {
      throw new AssertionError("received " + held.size());
    } catch (NotReceived not) {
      return not.why();
    }
  }

  @Test
  void a_file_is_given_back_as_it_came() throws IOException {
    byte[] sent = "{}\n{}\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    try (Spool.Held held = new Spool(folder, 100).receive(new ByteArrayInputStream(sent))) {
      assertThat(held.size()).isEqualTo(6);
      assertThat(held.content().readAllBytes()).isEqualTo(sent);
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void a_file_has_no_name_even_while_it_waits() {
    try (Spool.Held held = new Spool(folder, 100).receive(bytes(100))) {
      assertThat(held.size()).isEqualTo(100);
      assertThat(folder).isEmptyDirectory();
    }
  }

  @Test
  void one_that_could_never_wait_is_too_large() {
    assertThat(whyNot(new Spool(folder, 100), bytes(101))).isEqualTo(NotReceived.Why.TOO_LARGE);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void room_is_shared_and_given_back() {
    Spool spool = new Spool(folder, 100);
    try (Spool.Held held = spool.receive(bytes(60))) {
      assertThat(held.size()).isEqualTo(60);
      assertThat(whyNot(spool, bytes(60))).isEqualTo(NotReceived.Why.NO_ROOM_NOW);
    }
    try (Spool.Held held = spool.receive(bytes(100))) {
      assertThat(held.size()).isEqualTo(100);
    }
  }

  @Test
  void one_that_is_cut_off_or_empty_is_not_kept() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new EOFException();
          }
        };
    Spool spool = new Spool(folder, 100);
    assertThat(whyNot(spool, new SequenceInputStream(bytes(50), broken)))
        .isEqualTo(NotReceived.Why.CUT_OFF);
    assertThat(whyNot(spool, InputStream.nullInputStream())).isEqualTo(NotReceived.Why.EMPTY);
    assertThat(folder).isEmptyDirectory();
    spool.receive(bytes(100)).close();
  }

  @Test
  void a_folder_that_is_not_there_has_no_room() {
    Spool spool = new Spool(folder.resolve("none"), 100);
    assertThatThrownBy(() -> spool.receive(bytes(1)))
        .isInstanceOfSatisfying(
            NotReceived.class, not -> assertThat(not.why()).isEqualTo(NotReceived.Why.NO_ROOM_NOW));
  }
}
