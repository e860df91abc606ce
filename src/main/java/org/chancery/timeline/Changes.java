package org.chancery.timeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.chancery.act.ActRecorded;
import org.chancery.act.RecordState;
import org.chancery.record.RecordAmended;
import org.chancery.relationship.Actors;

/** Works out what every event of a batch changes in what is held of its record. */
final class Changes {
  private final VersionQueries versions;
  private final Actors actors;

  Changes(VersionQueries versions, Actors actors) {
    this.versions = versions;
    this.actors = actors;
  }

  /** The changes of a batch, in the order of its events. */
  List<Change> of(List<StoredEvent<?>> batch) {
    Map<String, Version> held = new HashMap<>(versions.held(amendedRecords(batch)));
    List<Change> changes = new ArrayList<>();
    for (StoredEvent<?> stored : batch) {
      change(stored, held)
          .ifPresent(
              change -> {
                held.put(change.record(), change.after());
                changes.add(change);
              });
    }
    return changes;
  }

  private static Set<String> amendedRecords(List<StoredEvent<?>> batch) {
    return batch.stream()
        .map(StoredEvent::event)
        .filter(RecordAmended.class::isInstance)
        .map(event -> ((RecordAmended) event).record().value())
        .collect(Collectors.toSet());
  }

  private Optional<Change> change(StoredEvent<?> stored, Map<String, Version> held) {
    long position = stored.position();
    return switch (stored.event()) {
      case ActRecorded first -> {
        if (held.containsKey(first.header().record().value())) {
          throw new IllegalStateException("position " + position + " tells a record again");
        }
        yield Optional.of(
            new Change(
                stored, null, Version.of(RecordState.of(first), position, position, actors)));
      }
      case RecordAmended amended -> {
        Version before = Objects.requireNonNull(held.get(amended.record().value()));
        RecordState state = amended.appliedTo(before.state());
        boolean redated = !state.header().occurred().equals(before.state().header().occurred());
        yield Optional.of(
            new Change(
                stored,
                before,
                Version.of(
                    state, before.firstPosition(), redated ? position : before.datedAt(), actors)));
      }
      default -> Optional.empty();
    };
  }
}
