package org.chancery.record;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.chancery.relationship.ActorRegistered;
import org.jspecify.annotations.Nullable;

/** One actor beside those of the reference data, as it was registered. */
@Aggregate(type = RegisteredActor.STREAM_TYPE)
class RegisteredActor {
  static final String STREAM_TYPE = "actor";

  @AggregateIdentifier private @Nullable String stream;
  private @Nullable ActorRegistered first;

  /**
   * Registers an actor. The same command again changes nothing; another one under the same id is
   * refused.
   */
  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Decided register(ActorRegistration registration) {
    if (first == null) {
      apply(registration.told());
      return new Decided(0, true);
    }
    if (!first.equals(registration.told())) {
      throw Refused.Conflict.otherThing();
    }
    return new Decided(0, false);
  }

  @EventSourcingHandler
  void on(ActorRegistered event) {
    stream = STREAM_TYPE + "/" + event.actor();
    first = event;
  }
}
