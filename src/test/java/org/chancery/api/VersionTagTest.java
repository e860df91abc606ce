package org.chancery.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTagTest {

  @Test
  void a_tag_begins_with_the_version_and_can_be_sent_back() {
    String tag = VersionTag.of(3, "a_b-C").formattedTag();
    assertThat(tag).isEqualTo("\"3-a_b-C\"");
    assertThat(VersionTag.versionIn(tag)).hasValue(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"3\"", "3", "W/\"3\"", "W/\"3-abc\"", "\"3-abc\"", "3-abc", " \"3\" "})
  void a_version_is_read_however_it_is_quoted(String given) {
    assertThat(VersionTag.versionIn(given)).hasValue(3);
  }

  @Test
  void a_star_asks_for_no_version() {
    assertThat(VersionTag.versionIn("*")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\"",
        "\"\"",
        "0",
        "\"0\"",
        "-1",
        "03",
        "three",
        "\"3",
        "3\"",
        "w/\"3\"",
        "\"3\", \"4\"",
        "3.0",
        "\"3 \"",
        "9999999999",
        "\"abc\"",
        "W/",
        "3-a b"
      })
  void anything_else_is_refused(String given) {
    assertThatIllegalArgumentException().isThrownBy(() -> VersionTag.versionIn(given));
  }
}
