package org.chancery.act;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** All kinds of act, read from the code itself: the {@code permits} of {@link DiplomaticAct}. */
public final class ActCatalogue {
  private static final Map<String, ActKind> BY_NAME = new LinkedHashMap<>();
  private static final Map<String, ActKind> BY_COMMAND = new LinkedHashMap<>();
  private static final Map<Class<?>, ActKind> BY_ACT = new LinkedHashMap<>();

  static {
    Arrays.stream(DiplomaticAct.class.getPermittedSubclasses())
        .map(ActKind::of)
        .forEach(ActCatalogue::add);
  }

  private ActCatalogue() {}

  private static void add(ActKind kind) {
    if (BY_NAME.put(kind.name(), kind) != null) {
      throw new IllegalStateException("two kinds are called " + kind.name());
    }
    BY_COMMAND.put(kind.command(), kind);
    BY_ACT.put(kind.act(), kind);
  }

  /** Every kind, by the order of their names in the code. */
  public static Collection<ActKind> kinds() {
    return BY_NAME.values();
  }

  /** The kind of that name on the wire. */
  public static Optional<ActKind> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /** The kind that a command records: {@code RecordVisit}. */
  public static Optional<ActKind> recordedBy(String command) {
    return Optional.ofNullable(BY_COMMAND.get(command));
  }

  /** The kind of an act. */
  public static ActKind of(DiplomaticAct act) {
    return BY_ACT.get(act.getClass());
  }
}
