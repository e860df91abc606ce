package org.chancery.act;

/**
 * A kind of act with all that the catalogue knows of it.
 *
 * @param name its name on the wire: {@code visit}
 * @param command the command's name: {@code RecordVisit}
 * @param definition what an act of this kind is
 * @param example a whole command as JSON
 */
public record ActKind(
    String name,
    String command,
    String definition,
    String example,
    Class<? extends DiplomaticAct> act,
    Class<? extends RecordAct> commandType,
    Class<? extends ActRecorded> eventType) {

  /** The event's name on disk: {@code visit-recorded}. */
  public String eventName() {
    return name + "-recorded";
  }

  static ActKind of(Class<?> type) {
    Class<? extends DiplomaticAct> act = type.asSubclass(DiplomaticAct.class);
    Kind kind = type.getAnnotation(Kind.class);
    if (kind == null) {
      throw new IllegalStateException(type.getName() + " lacks @Kind");
    }
    Class<? extends RecordAct> command = nested(act, RecordAct.class);
    return new ActKind(
        kind.name(),
        command.getSimpleName(),
        kind.definition(),
        kind.example().strip(),
        act,
        command,
        nested(act, ActRecorded.class));
  }

  private static <T> Class<? extends T> nested(Class<?> act, Class<T> wanted) {
    for (Class<?> candidate : act.getDeclaredClasses()) {
      if (wanted.isAssignableFrom(candidate)) {
        return candidate.asSubclass(wanted);
      }
    }
    throw new IllegalStateException(act.getName() + " lacks its " + wanted.getSimpleName());
  }
}
