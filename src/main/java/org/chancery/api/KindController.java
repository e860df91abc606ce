package org.chancery.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.chancery.act.ActCatalogue;
import org.chancery.act.ActKind;
import org.chancery.act.ActSchema;
import org.chancery.record.CommandForm;
import org.chancery.relationship.Topic;
import org.chancery.timeline.TopicSchema;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Publishes the catalogue of kinds, as the code has it. */
@Tag(name = "kinds")
@RestController
class KindController {
  private final JsonMapper mapper;

  KindController(JsonMapper mapper) {
    this.mapper = mapper;
  }

  /** The catalogue: every kind of act, every topic of facts, and the commands of no kind. */
  record Catalogue(List<KindView> kinds, List<TopicView> topics, List<CommandView> commands) {}

  /** A kind of act, the fields of its particulars, an example and the schema of its command. */
  record KindView(
      String kind,
      String command,
      String event,
      String definition,
      Object fields,
      Object example,
      Map<String, Object> schema) {}

  /** A topic of facts and the schema of its value. */
  record TopicView(String topic, Map<String, Object> value) {}

  /** A command that records no act, an example and the schema of its body. */
  record CommandView(
      String command, String definition, Object example, Map<String, Object> schema) {}

  @GetMapping(Paths.ROOT + "/kinds")
  Catalogue kinds() {
    return new Catalogue(
        ActCatalogue.kinds().stream().map(this::view).toList(),
        Arrays.stream(Topic.values())
            .map(topic -> new TopicView(topic.word(), TopicSchema.of(topic)))
            .toList(),
        CommandForm.all().stream().map(this::view).toList());
  }

  @GetMapping(Paths.ROOT + "/kinds/{kind}")
  KindView kind(@PathVariable String kind) {
    return ActCatalogue.named(kind)
        .map(this::view)
        .orElseThrow(() -> new NotFound("kind", "there is no kind of that name"));
  }

  private CommandView view(CommandForm form) {
    return new CommandView(
        form.command(),
        form.definition(),
        mapper.readValue(form.example(), Object.class),
        form.schema());
  }

  private KindView view(ActKind kind) {
    return new KindView(
        kind.name(),
        kind.command(),
        kind.eventName(),
        kind.definition(),
        ActSchema.fieldsOf(kind),
        mapper.readValue(kind.example(), Object.class),
        ActSchema.of(kind));
  }
}
