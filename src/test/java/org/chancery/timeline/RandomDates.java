package org.chancery.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.chancery.time.Bounds;
import org.chancery.time.Edtf;

/** Dates as sources state them, exact and vague, with edges that often touch. */
final class RandomDates {
  private static final LocalDate FIRST = LocalDate.of(2021, 11, 1);
  private static final int MONTHS = 7;

  private final SplittableRandom random;
  private final List<Edtf> stated = new ArrayList<>();

  RandomDates(SplittableRandom random) {
    this.random = random;
  }

  /** A date, exact or vague, an interval, one of several, or what was stated before. */
  Edtf state() {
    boolean again = !stated.isEmpty() && random.nextInt(4) == 0;
    Edtf date = again ? stated.get(random.nextInt(stated.size())) : Edtf.parse(text());
    stated.add(date);
    return date;
  }

  /** A day on which, or next to which, what was stated begins or ends. */
  LocalDate dayToAsk() {
    if (stated.isEmpty() || random.nextInt(5) == 0) {
      return FIRST.plusDays(random.nextInt(30 * MONTHS));
    }
    Bounds start = stated.get(random.nextInt(stated.size())).start();
    LocalDate day =
        start.isOpenBefore() || random.nextBoolean() ? start.latest() : start.earliest();
    return day.plusDays(random.nextInt(-1, 2));
  }

  private String text() {
    return switch (random.nextInt(28)) {
      case 0, 1, 2, 3, 4, 5, 6 -> day();
      case 7, 8, 9, 10, 11 -> month();
      case 12 -> "2021";
      case 13 -> "2022";
      case 14, 15 -> inOrder(day(), day());
      case 16, 17 -> inOrder(month(), month());
      case 18 -> "2021/" + day();
      case 19 -> month() + (random.nextBoolean() ? "~" : "%");
      case 20 -> day() + "?";
      case 21, 22 -> "[" + day() + "," + day() + "]";
      case 23 -> "[.." + day() + "]";
      case 24 -> (random.nextBoolean() ? "../" : "/") + day();
      case 25 -> month() + "/..";
      case 26 -> random.nextBoolean() ? "2021-24" : "2022-21";
      default -> "-0043-03/-0043-03-15";
    };
  }

  private String inOrder(String one, String other) {
    return String.join("/", Stream.of(one, other).sorted().toList());
  }

  private LocalDate aMonth() {
    return FIRST.plusMonths(random.nextInt(MONTHS));
  }

  private String month() {
    return aMonth().toString().substring(0, 7);
  }

  private String day() {
    LocalDate first = aMonth();
    return switch (random.nextInt(4)) {
      case 0 -> first.toString();
      case 1 -> first.plusDays(1).toString();
      case 2 -> first.plusDays(14).toString();
      default -> first.withDayOfMonth(first.lengthOfMonth()).toString();
    };
  }
}
