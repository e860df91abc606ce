package org.chancery.record;

import java.util.LinkedHashMap;
import java.util.Map;
import org.chancery.act.RecordSchema;
import org.chancery.relationship.ActorRegistered;

/** A request to register an actor; what it tells is what the event tells. */
record ActorRegistration(ActorRegistered told) implements Command {
  private static final String NAME = "RegisterActor";
  private static final String DEFINITION =
      "An actor is registered that the reference data do not have: a person, a company, a medium,"
          + " an organisation, or a state without a code of its own.";
  private static final int LONGEST_ID = 100;

  static final CommandForm FORM =
      new CommandForm(
          NAME,
          DEFINITION,
          """
          {"actor": "person:example-envoy", "type": "person", "name": "A. Envoy",
           "names": [{"language": "en", "name": "A. Envoy"}],
           "belongsTo": [{"state": "IRN", "period": {"from": "2021-08-26", "until": null}}]}
          """
              .strip(),
          schema());

  /** The id is of the form of actors' ids, but of nobody who is known. */
  private static Map<String, Object> schema() {
    Map<String, Object> schema = RecordSchema.ofCommand(NAME, DEFINITION, ActorRegistered.class);
    Map<Object, Object> properties = new LinkedHashMap<>((Map<?, ?>) schema.get("properties"));
    properties.put(
        "actor",
        Map.of(
            "type",
            "string",
            "maxLength",
            LONGEST_ID,
            "pattern",
            "^" + ActorRegistered.ID_FORM + "$"));
    schema.put("properties", properties);
    return schema;
  }

  @Override
  public String streamType() {
    return RegisteredActor.STREAM_TYPE;
  }

  @Override
  public String id() {
    return told.actor().value();
  }
}
