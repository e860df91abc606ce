package org.chancery.timeline;

import java.util.List;
import org.chancery.act.Direction;
import org.chancery.act.Participant;
import org.chancery.act.RecordState;
import org.chancery.relationship.RelationshipId;
import org.jspecify.annotations.Nullable;

/**
 * An act in a history.
 *
 * @param place in the order of the world
 * @param version of the record
 * @param told header and act as told
 * @param calledOffBy the record that cancels it or puts it off, where it was announced
 * @param bears whether it bears on the relationship asked for; if not, it changes a fact there
 * @param direction which side of that relationship acted towards which
 * @param because why it bears on it
 * @param bearsOn all relationships on which it bears
 */
public record ListedAct(
    Place place,
    String record,
    int version,
    String kind,
    String headline,
    RecordState told,
    List<Participant> participants,
    @Nullable String calledOffBy,
    boolean bears,
    @Nullable Direction direction,
    @Nullable String because,
    List<RelationshipId> bearsOn) {}
