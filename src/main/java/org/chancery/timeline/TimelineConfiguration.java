package org.chancery.timeline;

import java.time.Clock;
import java.time.Duration;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.serialization.Serializer;
import org.chancery.eventlog.EventLog;
import org.chancery.eventlog.LogSource;
import org.chancery.relationship.Actors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The read side: one projector that follows the log, and the questions asked of its tables. */
@Configuration(proxyBeanMethods = false)
class TimelineConfiguration {
  private static final int EVENTS_AT_ONCE = 1000;

  /** After how long another node may take over from one that no longer says that it lives. */
  private static final Duration CLAIM = Duration.ofSeconds(5);

  /** How often a node says so, and looks for what other nodes recorded. */
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

  @Bean
  TokenStore tokenStore(ConnectionProvider connections, Serializer serializer) {
    return JdbcTokenStore.builder()
        .connectionProvider(connections)
        .serializer(serializer)
        .claimTimeout(CLAIM)
        .schema(TokenSchema.builder().setTokenTable("timeline.token").build())
        .build();
  }

  /** One segment, large batches, and no event is ever skipped: what fails stops the projector. */
  @Bean
  ConfigurerModule projectorConfiguration(LogSource log, TransactionManager transactions) {
    return configurer ->
        configurer
            .eventProcessing()
            .registerPooledStreamingEventProcessor(
                TimelineProjector.NAME,
                configuration -> log,
                (configuration, processor) ->
                    processor
                        .initialSegmentCount(1)
                        .batchSize(EVENTS_AT_ONCE)
                        .claimExtensionThreshold(LOOK_AGAIN.toMillis())
                        .tokenClaimInterval(LOOK_AGAIN.toMillis())
                        .coordinatorExecutor(name -> new PromptExecutor(LOOK_AGAIN))
                        .initialToken(source -> source.createTailToken())
                        .transactionManager(transactions)
                        .errorHandler(PropagatingErrorHandler.instance()))
            .registerListenerInvocationErrorHandler(
                TimelineProjector.NAME, configuration -> PropagatingErrorHandler.instance());
  }

  @Bean
  Projection projection(JdbcClient jdbc) {
    return new Projection(jdbc);
  }

  @Bean
  TimelineProjector timelineProjector(
      Actors actors,
      JdbcOperations jdbc,
      Projection projection,
      PlatformTransactionManager transactions) {
    return new TimelineProjector(
        writer("timeline", actors, jdbc, projection::advanceTo, transactions));
  }

  @Bean
  Rebuild rebuild(
      Clock clock,
      EventLog log,
      LogSource source,
      Actors actors,
      JdbcOperations jdbc,
      DataSource database,
      PlatformTransactionManager transactions) {
    return new Rebuild(
        clock,
        log,
        source,
        new RebuildTables(jdbc, database),
        () -> writer(RebuildTables.SCHEMA, actors, jdbc, position -> {}, transactions),
        new TransactionTemplate(transactions));
  }

  private static TimelineWriter writer(
      String schema,
      Actors actors,
      JdbcOperations jdbc,
      LongConsumer onCommit,
      PlatformTransactionManager transactions) {
    TransactionTemplate oneByOne = new TransactionTemplate(transactions);
    oneByOne.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    RecordBodies bodies = new RecordBodies();
    return new TimelineWriter(
        schema,
        jdbc,
        onCommit,
        new RecordRows(jdbc, bodies, actors),
        new FactRows(jdbc),
        new SourceRows(jdbc, bodies),
        new Changes(new VersionQueries(jdbc, bodies, actors), actors),
        oneByOne);
  }

  @Bean
  Sources sources(JdbcClient jdbc) {
    return new Sources(jdbc);
  }

  @Bean
  Timelines timelines(
      Clock clock,
      EventLog log,
      Projection projection,
      Actors actors,
      JdbcClient jdbc,
      FactQueries facts,
      ActQueries acts,
      @Value("${chancery.patience:5s}") Duration patience) {
    RecordBodies bodies = new RecordBodies();
    RecordQueries records = new RecordQueries(jdbc, bodies, actors);
    EffectQueries effects = new EffectQueries(jdbc);
    HistoryQueries histories = new HistoryQueries(jdbc, bodies);
    return new Timelines(
        clock,
        new Knowledge(clock, log, projection, patience),
        log,
        actors,
        facts,
        acts,
        records,
        new Differences(effects),
        new WarningQueries(jdbc, actors),
        new Explanations(effects, records),
        histories,
        new Steps(histories, facts, actors),
        new Evolutions(new EvolutionQueries(jdbc), records),
        new FlagQueries(jdbc));
  }

  @Bean
  Surveys surveys(
      EventLog log,
      Actors actors,
      JdbcClient jdbc,
      FactQueries facts,
      ActQueries acts,
      Codebook codebook) {
    return new Surveys(
        log, actors, facts, acts, new RelationshipQueries(jdbc), new SeriesQueries(jdbc, codebook));
  }

  @Bean
  Codebook codebook() {
    return Codebook.read(Codebook.DEFAULT);
  }

  @Bean
  FactQueries factQueries(JdbcClient jdbc) {
    return new FactQueries(jdbc);
  }

  @Bean
  ActQueries actQueries(JdbcClient jdbc, Codebook codebook) {
    return new ActQueries(jdbc, codebook);
  }
}
