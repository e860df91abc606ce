package org.chancery.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Describes the raw log in OpenAPI: four forms of one answer. */
final class LogDescription {
  private static final String EVENT = "CloudEvent";
  private static final List<String> REQUIRED =
      List.of(
          "specversion",
          "id",
          "source",
          "type",
          "subject",
          "time",
          "datacontenttype",
          "position",
          "sequence",
          "streamsequence",
          "recordedby",
          "data");

  private LogDescription() {}

  static void describe(Operation log, Components components) {
    components.addSchemas(EVENT, event());
    log.summary("The raw log as CloudEvents 1.0, after a position: the archive and the feed");
    log.getParameters().stream()
        .filter(parameter -> parameter.getName().equals("limit"))
        .forEach(
            limit ->
                limit.description(
                    "how many at the most, 1 to 1000 (100 in a page, all in lines and live)"));
    Content content = new Content();
    for (LogForm form : LogForm.values()) {
      content.addMediaType(form.type().toString(), new MediaType().schema(schema(form)));
    }
    log.getResponses()
        .addApiResponse(
            "200", new ApiResponse().description("the events, in order").content(content))
        .addApiResponse(
            "406", OpenApiConfiguration.problemResponse("none of the forms is accepted"));
  }

  private static Schema<?> schema(LogForm form) {
    Schema<?> event = new JsonSchema().$ref("#/components/schemas/" + EVENT);
    return switch (form) {
      case JSON -> page(event);
      case BATCH -> typed("array").items(event);
      case NDJSON -> text("one CloudEvent a line");
      case SSE -> text("id: the position, event: the name on disk, data: the CloudEvent");
    };
  }

  private static Schema<?> page(Schema<?> event) {
    Schema<?> page =
        typed("object")
            .addProperty("events", typed("array").items(event))
            .addProperty(
                "next",
                new JsonSchema()
                    .types(new TreeSet<>(List.of("integer", "null")))
                    .description("after of the next page; null when this one reaches the head"))
            .addProperty("head", typed("integer").description("the last position there is"));
    page.setRequired(List.of("events", "next", "head"));
    return page;
  }

  private static Schema<?> event() {
    Schema<?> event =
        typed("object")
            .description("An event of the log as it was stored; more attributes are its metadata")
            .addProperty("specversion", text("1.0"))
            .addProperty("id", text("of the event"))
            .addProperty("source", text(Paths.LOG))
            .addProperty("type", text("org.chancery. and the name of the event on disk"))
            .addProperty("subject", text("the stream"))
            .addProperty("time", text("from when it is known: UTC, microseconds"))
            .addProperty("datacontenttype", text("application/json"))
            .addProperty("position", typed("integer").description("in the log, from 1, no gaps"))
            .addProperty("sequence", text("the position in 19 digits, so that texts are in order"))
            .addProperty("streamsequence", typed("integer").description("in the stream, from 0"))
            .addProperty("correlationid", text("of the message that it came from"))
            .addProperty("publisherknownat", text("since when its publisher knew it, if imported"))
            .addProperty("recordedby", text("who recorded it"))
            .addProperty("traceid", text("of the first message of the chain"))
            .addProperty("data", typed("object").description("the payload, to the byte"));
    event.setRequired(REQUIRED);
    return event;
  }

  private static Schema<?> text(String description) {
    return typed("string").description(description);
  }

  private static Schema<?> typed(String type) {
    return new JsonSchema().types(Set.of(type));
  }
}
