package org.chancery.record;

import java.time.Clock;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.chancery.relationship.Actors;
import org.chancery.source.SourceRegistered;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Given a registration, when another comes, then it is the same or a conflict. */
class RegisteredSourceTest {
  private final FixtureConfiguration<RegisteredSource> source =
      new AggregateTestFixture<>(RegisteredSource.class);

  private static SourceRegistration source(String title) {
    SourceReader reader =
        new SourceReader(
            Clock.systemUTC(),
            new CommandSchemas(List.of()),
            new CommandMapper(new Actors(List.of())));
    String body =
        """
        {"id": "kremlin-2022-07-19", "type": "webpage", "title": "%s", "issued": "2022-07-19"}
        """
            .formatted(title);
    return (SourceRegistration) reader.read(JsonMapper.shared().readTree(body));
  }

  private static SourceRegistered registered(String title) {
    return new SourceRegistered(source(title).source());
  }

  @Test
  void a_first_command_registers_it() {
    source
        .givenNoPriorActivity()
        .when(source("Talks in Tehran"))
        .expectResultMessagePayload(new Decided(0, true))
        .expectEvents(registered("Talks in Tehran"));
  }

  @Test
  void the_same_command_again_registers_nothing_and_answers_as_the_first_time() {
    source
        .given(registered("Talks in Tehran"))
        .when(source("Talks in Tehran"))
        .expectResultMessagePayload(new Decided(0, false))
        .expectNoEvents();
  }

  @Test
  void another_source_under_the_same_id_is_refused() {
    source
        .given(registered("Talks in Tehran"))
        .when(source("Talks in Sochi"))
        .expectException(Refused.Conflict.class)
        .expectNoEvents();
  }
}
