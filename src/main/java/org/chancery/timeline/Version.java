package org.chancery.timeline;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.act.ActCatalogue;
import org.chancery.act.Contribution;
import org.chancery.act.DiplomaticAct;
import org.chancery.act.Effect;
import org.chancery.act.Participant;
import org.chancery.act.RecordHeader;
import org.chancery.act.RecordState;
import org.chancery.relationship.ActorId;
import org.chancery.relationship.Actors;
import org.chancery.relationship.FactKey;
import org.chancery.relationship.Slug;
import org.chancery.time.Bounds;

/**
 * What a record tells from one position of the log on, with what it adds to the picture.
 *
 * @param firstPosition of the event that first recorded the act
 * @param datedAt the position at which its date was last told
 */
record Version(RecordState state, Contribution contribution, long firstPosition, long datedAt) {

  static Version of(RecordState state, long firstPosition, long datedAt, Actors actors) {
    return new Version(
        state,
        Contribution.of(state.header(), state.act(), state.bearings(), actors),
        firstPosition,
        datedAt);
  }

  String record() {
    return header().record().value();
  }

  private RecordHeader header() {
    return state.header();
  }

  private DiplomaticAct act() {
    return state.act();
  }

  Bounds start() {
    return contribution.start();
  }

  /** The last day on which it may have ended; none for what was only announced. */
  LocalDate overBy() {
    return act().announced() ? LocalDate.MAX : header().occurred().end().latest();
  }

  String kind() {
    return ActCatalogue.of(act()).name();
  }

  String headline(Actors actors) {
    return act().headline(actors.namesOn(dayIn()));
  }

  private LocalDate dayIn() {
    return header().occurred().dayOfNames();
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
    return Stream.of(header().tags().stream(), act().subjectMatter(), keys)
        .flatMap(words -> words)
        .map(FactKey::worded)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The ids of the sources that are cited. */
  Set<String> sources() {
    return header().citations().stream()
        .map(citation -> citation.source().value())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The relationships it touches; none while it is retracted. */
  Stream<Contribution.Touch> bearings() {
    return state.retracted() ? Stream.empty() : contribution.bearings().stream();
  }

  /** The records that it calls off; none while it is retracted. */
  Stream<Slug> callsOff() {
    return state.retracted() ? Stream.empty() : act().callsOff();
  }

  /** What it does to facts; nothing while it is retracted. */
  Stream<EffectRow> effects() {
    return state.retracted() ? Stream.empty() : contribution.effects().stream().map(this::known);
  }

  /**
   * What decides where the facts that it changes show, and how it is listed where they do.
   *
   * @param row a fact, or a relationship, with the place in the order of the world
   */
  record Reaching(Object row, String kind, Place place) {}

  /** Nothing of this while it is retracted. */
  Stream<Reaching> reaching() {
    Place place = new Place(start(), header().order(), firstPosition);
    return Stream.concat(
            effects().map(row -> row.effect().fact()),
            bearings().map(Contribution.Touch::relationship))
        .map(row -> new Reaching(row, kind(), place));
  }

  private EffectRow known(Effect effect) {
    return new EffectRow(
        new KnownEffect(
            effect.fact(),
            effect.field(),
            record(),
            effect.value(),
            effect.on() == null ? header().occurred().edtf() : effect.on(),
            effect.on() == null ? start() : effect.on().start(),
            header().order(),
            firstPosition),
        effect.opens());
  }
}
