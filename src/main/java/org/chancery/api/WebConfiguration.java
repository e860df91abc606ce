package org.chancery.api;

import java.util.List;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What holds for every address of the interface. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsOnly() {
    return server ->
        server.addContextCustomizers(
            context -> context.getParent().getPipeline().addValve(new ProblemReportValve()));
  }

  /**
   * No address takes a form, so a body is never read as parameters, whatever it calls itself; and a
   * client that asks before it sends a body is told to go on only when the body is wanted.
   */
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> bodiesAreReadByHandlersOnly() {
    return server ->
        server.addConnectorCustomizers(
            connector -> {
              connector.setParseBodyMethods("");
              connector.setProperty("continueResponseTiming", "onRead");
            });
  }

  @Override
  public void addViewControllers(ViewControllerRegistry registry) {
    registry.addRedirectViewController("/", "/console");
  }

  @Override
  public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
    converters
        .addCustomConverter(new CsvConverter())
        .addCustomConverter(new EventStreamConverter());
  }

  @Override
  public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
    resolvers.addFirst(new HalfAnswers());
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new KnownParametersOnly()).addPathPatterns(Paths.ROOT + "/**");
  }
}
