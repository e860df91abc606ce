package org.chancery.time;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One date of the Gregorian calendar: a day, a month, a part of a year or years, each component
 * perhaps in part unknown, and each perhaps in doubt.
 *
 * @param month the month, or the code of a part of the year
 */
record CalendarDate(
    Component<YearForm> year, @Nullable Component<Mask> month, @Nullable Component<Mask> day)
    implements Expression {

  /** The season or other part of the year, where it names one. */
  Optional<PartOfYear> part() {
    return Optional.ofNullable(month)
        .map(Component::value)
        .filter(Mask::isExact)
        .map(Mask::value)
        .filter(PartOfYear::isCode)
        .map(PartOfYear::new);
  }

  @Nullable Mask monthMask() {
    return month == null ? null : month.value();
  }

  @Nullable Mask dayMask() {
    return day == null ? null : day.value();
  }

  /** Whether it is a day, a month or a year, in full and without doubt. */
  boolean isPlain() {
    return year.value().isExact()
        && part().isEmpty()
        && components().allMatch(one -> one.alone() == null && one.upToHere() == null)
        && Stream.of(Optional.ofNullable(month), Optional.ofNullable(day))
            .flatMap(Optional::stream)
            .allMatch(one -> one.value().isExact());
  }

  Stream<Component<?>> components() {
    return Stream.<Optional<Component<?>>>of(
            Optional.of(year), Optional.ofNullable(month), Optional.ofNullable(day))
        .flatMap(Optional::stream);
  }

  /** The day, month or year that a day lies in. */
  static CalendarDate of(LocalDate day, Precision precision) {
    Mask year = new Mask("%04d".formatted(Math.abs(day.getYear())));
    return new CalendarDate(
        plain(new YearForm(day.getYear() < 0, year, 0)),
        precision == Precision.YEAR ? null : plain(twoDigits(day.getMonthValue())),
        precision == Precision.DAY ? plain(twoDigits(day.getDayOfMonth())) : null);
  }

  private static <T> Component<T> plain(T value) {
    return new Component<>(null, value, null);
  }

  private static Mask twoDigits(int number) {
    return new Mask("%02d".formatted(number));
  }

  /** The one after a plain date, as far as the calendar goes. */
  Optional<CalendarDate> next() {
    LocalDate last = stated().latest();
    return isPlain() && last.isBefore(Bounds.CALENDAR.latest())
        ? Optional.of(of(last.plusDays(1), precision()))
        : Optional.empty();
  }

  /** The one before a plain date. */
  Optional<CalendarDate> previous() {
    LocalDate first = stated().earliest();
    return isPlain() && first.isAfter(Bounds.CALENDAR.earliest())
        ? Optional.of(of(first.minusDays(1), precision()))
        : Optional.empty();
  }

  /** EDTF's own first and last day. */
  Bounds stated() {
    return part().map(part -> across(part::statedIn)).orElseGet(this::days);
  }

  /** The same with the seasons that people mean. */
  Bounds onClock() {
    return part().map(part -> across(part::onClockIn)).orElseGet(this::days);
  }

  private Bounds across(Function<Integer, Bounds> inYear) {
    return inYear.apply(year.value().first()).and(inYear.apply(year.value().last()));
  }

  private Bounds days() {
    return PossibleDays.of(year.value(), monthMask(), dayMask()).orElseThrow();
  }

  /** Wider by a unit of what is in doubt, by two where it is uncertain and approximate. */
  Bounds working() {
    Bounds days = widened(onClock(), year, year.value().precision());
    days = month == null ? days : widened(days, month, precisionUpToMonth());
    return day == null ? days : widened(days, day, precision());
  }

  private static Bounds widened(Bounds days, Component<?> component, Precision precision) {
    int units = Qualifier.units(component.alone()) + Qualifier.units(component.upToHere());
    return units == 0 ? days : days.widened(precision.unit().multipliedBy(units));
  }

  @Override
  public Precision precision() {
    return day == null || day.value().isUnknown() ? precisionUpToMonth() : Precision.DAY;
  }

  private Precision precisionUpToMonth() {
    return part()
        .map(PartOfYear::precision)
        .orElseGet(
            () ->
                month == null || month.value().isUnknown()
                    ? year.value().precision()
                    : Precision.MONTH);
  }

  @Override
  public Reach reach(Function<CalendarDate, Bounds> days) {
    return Reach.ofOne(days.apply(this));
  }

  @Override
  public String inWords() {
    return DateWords.of(this);
  }

  @Override
  public String startInWords() {
    return DateWords.of(this);
  }

  @Override
  public String startPlaced() {
    return DateWords.placed(this);
  }

  @Override
  public String toString() {
    return components().map(Component::toString).collect(Collectors.joining("-"));
  }
}
