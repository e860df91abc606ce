package org.chancery.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;

class EmbeddedDatabaseConfigurationIT {

  @TempDir Path directory;

  @Test
  void the_service_and_the_migrations_use_their_own_roles_and_the_database_stops_last() {
    new ApplicationContextRunner()
        .withUserConfiguration(EmbeddedDatabaseConfiguration.class)
        .withConfiguration(
            AutoConfigurations.of(
                DataSourceAutoConfiguration.class,
                JdbcTemplateAutoConfiguration.class,
                JdbcClientAutoConfiguration.class,
                FlywayAutoConfiguration.class))
        .withPropertyValues(
            "chancery.database.directory=" + directory,
            "spring.flyway.locations=filesystem:" + directory.resolve("none"),
            "spring.flyway.fail-on-missing-locations=false")
        .run(
            context -> {
              DataSource migrations =
                  context.getBean(Flyway.class).getConfiguration().getDataSource();
              assertThat(context).hasSingleBean(HikariDataSource.class);
              assertThat(user(JdbcClient.create(migrations))).isEqualTo("chancery_migration");
              assertThat(user(context.getBean(JdbcClient.class))).isEqualTo("chancery");
              var beans = context.getBeanFactory();
              // Spring destroys what depends on a bean before the bean.
              assertThat(beans.getDependentBeans("embeddedRunTimeConnection"))
                  .contains("dataSource");
              assertThat(beans.getDependentBeans("embeddedDatabase"))
                  .contains("embeddedRunTimeConnection");
            });
  }

  private static String user(JdbcClient client) {
    return client.sql("select current_user").query(String.class).single();
  }
}
