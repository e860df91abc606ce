package org.chancery.record;

import java.util.HashMap;
import java.util.Map;
import org.chancery.act.ActCatalogue;
import org.chancery.eventlog.KeptEvents;
import org.chancery.relationship.ActorRegistered;
import org.chancery.source.SourceRegistered;

/** The events of the write side under their names on disk. */
public final class RecordEvents {
  static final String ACTOR_REGISTERED = "actor-registered";

  private RecordEvents() {}

  /** All of them. */
  public static KeptEvents kept() {
    Map<String, Class<?>> names = new HashMap<>();
    ActCatalogue.kinds().forEach(kind -> names.put(kind.eventName(), kind.eventType()));
    names.put("record-corrected", RecordCorrected.class);
    names.put("record-retracted", RecordRetracted.class);
    names.put("record-reinstated", RecordReinstated.class);
    names.put("bearing-added", BearingAdded.class);
    names.put("bearing-withdrawn", BearingWithdrawn.class);
    names.put("source-registered", SourceRegistered.class);
    names.put(ACTOR_REGISTERED, ActorRegistered.class);
    return new KeptEvents(names);
  }
}
