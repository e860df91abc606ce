package org.chancery.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;

class EmbeddedDatabaseConfigurationTest {

  private static final String URL = "jdbc:postgresql://db.example.org/chancery";

  @TempDir Path directory;

  private final ApplicationContextRunner context =
      new ApplicationContextRunner().withUserConfiguration(EmbeddedDatabaseConfiguration.class);

  @Test
  void a_given_database_leaves_the_embedded_one_off() {
    context
        .withPropertyValues("spring.datasource.url=" + URL)
        .run(started -> assertThat(started).doesNotHaveBean(EmbeddedDatabaseConfiguration.class));
  }

  @Test
  void a_database_given_by_the_environment_leaves_the_embedded_one_off() {
    TestPropertyValues given = TestPropertyValues.of("SPRING_DATASOURCE_URL=" + URL);
    context
        .withInitializer(
            c -> given.applyTo(c.getEnvironment(), TestPropertyValues.Type.SYSTEM_ENVIRONMENT))
        .run(started -> assertThat(started).doesNotHaveBean(EmbeddedDatabaseConfiguration.class));
  }

  @Test
  void a_failed_start_is_explained_in_words() throws Exception {
    Files.createFile(directory.resolve("letters.txt"));
    context
        .withPropertyValues("chancery.database.directory=" + directory)
        .run(
            started -> {
              var explanation = explain(started.getStartupFailure());
              assertThat(explanation.getDescription()).contains("holds other files");
              assertThat(explanation.getAction()).contains("chancery.database.directory");
            });
  }

  private static FailureAnalysis explain(Throwable failure) {
    // Boot's own analyzers that want a bean factory are passed over.
    FailureHandler passOver = (type, name, reason) -> {};
    return SpringFactoriesLoader.forDefaultResourceLocation()
        .load(FailureAnalyzer.class, passOver)
        .stream()
        .map(analyzer -> analyzer.analyze(failure))
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow();
  }
}
