package org.chancery.timeline;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chancery.act.ActCatalogue;
import org.chancery.act.Contribution;
import org.chancery.act.RecordState;
import org.chancery.relationship.Actors;
import org.chancery.relationship.FactKey;
import org.chancery.relationship.RelationshipId;
import org.chancery.time.Bounds;
import org.chancery.time.Edtf;

/**
 * A version of a record that was accepted, and what it adds to the picture.
 *
 * @param first the position at which the act was first told
 * @param opened the position from which this version is known
 * @param closed the position from which it is known otherwise
 */
record Told(long first, long opened, long closed, RecordState state, Contribution contribution) {
  static final Comparator<Told> WORLD_ORDER =
      Comparator.comparing((Told told) -> told.start().earliest())
          .thenComparing(told -> told.start().latest())
          .thenComparing(told -> told.state().header().order())
          .thenComparing(Told::first);

  static Told of(long first, long opened, long closed, RecordState state, Actors actors) {
    Contribution contribution =
        Contribution.of(state.header(), state.act(), state.bearings(), actors);
    return new Told(first, opened, closed, state, contribution);
  }

  boolean isKnownAt(long position) {
    return opened <= position && closed > position;
  }

  String record() {
    return state.header().record().value();
  }

  String kind() {
    return ActCatalogue.of(state.act()).name();
  }

  Bounds start() {
    return contribution.start();
  }

  Optional<Contribution.Touch> touchOf(RelationshipId relationship) {
    return contribution.bearings().stream()
        .filter(touch -> touch.relationship().equals(relationship))
        .findFirst();
  }

  /** All that is kept of how it bears on a relationship. */
  List<Object> bearingOn(RelationshipId relationship) {
    return List.of(
        state.retracted(), touchOf(relationship), kind(), start(), state.header().order());
  }

  List<FactKey> facts() {
    return effects().map(KnownEffect::fact).distinct().toList();
  }

  /** Each at the time of the act, or at one of its own. */
  Stream<KnownEffect> effects() {
    return contribution.effects().stream()
        .map(
            effect -> {
              Optional<Edtf> own = Optional.ofNullable(effect.on());
              return new KnownEffect(
                  effect.fact(),
                  effect.field(),
                  record(),
                  effect.value(),
                  own.orElse(state.header().occurred().edtf()),
                  own.map(Edtf::start).orElse(start()),
                  state.header().order(),
                  first);
            });
  }

  /** Whether it says by a day that an announced act will not take place as announced. */
  boolean callsOff(Told announced, LocalDate day) {
    return start().certainlyBy(day)
        && state.act().callsOff().anyMatch(announced.state().header().record()::equals);
  }

  @Override
  public String toString() {
    String order = state.header().order() == 0 ? "" : " order " + state.header().order();
    return "\n  @%d–%s %s%s %s%s on %s: %s"
        .formatted(
            opened,
            closed == Long.MAX_VALUE ? "" : closed,
            record(),
            state.retracted() ? " (retracted)" : "",
            state.header().occurred(),
            order,
            contribution.bearings().stream().map(Contribution.Touch::relationship).toList(),
            effects()
                .map(
                    effect ->
                        "%s %s=%s (%s)"
                            .formatted(
                                effect.fact(), effect.field(), effect.value(), effect.occurred()))
                .toList());
  }
}
