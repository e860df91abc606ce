package org.chancery.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseFirstStartIT {

  @TempDir Path directory;

  @Test
  void a_first_start_that_was_killed_half_way_is_begun_anew() throws IOException {
    Files.createFile(directory.resolve("chancery.lock"));
    Files.createFile(directory.resolve("draft-chancery"));
    Path halfMade = Files.createDirectory(directory.resolve("draft-1"));
    Files.writeString(halfMade.resolve("PG_VERSION"), "18\n");
    try (var _ = EmbeddedDatabase.start(directory)) {
      assertThat(halfMade).doesNotExist();
      assertThat(directory.resolve("postgresql/PG_VERSION")).isRegularFile();
    }
  }

  @Test
  void a_folder_of_other_files_is_left_alone() throws IOException {
    Path letters = Files.writeString(directory.resolve("letters.txt"), "Dear ambassador");
    assertThatExceptionOfType(EmbeddedDatabaseException.class)
        .isThrownBy(() -> EmbeddedDatabase.start(directory))
        .withMessageContaining("holds other files than a Chancery database");
    try (var files = Files.list(directory)) {
      assertThat(files).containsExactly(letters);
    }
  }
}
