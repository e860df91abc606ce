package org.chancery.record;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.MessageOriginProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.chancery.act.ActCatalogue;
import org.chancery.act.ActKind;
import org.chancery.eventlog.EventLog;
import org.chancery.eventlog.KeptEvents;
import org.chancery.relationship.Actors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The write side. */
@Configuration(proxyBeanMethods = false)
class RecordConfiguration {

  @Bean
  KeptEvents recordEvents() {
    Map<String, Class<?>> names = new HashMap<>();
    for (ActKind kind : ActCatalogue.kinds()) {
      names.put(kind.eventName(), kind.eventType());
    }
    return new KeptEvents(names);
  }

  @Bean
  CorrelationDataProvider whoDidIt() {
    return new SimpleCorrelationDataProvider(RecordDesk.BY);
  }

  @Bean
  CorrelationDataProvider whatItCameFrom() {
    return new MessageOriginProvider();
  }

  @Bean
  Actors actors(JdbcClient jdbc) {
    return new ActorReference(jdbc).read();
  }

  @Bean
  CommandReader commandReader(Clock clock, Actors actors) {
    return new CommandReader(clock, actors);
  }

  @Bean
  RecordDesk recordDesk(CommandGateway gateway, TransactionManager transactions, EventLog log) {
    return new RecordDesk(gateway, transactions, log);
  }
}
