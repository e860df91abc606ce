package org.chancery.audit;

import org.chancery.eventlog.EventLog;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is told by the log itself. */
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

  @Bean
  LogFeed logFeed(EventLog log) {
    return new LogFeed(log);
  }
}
