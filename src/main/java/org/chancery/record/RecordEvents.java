package org.chancery.record;

import java.util.HashMap;
import java.util.Map;
import org.chancery.act.ActCatalogue;
import org.chancery.act.ActRecorded;
import org.chancery.eventlog.KeptEvents;
import org.chancery.relationship.ActorRegistered;
import org.chancery.source.SourceRegistered;

/** The events of the write side under their names on disk. */
public final class RecordEvents {
  static final String ACTOR_REGISTERED = "actor-registered";

  private static final Map<Class<?>, String> OTHERS =
      Map.of(
          RecordCorrected.class, "record-corrected",
          RecordRetracted.class, "record-retracted",
          RecordReinstated.class, "record-reinstated",
          BearingAdded.class, "bearing-added",
          BearingWithdrawn.class, "bearing-withdrawn",
          SourceRegistered.class, "source-registered",
          ActorRegistered.class, ACTOR_REGISTERED);

  private RecordEvents() {}

  /** The name on disk of an event. */
  public static String nameOf(Object event) {
    return event instanceof ActRecorded first
        ? ActCatalogue.of(first.act()).eventName()
        : OTHERS.get(event.getClass());
  }

  /** All of them. */
  public static KeptEvents kept() {
    Map<String, Class<?>> names = new HashMap<>();
    ActCatalogue.kinds().forEach(kind -> names.put(kind.eventName(), kind.eventType()));
    OTHERS.forEach((type, name) -> names.put(name, type));
    return new KeptEvents(names);
  }
}
