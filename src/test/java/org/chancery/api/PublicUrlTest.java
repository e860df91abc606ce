package org.chancery.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

class PublicUrlTest {

  @Test
  void links_are_relative_while_none_is_set() {
    assertThat(new PublicUrl("").of("/api/v1/series?a=b")).isEqualTo("/api/v1/series?a=b");
    assertThat(new PublicUrl(" ").of("/x")).isEqualTo("/x");
  }

  @ParameterizedTest
  @CsvSource({
    "https://chancery.example.org, https://chancery.example.org/x",
    "https://chancery.example.org/, https://chancery.example.org/x",
    "http://localhost:8080, http://localhost:8080/x",
    "http://[::1]:8080//, http://[::1]:8080/x",
    "https://example.org/records, https://example.org/records/x"
  })
  void links_begin_with_the_one_that_is_set(String setting, String link) {
    assertThat(new PublicUrl(setting).of("/x")).isEqualTo(link);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "chancery.example.org",
        "ftp://example.org",
        "https:",
        "https://",
        "https:///path",
        "https://example.org?a=b",
        "https://example.org#a",
        "https://user:word@example.org",
        "https://example.org:port",
        "https://exa mple.org",
        "/api"
      })
  void what_nobody_can_follow_stops_the_start(String setting) {
    assertThatExceptionOfType(InvalidConfigurationPropertyValueException.class)
        .isThrownBy(() -> new PublicUrl(setting))
        .satisfies(refused -> assertThat(refused.getName()).isEqualTo("chancery.public-url"));
  }
}
