package org.chancery.ops;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/**
 * Runs the embedded database where no {@code spring.datasource.url} is given. The pool is built
 * from a bean that is built from the database, so Spring closes the pool first.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(EmbeddedDatabaseConfiguration.NoDatabaseGiven.class)
@EnableConfigurationProperties(EmbeddedDatabaseSettings.class)
class EmbeddedDatabaseConfiguration {

  @Bean(destroyMethod = "close")
  EmbeddedDatabase embeddedDatabase(EmbeddedDatabaseSettings settings) {
    return settings.start();
  }

  @Bean
  JdbcConnectionDetails embeddedRunTimeConnection(EmbeddedDatabase database) {
    return new RunTimeConnection(database.jdbcUrl(), database.runTimeRole());
  }

  @Bean
  FlywayConnectionDetails embeddedMigrationConnection(EmbeddedDatabase database) {
    return new MigrationConnection(database.jdbcUrl(), database.migrationRole());
  }

  private record RunTimeConnection(String getJdbcUrl, DatabaseRole role)
      implements JdbcConnectionDetails {

    @Override
    public String getUsername() {
      return role.name();
    }

    @Override
    public String getPassword() {
      return role.password();
    }
  }

  private record MigrationConnection(String getJdbcUrl, DatabaseRole role)
      implements FlywayConnectionDetails {

    @Override
    public String getUsername() {
      return role.name();
    }

    @Override
    public String getPassword() {
      return role.password();
    }
  }

  static class NoDatabaseGiven implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return !StringUtils.hasText(context.getEnvironment().getProperty("spring.datasource.url"));
    }
  }
}
