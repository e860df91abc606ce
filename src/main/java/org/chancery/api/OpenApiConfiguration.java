package org.chancery.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.chancery.act.ActCatalogue;
import org.chancery.act.ActKind;
import org.chancery.act.ActSchema;
import org.chancery.record.CommandForm;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Describes the interface in OpenAPI 3.1: one path for every command, problems for every error. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {
  private static final String PROBLEM = "Problem";

  /** The parameters that may name a day by a record. */
  private static final Set<String> DAYS = Set.of("asOf", "from", "to");

  @Bean
  OpenAPI description() {
    return new OpenAPI()
        .info(
            new Info()
                .title("Chancery")
                .version("0.1.0")
                .description("An event-sourced, bitemporal record of relations between states")
                .license(new License().name("Apache-2.0").identifier("Apache-2.0")));
  }

  @Bean
  GlobalOpenApiCustomizer commandsAndProblems() {
    return api -> {
      api.setServers(null);
      api.getComponents().addSchemas(PROBLEM, problem());
      PathItem any = api.getPaths().remove(Paths.COMMANDS);
      for (ActKind kind : ActCatalogue.kinds()) {
        add(
            new CommandForm(kind.command(), kind.definition(), kind.example(), ActSchema.of(kind)),
            any.getPost(),
            api);
      }
      CommandForm.all().forEach(form -> add(form, any.getPost(), api));
      api.getPaths()
          .forEach(
              (path, item) ->
                  item.readOperations().forEach(operation -> complete(path, operation)));
      LogDescription.describe(api.getPaths().get(Paths.LOG).getGet(), api.getComponents());
      TreeMap<String, PathItem> sorted = new TreeMap<>(api.getPaths());
      api.getPaths().clear();
      api.getPaths().putAll(sorted);
    };
  }

  private static void add(CommandForm form, Operation any, OpenAPI api) {
    String path = Paths.COMMANDS.replace("{command}", form.command());
    api.getPaths().addPathItem(path, new PathItem().post(command(form, any)));
  }

  private static Operation command(CommandForm form, Operation any) {
    MediaType body =
        new MediaType()
            .schema(Json31.mapper().convertValue(form.schema(), JsonSchema.class))
            .example(Json31.mapper().convertValue(example(form), Object.class));
    return new Operation()
        .operationId(form.command())
        .summary(form.definition())
        .tags(List.of("commands"))
        .parameters(
            any.getParameters().stream()
                .filter(parameter -> !parameter.getName().equals("command"))
                .toList())
        .requestBody(
            new RequestBody()
                .required(true)
                .content(new Content().addMediaType("application/json", body)))
        .responses(accepted(any.getResponses()));
  }

  private static Object example(CommandForm form) {
    try {
      return Json31.mapper().readTree(form.example());
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException(form.command(), broken);
    }
  }

  private static ApiResponses accepted(ApiResponses any) {
    Content receipt = any.get("200").getContent();
    return new ApiResponses()
        .addApiResponse(
            "201", new ApiResponse().description("recorded, and part of answers").content(receipt))
        .addApiResponse(
            "202", new ApiResponse().description("recorded, soon part of answers").content(receipt))
        .addApiResponse("409", problemResponse("something else is recorded under this id"))
        .addApiResponse("413", problemResponse("larger than a command may be"))
        .addApiResponse("415", problemResponse("not application/json"))
        .addApiResponse("422", problemResponse("breaks rules, every one of them named"));
  }

  private static void complete(String path, Operation operation) {
    List<Parameter> parameters = Objects.requireNonNullElse(operation.getParameters(), List.of());
    parameters.forEach(
        parameter -> parameter.description(ParameterWords.of(path, parameter.getName())));
    ApiResponses responses = operation.getResponses();
    if (path.contains("{pair}")) {
      responses.putIfAbsent("308", new ApiResponse().description("the pair is written otherwise"));
    }
    if (path.endsWith("/replay")) {
      responses.putIfAbsent("204", new ApiResponse().description("nothing is left to tell"));
    }
    responses.putIfAbsent("400", problemResponse("could not be understood"));
    responses.putIfAbsent("404", problemResponse("not known"));
    if (parameters.stream().anyMatch(parameter -> DAYS.contains(parameter.getName()))) {
      responses.putIfAbsent("422", problemResponse("a day next to a record that is not known"));
    }
    responses.putIfAbsent("503", problemResponse("cannot be answered now: ask again"));
  }

  static ApiResponse problemResponse(String description) {
    Schema<?> problem = new JsonSchema().$ref("#/components/schemas/" + PROBLEM);
    return new ApiResponse()
        .description(description)
        .content(
            new Content()
                .addMediaType("application/problem+json", new MediaType().schema(problem)));
  }

  /** RFC 9457, with the faults of a request. */
  private static Schema<?> problem() {
    Schema<?> fault =
        object()
            .addProperty("pointer", text("where in the body, as a JSON pointer"))
            .addProperty("parameter", text("which query parameter"))
            .addProperty("code", text("what is wrong, for programs"))
            .addProperty("detail", text("what is wrong, for people"));
    return object()
        .addProperty("type", text("which kind of problem"))
        .addProperty("title", text("the status in words"))
        .addProperty("status", typed("integer"))
        .addProperty("detail", text("what happened"))
        .addProperty("instance", text("the address that was asked"))
        .addProperty("errors", typed("array").items(fault));
  }

  private static Schema<?> object() {
    return typed("object");
  }

  private static Schema<?> text(String description) {
    return typed("string").description(description);
  }

  private static Schema<?> typed(String type) {
    return new JsonSchema().types(Set.of(type));
  }
}
