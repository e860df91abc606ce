package org.chancery.exchange;

import java.util.ArrayList;
import java.util.List;

/** Lines that go into one transaction, in their order, and the blank ones between them. */
final class Batch {
  private static final int LARGEST = 4 * 1024 * 1024;
  private static final int MOST_BLANK = 100_000;

  private final int most;
  private final List<ImportLine> lines = new ArrayList<>();
  private long size;
  private int blank;
  private long end;

  /**
   * An empty one.
   *
   * @param most lines
   */
  Batch(int most) {
    this.most = most;
  }

  /** What is registered can be referred to once it is kept: only more registrations may follow. */
  boolean hasRoomFor(ImportLine next) {
    return lines.isEmpty()
        || lines.size() < most
            && size + next.size() <= LARGEST
            && (next.registers() || !lines.getLast().registers());
  }

  void add(ImportLine line) {
    lines.add(line);
    size += line.size();
    end = line.number();
  }

  void addBlank(long number) {
    blank++;
    end = number;
  }

  boolean isFull() {
    return lines.size() == most || blank == MOST_BLANK;
  }

  List<ImportLine> lines() {
    return lines;
  }

  /** The number of the last line in it; 0 when it is empty. */
  long end() {
    return end;
  }
}
