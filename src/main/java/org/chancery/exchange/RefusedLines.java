package org.chancery.exchange;

import java.util.ArrayList;
import java.util.List;
import org.chancery.act.Fault;

/** The first lines that were refused, as many as a report can hold, and the number of all. */
final class RefusedLines {
  private static final int MOST_LINES = 1000;
  private static final int MOST_ERRORS_A_LINE = 100;
  private static final int MOST_CHARACTERS = 1 << 20;

  private final List<RefusedLine> first = new ArrayList<>();
  private long total;
  private int characters;

  void add(RefusedLine line) {
    total++;
    if (first.size() == MOST_LINES || characters >= MOST_CHARACTERS) {
      return;
    }
    List<Fault> told = new ArrayList<>();
    for (Fault error : line.errors()) {
      characters += error.pointer().length() + error.detail().length();
      if (told.size() == MOST_ERRORS_A_LINE || characters >= MOST_CHARACTERS) {
        int left = line.errors().size() - told.size();
        told.add(new Fault("", "more-errors", "and " + left + " more in this line"));
        break;
      }
      told.add(error);
    }
    first.add(new RefusedLine(line.line(), line.command(), line.record(), List.copyOf(told)));
  }

  List<RefusedLine> first() {
    return List.copyOf(first);
  }

  long total() {
    return total;
  }
}
