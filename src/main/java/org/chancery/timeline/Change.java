package org.chancery.timeline;

import java.time.LocalDate;
import java.util.List;
import org.chancery.act.ActCatalogue;
import org.chancery.act.ActRecorded;
import org.chancery.act.Contribution;
import org.chancery.act.Direction;
import org.chancery.act.Effect;
import org.chancery.relationship.Actors;
import org.jspecify.annotations.Nullable;

/** One event that changes a record, with what the record adds to the picture from there on. */
record Change(StoredEvent stored, Contribution contribution) {

  static Change of(StoredEvent stored, Actors actors) {
    ActRecorded event = stored.event();
    return new Change(stored, Contribution.of(event.header(), event.act(), actors));
  }

  long position() {
    return stored.position();
  }

  ActRecorded event() {
    return stored.event();
  }

  String record() {
    return event().header().record().value();
  }

  /** The last day on which it may have ended; none for what was only announced. */
  LocalDate overBy() {
    return event().act().announced() ? LocalDate.MAX : event().header().occurred().end().latest();
  }

  String kind() {
    return ActCatalogue.of(event().act()).name();
  }

  List<KnownEffect> effects() {
    return contribution.effects().stream().map(this::known).toList();
  }

  KnownEffect known(Effect effect) {
    return new KnownEffect(
        effect.fact(),
        effect.field(),
        record(),
        effect.value(),
        event().header().occurred(),
        contribution.start(),
        event().header().order(),
        position());
  }

  static @Nullable String nameOf(@Nullable Direction direction) {
    return direction == null ? null : direction.name();
  }
}
