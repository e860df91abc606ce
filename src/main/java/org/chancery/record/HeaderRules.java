package org.chancery.record;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chancery.act.Bearing;
import org.chancery.act.BearingChanges;
import org.chancery.act.Contribution;
import org.chancery.act.DiplomaticAct;
import org.chancery.act.Fault;
import org.chancery.act.Participant;
import org.chancery.act.RecordHeader;
import org.chancery.act.RecordState;
import org.chancery.relationship.ActorId;
import org.chancery.relationship.Actors;
import org.chancery.relationship.RelationshipId;
import org.chancery.time.StatedDate;
import org.jspecify.annotations.Nullable;

/** The rules that hold for every act, whatever its kind. */
final class HeaderRules {
  private final Clock clock;
  private final Actors actors;

  HeaderRules(Clock clock, Actors actors) {
    this.clock = clock;
    this.actors = actors;
  }

  /** What breaks them; the act is absent when it could not be read. */
  List<Fault> faultsOf(
      RecordHeader header,
      @Nullable DiplomaticAct act,
      BearingChanges bearings,
      boolean announced) {
    List<Fault> faults = new ArrayList<>(faultsOfBearings(header));
    faults.addAll(faultsOfDate(header));
    if (!announced && header.occurred().start().earliest().isAfter(LocalDate.now(clock))) {
      faults.add(
          new Fault(
              "/occurred",
              "in-the-future",
              "what begins after today can only be recorded as announced"));
    }
    if (act != null) {
      faults.addAll(faultsOf(header, act, bearings));
    }
    return faults;
  }

  private static List<Fault> faultsOfDate(RecordHeader header) {
    List<Fault> faults = new ArrayList<>();
    StatedDate occurred = header.occurred();
    occurred
        .contradiction()
        .ifPresent(
            converted ->
                faults.add(
                    new Fault(
                        "/occurred/" + StatedDate.AS_WRITTEN,
                        "calendar-mismatch",
                        "in that calendar these words mean "
                            + converted
                            + ", which is not within the date in EDTF")));
    int itself = occurred.basedOn().indexOf(header.record().value());
    if (itself >= 0) {
      faults.add(
          new Fault(
              "/occurred/" + StatedDate.BASED_ON + "/" + itself,
              "itself",
              "a date is not based on its own record"));
    }
    return faults;
  }

  private List<Fault> faultsOf(RecordHeader header, DiplomaticAct act, BearingChanges bearings) {
    List<Fault> faults = new ArrayList<>();
    Contribution contribution = Contribution.of(header, act, bearings, actors);
    long different =
        contribution.participants().stream().map(Participant::actor).distinct().count();
    if (different < act.fewestParticipants()) {
      faults.add(
          new Fault(
              "/participants",
              "too-few",
              "name at least " + act.fewestParticipants() + " participants"));
    } else if (contribution.bearings().isEmpty()) {
      faults.add(
          new Fault(
              "/bearsOn",
              "bears-on-nothing",
              "the participants form no pair of states or organisations: name a relationship"));
    }
    act.faultsOn(header.occurred()).map(fault -> fault.below("/act")).forEach(faults::add);
    return faults;
  }

  private List<Fault> faultsOfBearings(RecordHeader header) {
    List<Fault> faults = new ArrayList<>();
    for (int i = 0; i < header.bearsOn().size(); i++) {
      faultOf(header.bearsOn().get(i).relationship(), "/bearsOn/" + i + "/relationship")
          .ifPresent(faults::add);
    }
    if (new HashSet<>(header.participants()).size() < header.participants().size()) {
      faults.add(new Fault("/participants", "repeated", "name every participant once"));
    }
    long different =
        new HashSet<>(header.bearsOn().stream().map(Bearing::relationship).toList()).size();
    if (different < header.bearsOn().size()) {
      faults.add(new Fault("/bearsOn", "repeated", "name every relationship once"));
    }
    return faults;
  }

  /** That one of the two can be no side. */
  Optional<Fault> faultOf(RelationshipId relationship, String pointer) {
    return isSide(relationship.first()) && isSide(relationship.second())
        ? Optional.empty()
        : Optional.of(
            new Fault(
                pointer,
                "not-a-side",
                "only states and organisations of states form a relationship"));
  }

  /** The relationships on which a record bears. */
  Stream<RelationshipId> bearingsOf(RecordState state) {
    return Contribution.of(state.header(), state.act(), state.bearings(), actors)
        .bearings()
        .stream()
        .map(Contribution.Touch::relationship);
  }

  private boolean isSide(ActorId actor) {
    Optional<ActorId> side =
        actors.find(actor).flatMap(known -> known.sideOn(LocalDate.now(clock)));
    return side.equals(Optional.of(actor));
  }
}
