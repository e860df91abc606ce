package org.chancery.act;

import java.util.List;
import java.util.stream.Stream;
import org.chancery.relationship.RelationshipId;

/**
 * What was changed, one by one, in the relationships on which an act bears, since they were last
 * told as a whole.
 *
 * @param added those on which it bears besides
 * @param withdrawn those on which it does not bear
 */
public record BearingChanges(List<Bearing> added, List<RelationshipId> withdrawn) {
  /** The act bears on what it bears on as told, or by default. */
  public static final BearingChanges NONE = new BearingChanges(List.of(), List.of());

  public BearingChanges {
    added = List.copyOf(added);
    withdrawn = List.copyOf(withdrawn);
  }

  /** The same with one relationship more, whatever was said of it before. */
  public BearingChanges with(Bearing bearing) {
    BearingChanges others = regardless(bearing.relationship());
    return new BearingChanges(
        Stream.concat(others.added.stream(), Stream.of(bearing)).toList(), others.withdrawn);
  }

  /** The same with one relationship less. */
  public BearingChanges without(RelationshipId relationship) {
    BearingChanges others = regardless(relationship);
    return new BearingChanges(
        others.added, Stream.concat(others.withdrawn.stream(), Stream.of(relationship)).toList());
  }

  private BearingChanges regardless(RelationshipId relationship) {
    return new BearingChanges(
        added.stream().filter(bearing -> !bearing.relationship().equals(relationship)).toList(),
        withdrawn.stream().filter(other -> !other.equals(relationship)).toList());
  }

  /** What an act bears on after all. */
  Stream<Bearing> appliedTo(Stream<Bearing> told) {
    return Stream.concat(regardlessOfChanges(told), added.stream());
  }

  private Stream<Bearing> regardlessOfChanges(Stream<Bearing> told) {
    return told.filter(bearing -> !withdrawn.contains(bearing.relationship()))
        .filter(
            bearing ->
                added.stream()
                    .noneMatch(other -> other.relationship().equals(bearing.relationship())));
  }
}
