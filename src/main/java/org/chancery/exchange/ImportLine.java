package org.chancery.exchange;

import java.util.List;
import org.chancery.act.Fault;
import org.chancery.record.Origin;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * One line of a file, before its command is decided on.
 *
 * @param number from 1
 * @param size in bytes
 * @param command its name as it stands there; absent when it cannot be told
 * @param id of what it is about, as it stands there, when it is well-formed
 * @param body what goes with the command; absent when the line cannot be read
 * @param faults what is wrong with it beside the body
 */
record ImportLine(
    long number,
    int size,
    @Nullable String command,
    @Nullable String id,
    @Nullable ObjectNode body,
    Origin origin,
    List<Fault> faults) {

  static ImportLine unreadable(long number, int size, Fault fault) {
    return new ImportLine(number, size, null, null, null, Origin.LOCAL, List.of(fault));
  }

  /** Whether lines after it may refer to what it registers. */
  boolean registers() {
    return command != null && command.startsWith("Register");
  }
}
