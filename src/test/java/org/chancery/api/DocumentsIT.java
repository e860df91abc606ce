package org.chancery.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.chancery.act.ActCatalogue;
import org.chancery.act.ActKind;
import org.chancery.act.ActSchema;
import org.chancery.fixture.Chancery;
import org.junit.jupiter.api.Test;

/**
 * The copies in {@code docs/api} are what the code says. {@code mvn verify -Dit.test=DocumentsIT
 * -Dcopy} writes them.
 */
class DocumentsIT {
  private static final Path FOLDER = Path.of("docs/api");
  private static final boolean WRITE = System.getProperty("copy") != null;

  @Test
  void the_description_of_the_interface_is_the_one_that_is_served() throws IOException {
    try (Chancery chancery = Chancery.empty()) {
      var served = chancery.http().send(chancery.http().request("/openapi.yaml").GET());
      assertThat(served.status()).isEqualTo(200);
      compare("openapi.yaml", served.response().body());
    }
  }

  @Test
  void the_catalogue_of_kinds_is_the_one_in_the_code() throws IOException {
    String rows =
        ActCatalogue.kinds().stream().map(DocumentsIT::section).collect(Collectors.joining("\n"));
    compare("kinds.md", "# The kinds of act\n\nWritten by a test from the code.\n\n" + rows);
  }

  private static String section(ActKind kind) {
    String fields =
        ActSchema.fieldsOf(kind).stream()
            .map(
                field ->
                    "| `%s` | %s | `%s` |%n"
                        .formatted(
                            field.name(), field.required() ? "yes" : "", summary(field.schema())))
            .collect(Collectors.joining());
    return """
    ## %s

    %s

    Command `%s`, event `%s`.

    | field | needed | value |
    |---|---|---|
    %s
    ```json
    %s
    ```
    """
        .formatted(
            kind.name(),
            kind.definition(),
            kind.command(),
            kind.eventName(),
            fields,
            kind.example());
  }

  private static String summary(Map<?, ?> schema) {
    if (schema.get("enum") instanceof List<?> words) {
      return words.stream()
          .filter(Objects::nonNull)
          .map(Object::toString)
          .collect(Collectors.joining(", "));
    }
    Object type = schema.get("type") instanceof List<?> or ? or.getFirst() : schema.get("type");
    return String.valueOf(schema.containsKey("format") ? schema.get("format") : type);
  }

  private static void compare(String file, String text) throws IOException {
    Path copy = FOLDER.resolve(file);
    if (WRITE) {
      Files.writeString(copy, text);
    }
    assertThat(Files.readString(copy))
        .as("run: mvn verify -Dit.test=DocumentsIT -Dcopy")
        .isEqualTo(text);
  }
}
