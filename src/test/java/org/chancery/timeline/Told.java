package org.chancery.timeline;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chancery.act.ActCatalogue;
import org.chancery.act.Contribution;
import org.chancery.act.RecordAct;
import org.chancery.relationship.Actors;
import org.chancery.relationship.FactKey;
import org.chancery.relationship.RelationshipId;
import org.chancery.time.Bounds;
import org.chancery.time.Edtf;

/** A command that was accepted, the position it was given, and what it adds to the picture. */
record Told(long position, RecordAct command, Contribution contribution) {
  static final Comparator<Told> WORLD_ORDER =
      Comparator.comparing((Told told) -> told.start().earliest())
          .thenComparing(told -> told.start().latest())
          .thenComparing(told -> told.command().header().order())
          .thenComparing(Told::position);

  static Told of(long position, RecordAct command, Actors actors) {
    return new Told(position, command, Contribution.of(command.header(), command.act(), actors));
  }

  String record() {
    return command.header().record().value();
  }

  String kind() {
    return ActCatalogue.of(command.act()).name();
  }

  Bounds start() {
    return contribution.start();
  }

  Optional<Contribution.Touch> touchOf(RelationshipId relationship) {
    return contribution.bearings().stream()
        .filter(touch -> touch.relationship().equals(relationship))
        .findFirst();
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
                  own.orElse(command.header().occurred().edtf()),
                  own.map(Edtf::start).orElse(start()),
                  command.header().order(),
                  position);
            });
  }

  /** Whether it says by a day that an announced act will not take place as announced. */
  boolean callsOff(Told announced, LocalDate day) {
    return start().certainlyBy(day)
        && command.act().callsOff().anyMatch(announced.command().header().record()::equals);
  }

  @Override
  public String toString() {
    String order = command.header().order() == 0 ? "" : " order " + command.header().order();
    return "\n  @%d %s %s%s on %s: %s"
        .formatted(
            position,
            record(),
            command.header().occurred(),
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
