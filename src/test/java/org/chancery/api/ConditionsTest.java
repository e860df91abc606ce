package org.chancery.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the headers of a command may say. */
class ConditionsTest {
  @ParameterizedTest
  @ValueSource(strings = {"k", "8e03978e-40d5-43e8-bc93-6894a57f9324", "\"quoted\"", "a b ~!"})
  void a_key_is_printable(String key) {
    assertThat(Conditions.of(null, key).key()).isEqualTo(key);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t", "é", "ключ", "a\u0000b", "a\u007fb", "a\nb"})
  void anything_else_is_no_key(String key) {
    assertThatExceptionOfType(BadRequest.class).isThrownBy(() -> Conditions.of(null, key));
  }

  @Test
  void a_key_has_an_end() {
    assertThat(Conditions.of(null, "k".repeat(200)).key()).hasSize(200);
    assertThatExceptionOfType(BadRequest.class)
        .isThrownBy(() -> Conditions.of(null, "k".repeat(201)));
  }

  @Test
  void without_headers_there_are_no_conditions() {
    assertThat(Conditions.of(null, null)).isEqualTo(Conditions.of("*", null));
  }
}
