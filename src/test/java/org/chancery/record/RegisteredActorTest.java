package org.chancery.record;

import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.chancery.relationship.ActorId;
import org.chancery.relationship.ActorRegistered;
import org.chancery.relationship.ActorType;
import org.junit.jupiter.api.Test;

/** Given a registration, when another comes, then it is the same or a conflict. */
class RegisteredActorTest {
  private final FixtureConfiguration<RegisteredActor> actor =
      new AggregateTestFixture<>(RegisteredActor.class);

  private static ActorRegistered named(String name) {
    return new ActorRegistered(
        new ActorId("person:envoy"),
        ActorType.PERSON,
        name,
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  @Test
  void a_first_command_registers_it() {
    actor
        .givenNoPriorActivity()
        .when(new ActorRegistration(named("A. Envoy")))
        .expectResultMessagePayload(new Decided(0, true))
        .expectEvents(named("A. Envoy"));
  }

  @Test
  void the_same_command_again_registers_nothing_and_answers_as_the_first_time() {
    actor
        .given(named("A. Envoy"))
        .when(new ActorRegistration(named("A. Envoy")))
        .expectResultMessagePayload(new Decided(0, false))
        .expectNoEvents();
  }

  @Test
  void another_actor_under_the_same_id_is_refused() {
    actor
        .given(named("A. Envoy"))
        .when(new ActorRegistration(named("B. Envoy")))
        .expectException(Refused.Conflict.class)
        .expectNoEvents();
  }
}
