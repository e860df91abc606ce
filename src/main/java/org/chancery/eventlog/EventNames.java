package org.chancery.eventlog;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Names on disk and the classes they stand for; neither is ever guessed. */
final class EventNames {
  private final Map<String, Class<?>> classes = new HashMap<>();
  private final Map<Class<?>, String> names = new HashMap<>();

  EventNames(Collection<KeptEvents> modules) {
    for (KeptEvents module : modules) {
      module.names().forEach(this::add);
    }
  }

  private void add(String name, Class<?> type) {
    if (classes.put(name, type) != null || names.put(type, name) != null) {
      throw new IllegalStateException("kept twice: " + name + " for " + type.getName());
    }
  }

  Class<?> classOf(String name) {
    Class<?> type = classes.get(name);
    if (type == null) {
      throw new UnknownEventName(name);
    }
    return type;
  }

  String nameOf(Class<?> type) {
    String name = names.get(type);
    if (name == null) {
      throw new UnknownEventName(type.getName());
    }
    return name;
  }
}
