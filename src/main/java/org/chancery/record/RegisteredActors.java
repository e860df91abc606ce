package org.chancery.record;

import java.util.Collection;
import java.util.List;
import org.chancery.eventlog.EventJson;
import org.chancery.eventlog.EventLog;
import org.chancery.relationship.Actor;
import org.chancery.relationship.ActorRegistered;
import org.chancery.relationship.Newcomers;
import tools.jackson.databind.json.JsonMapper;

/** The actors that were registered, as the log tells them. */
final class RegisteredActors implements Newcomers {
  private final EventLog log;
  private final JsonMapper mapper = EventJson.settle(JsonMapper.builder()).build();

  RegisteredActors(EventLog log) {
    this.log = log;
  }

  @Override
  public List<Newcomer> after(long position) {
    return log
        .ofReference(RegisteredActor.STREAM_TYPE, RecordEvents.ACTOR_REGISTERED, position)
        .stream()
        .map(kept -> new Newcomer(kept.position(), actor(kept.payload())))
        .toList();
  }

  private Actor actor(String payload) {
    return mapper.readValue(payload, ActorRegistered.class).known();
  }

  @Override
  public Collection<Actor> uncommitted() {
    return Uncommitted.commands().stream()
        .filter(ActorRegistration.class::isInstance)
        .map(command -> ((ActorRegistration) command).told().known())
        .toList();
  }
}
