package org.chancery.timeline;

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

  Stream<KnownEffect> effects() {
    return contribution.effects().stream()
        .map(
            effect ->
                new KnownEffect(
                    effect.fact(),
                    effect.field(),
                    record(),
                    effect.value(),
                    command.header().occurred(),
                    start(),
                    command.header().order(),
                    position));
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
                .map(effect -> effect.fact() + " " + effect.field() + "=" + effect.value())
                .toList());
  }
}
