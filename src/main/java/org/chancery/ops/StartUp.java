package org.chancery.ops;

import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.chancery.eventlog.AppendsHalted;
import org.chancery.eventlog.EventLog;
import org.chancery.exchange.Importer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What happens once when the service has started. */
@Configuration(proxyBeanMethods = false)
class StartUp {
  private static final Logger LOG = LoggerFactory.getLogger(StartUp.class);

  /** Without it events and the projector's place would not be written together. */
  @Bean
  SmartInitializingSingleton transactionsAreReal(TransactionManager transactions) {
    return () -> {
      if (!(transactions instanceof SpringTransactionManager)) {
        throw new IllegalStateException(
            "events need a real transaction manager, not " + transactions.getClass().getName());
      }
    };
  }

  /** A restored log may still name a transaction of the server that it comes from. */
  @Bean
  SmartInitializingSingleton formerTransactionsAreOver(EventLog log) {
    return () -> {
      try {
        log.closeInstant();
      } catch (AppendsHalted untrustedClock) {
        LOG.warn("no instant is closed at the start");
      }
    };
  }

  @Bean
  @Order(1)
  ApplicationRunner demo(
      EventLog log, Importer importer, @Value("${chancery.demo}") boolean wanted) {
    return arguments -> {
      if (wanted) {
        new Demo(log, importer).load();
      }
    };
  }

  @Bean
  @Order(2)
  ApplicationRunner whereToLook(WebServerApplicationContext context) {
    return arguments -> {
      String here = "http://localhost:" + context.getWebServer().getPort();
      LOG.info(
          """


            Chancery runs. Look here:
              {}/api/v1/relationships/IRN-RUS/state?asOf=2022-01
              {}/api/v1/relationships/IRN-RUS/difference?from=2022-01&to=after:tehran-summit-2022
              {}/console   every address, to try
          """,
          here,
          here,
          here);
    };
  }
}
