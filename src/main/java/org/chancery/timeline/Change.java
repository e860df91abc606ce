package org.chancery.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.act.ActCatalogue;
import org.chancery.act.ActRecorded;
import org.chancery.act.Contribution;
import org.chancery.act.Direction;
import org.chancery.act.Effect;
import org.chancery.act.Participant;
import org.chancery.relationship.ActorId;
import org.chancery.relationship.Actors;
import org.chancery.relationship.FactKey;
import org.jspecify.annotations.Nullable;

/** One event that changes a record, with what the record adds to the picture from there on. */
record Change(StoredEvent<ActRecorded> stored, Contribution contribution) {

  static Change of(StoredEvent<ActRecorded> stored, Actors actors) {
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

  String headline(Actors actors) {
    return event().act().headline(actors.namesOn(dayIn()));
  }

  private LocalDate dayIn() {
    return event().header().occurred().dayOfNames();
  }

  /** Who took part, and the states they stood for. */
  Set<String> actors(Actors actors) {
    return contribution.participants().stream()
        .map(Participant::actor)
        .flatMap(actor -> Stream.concat(Stream.of(actor), actors.sideOn(actor, dayIn()).stream()))
        .map(ActorId::value)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** By what it can be found: tags, what it was about, and the keys of facts that it changes. */
  Set<String> subjects() {
    Stream<String> keys = contribution.effects().stream().map(effect -> effect.fact().key());
    return Stream.of(event().header().tags().stream(), event().act().subjectMatter(), keys)
        .flatMap(words -> words)
        .map(FactKey::worded)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The ids of the sources that are cited. */
  Set<String> sources() {
    return event().header().citations().stream()
        .map(citation -> citation.source().value())
        .collect(Collectors.toCollection(TreeSet::new));
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
        effect.on() == null ? event().header().occurred().edtf() : effect.on(),
        effect.on() == null ? contribution.start() : effect.on().start(),
        event().header().order(),
        position());
  }

  static @Nullable String nameOf(@Nullable Direction direction) {
    return direction == null ? null : direction.name();
  }
}
