package org.chancery.eventlog;

import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The event store of Axon on PostgreSQL, with every part that matters named here. */
@Configuration(proxyBeanMethods = false)
class EventLogConfiguration {

  @Bean
  TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
    return new SpringTransactionManager(transactions);
  }

  @Bean
  ConnectionProvider connectionProvider(DataSource dataSource) {
    return new UnitOfWorkAwareConnectionProviderWrapper(
        new SpringDataSourceConnectionProvider(dataSource));
  }

  @Bean
  PersistenceExceptionResolver persistenceExceptionResolver() {
    return new DuplicateKey();
  }

  @Bean
  @Qualifier("eventSerializer")
  Serializer eventSerializer(List<KeptEvents> modules) {
    return new EventSerializer(new EventNames(modules));
  }

  @Bean
  LogFollowers logFollowers() {
    return new LogFollowers();
  }

  @Bean
  KeptEvents logEvents() {
    return LogHistory.EVENTS;
  }

  @Bean
  LogHistory logHistory(
      JdbcClient jdbc, EventStorageEngine engine, PlatformTransactionManager transactions) {
    return new LogHistory(jdbc, engine, new TransactionTemplate(transactions));
  }

  @Bean
  ClockGuard clockGuard(Clock clock) {
    return new ClockGuard(clock, Uptime.ofThisMachine());
  }

  @Bean
  LogClock logClock(JdbcClient jdbc, ClockGuard guard) {
    return new LogClock(jdbc, guard);
  }

  @Bean
  EventStorageEngine eventStorageEngine(
      @Qualifier("eventSerializer") Serializer serializer,
      ConnectionProvider connections,
      TransactionManager transactions,
      PersistenceExceptionResolver duplicates,
      LogFollowers followers,
      ClockGuard guard) {
    return new LogEngine(
        LogEngine.builder()
            .eventSerializer(serializer)
            .snapshotSerializer(serializer)
            .persistenceExceptionResolver(duplicates)
            .connectionProvider(connections)
            .transactionManager(transactions)
            .batchSize(1000),
        followers,
        guard);
  }

  @Bean
  LogSource logSource(EventStorageEngine engine, LogFollowers followers) {
    return new LogSource((LogEngine) engine, followers);
  }

  @Bean
  EventLog eventLog(
      JdbcClient jdbc,
      LogFollowers followers,
      ClockGuard guard,
      PlatformTransactionManager transactions) {
    return new EventLog(jdbc, followers, guard, new TransactionTemplate(transactions));
  }
}
