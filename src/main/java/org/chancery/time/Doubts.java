package org.chancery.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is in doubt of a date, component by component. */
final class Doubts {
  private static final List<String> NAMES = List.of("year", "month", "day");

  private final List<Optional<Qualifier>> each;

  private Doubts(List<Optional<Qualifier>> each) {
    this.each = each;
  }

  static Doubts of(CalendarDate date) {
    List<Optional<Qualifier>> each = new ArrayList<>();
    @Nullable Qualifier group = null;
    for (Component<?> component : date.components().toList().reversed()) {
      group = Qualifier.both(group, component.upToHere());
      each.addFirst(Optional.ofNullable(Qualifier.both(group, component.alone())));
    }
    return new Doubts(each);
  }

  /** The doubt of the date as a whole, when all of its components share it. */
  Optional<Qualifier> whole() {
    return each.stream().distinct().count() == 1 ? each.getFirst() : Optional.empty();
  }

  /** " (year and month approximate)"; nothing where nothing is in doubt. */
  String inBrackets() {
    String told =
        Stream.of(Qualifier.values())
            .map(this::told)
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", "));
    return told.isEmpty() ? "" : " (" + told + ")";
  }

  private @Nullable String told(Qualifier qualifier) {
    List<String> names =
        IntStream.range(0, each.size())
            .filter(place -> each.get(place).equals(Optional.of(qualifier)))
            .mapToObj(NAMES::get)
            .toList();
    return names.isEmpty() ? null : String.join(" and ", names) + " " + qualifier.adjective();
  }
}
