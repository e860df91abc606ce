package org.chancery.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;

/** Which form of the log a reader gets who accepts several. */
class LogFormTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          application/json | JSON
          application/x-ndjson | NDJSON
          text/event-stream | SSE
          application/cloudevents-batch+json | BATCH
          */* | JSON
          application/* | JSON
          text/* | SSE
          application/*+json | BATCH
          application/json;charset=utf-8 | JSON
          application/json;q=0.1, application/x-ndjson;q=0.2 | NDJSON
          application/json, */*;q=0.5 | JSON
          text/event-stream, */* | SSE
          */*, text/event-stream | SSE
          application/x-ndjson, application/json | NDJSON
          application/json, application/x-ndjson | JSON
          application/json;q=0, */* | NDJSON
          text/html, */*;q=0.8 | JSON
          """)
  void the_one_that_is_liked_best_is_given(String accept, LogForm form) {
    assertThat(LogForm.accepted(MediaType.parseMediaTypes(accept))).contains(form);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "application/json;q=0", "application/cloudevents+json"})
  void what_is_not_accepted_is_not_given(String accept) {
    assertThat(LogForm.accepted(MediaType.parseMediaTypes(accept))).isEmpty();
  }
}
