package org.chancery.api;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Set;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Describes what all addresses with permanent links have in common. */
@Component
class CitableDescription implements GlobalOperationCustomizer {

  @Override
  public Operation customize(Operation operation, HandlerMethod method) {
    if (method.hasMethodAnnotation(Citable.class)) {
      operation.addParametersItem(new QueryParameter().name(Citable.EDITION).schema(text()));
      operation
          .getResponses()
          .get("200")
          .addHeaderObject("ETag", header("changes with the question, the log and the edition"))
          .addHeaderObject(
              "Link",
              header("rel=canonical: the permanent link of this answer; in lists also rel=next"))
          .addHeaderObject(
              "Cache-Control", header("max-age where knownAt was given, no-cache otherwise"));
      operation
          .getResponses()
          .putIfAbsent(
              "304", new ApiResponse().description("the answer named in If-None-Match is current"));
    }
    return operation;
  }

  private static Header header(String description) {
    return new Header().description(description).schema(text());
  }

  private static Schema<?> text() {
    return new JsonSchema().types(Set.of("string"));
  }
}
