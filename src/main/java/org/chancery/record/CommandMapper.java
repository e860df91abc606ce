package org.chancery.record;

import java.time.LocalDate;
import org.chancery.eventlog.EventJson;
import org.chancery.relationship.Actor;
import org.chancery.relationship.ActorId;
import org.chancery.relationship.Actors;
import org.chancery.relationship.RelationshipId;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads commands; an identifier of another list ({@code cow:365}) becomes the id of the actor that
 * bore it on the day of the act.
 */
final class CommandMapper {
  private static final String DAY = "day of the act";

  private final Actors actors;
  private final JsonMapper mapper;

  CommandMapper(Actors actors) {
    this.actors = actors;
    this.mapper =
        EventJson.settle(JsonMapper.builder())
            .addModule(
                new SimpleModule()
                    .addDeserializer(ActorId.class, new Resolving<>(this::actor))
                    .addDeserializer(RelationshipId.class, new Resolving<>(this::relationship)))
            .build();
  }

  <T> T read(JsonNode node, Class<T> type, LocalDate day) {
    return mapper.readerFor(type).withAttribute(DAY, day).readValue(node);
  }

  ObjectNode write(Object told) {
    return mapper.valueToTree(told);
  }

  private ActorId actor(String text, LocalDate day) {
    ActorId named = new ActorId(text);
    return actors.find(named, day).map(Actor::id).orElse(named);
  }

  private RelationshipId relationship(String text, LocalDate day) {
    RelationshipId named = RelationshipId.parse(text);
    return new RelationshipId(
        actor(named.first().value(), day), actor(named.second().value(), day));
  }

  private interface Resolution<T> {
    T of(String text, LocalDate day);
  }

  private static final class Resolving<T> extends ValueDeserializer<T> {
    private final Resolution<T> resolution;

    Resolving(Resolution<T> resolution) {
      this.resolution = resolution;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) {
      return resolution.of(parser.getString(), (LocalDate) context.getAttribute(DAY));
    }
  }
}
