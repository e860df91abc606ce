package org.chancery.record;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.chancery.source.SourceRegistered;
import org.jspecify.annotations.Nullable;

/** One source, as it was registered. */
@Aggregate(type = RegisteredSource.STREAM_TYPE)
class RegisteredSource {
  static final String STREAM_TYPE = "source";

  @AggregateIdentifier private @Nullable String stream;
  private @Nullable SourceRegistered first;

  /**
   * Registers a source. The same command again changes nothing; another one under the same id is
   * refused.
   */
  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Decided register(SourceRegistration registration) {
    SourceRegistered event = new SourceRegistered(registration.source());
    if (first == null) {
      apply(event);
      return new Decided(0, true);
    }
    if (!first.equals(event)) {
      throw Refused.Conflict.otherThing();
    }
    return new Decided(0, false);
  }

  @EventSourcingHandler
  void on(SourceRegistered event) {
    stream = STREAM_TYPE + "/" + event.source().id();
    first = event;
  }
}
