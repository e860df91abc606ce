package org.chancery.record;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chancery.eventlog.EventLog;
import org.chancery.eventlog.EventLog.Place;

/** Which sources are registered. The log tells; those asked for last are remembered. */
final class KnownSources {
  private static final int REMEMBERED = 10_000;

  private final EventLog log;
  private final Map<String, Boolean> recent = Collections.synchronizedMap(new Recent());

  KnownSources(EventLog log) {
    this.log = log;
  }

  /** What is registered stays so; what is not may be a moment later, on another node. */
  boolean has(String id) {
    String stream = RegisteredSource.STREAM_TYPE + "/" + id;
    if (recent.get(stream) != null || Uncommitted.has(stream)) {
      return true;
    }
    boolean registered = !log.stampsOf(List.of(new Place(stream, 0))).isEmpty();
    if (registered) {
      recent.put(stream, true);
    }
    return registered;
  }

  private static final class Recent extends LinkedHashMap<String, Boolean> {
    private static final long serialVersionUID = 1;

    Recent() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
      return size() > REMEMBERED;
    }
  }
}
