package org.chancery.record;

import java.time.Clock;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.MessageOriginProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.chancery.eventlog.EventLog;
import org.chancery.eventlog.KeptEvents;
import org.chancery.eventlog.LogHistory;
import org.chancery.relationship.Actors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The write side. */
@Configuration(proxyBeanMethods = false)
class RecordConfiguration {

  @Bean
  KeptEvents recordEvents() {
    return RecordEvents.kept();
  }

  @Bean
  CorrelationDataProvider whereItCameFrom() {
    return new SimpleCorrelationDataProvider(
        Origin.BY, Origin.PUBLISHER_KNOWN_AT, Origin.KEY, LogHistory.ADOPTED);
  }

  @Bean
  CorrelationDataProvider whatLedToIt() {
    return new MessageOriginProvider();
  }

  @Bean
  Actors actors(JdbcClient jdbc, EventLog log) {
    return new Actors(new ActorReference(jdbc).read(), new RegisteredActors(log));
  }

  @Bean
  CommandSchemas commandSchemas(Actors actors, EventLog log) {
    return new CommandSchemas(CommandFormats.knowing(actors, new KnownSources(log)));
  }

  @Bean
  CommandMapper commandMapper(Actors actors) {
    return new CommandMapper(actors);
  }

  @Bean
  ActReader actReader(Clock clock, CommandSchemas schemas, CommandMapper mapper, Actors actors) {
    return new ActReader(clock, schemas, mapper, new HeaderRules(clock, actors));
  }

  @Bean
  CommandReader commandReader(
      Clock clock, CommandSchemas schemas, CommandMapper mapper, ActReader acts, Actors actors) {
    return new CommandReader(
        acts,
        new AmendmentReader(clock, schemas, mapper),
        new SourceReader(clock, schemas, mapper),
        new ActorReader(clock, schemas, mapper, actors));
  }

  @Bean
  History history(LogHistory log) {
    return new History(log);
  }

  /** What is refused changed nothing, so it ends none of the commands handed in with it. */
  @Bean
  RecordDesk recordDesk(
      SimpleCommandBus bus, CommandGateway gateway, TransactionManager transactions, EventLog log) {
    bus.setRollbackConfiguration(
        failure -> !(failure instanceof Refused || failure instanceof AggregateNotFoundException));
    return new RecordDesk(gateway, transactions, log);
  }
}
