package org.chancery.act;

import java.util.Set;
import org.chancery.relationship.ActorId;
import org.chancery.relationship.RelationshipId;
import org.jspecify.annotations.Nullable;

/** Which side of a relationship acted towards which. */
public enum Direction {
  FORTH,
  BACK,
  BOTH;

  /** The direction of an act between those sides; {@code null} when it passed between others. */
  static @Nullable Direction between(
      RelationshipId pair, Set<ActorId> sources, Set<ActorId> targets) {
    boolean forth = sources.contains(pair.first()) && targets.contains(pair.second());
    boolean back = sources.contains(pair.second()) && targets.contains(pair.first());
    if (forth) {
      return back ? BOTH : FORTH;
    }
    return back ? BACK : null;
  }

  /** With an arrow: {@code IRN→RUS}, {@code RUS→IRN}, {@code IRN↔RUS}. */
  public String of(RelationshipId pair) {
    return switch (this) {
      case FORTH -> pair.first() + "→" + pair.second();
      case BACK -> pair.second() + "→" + pair.first();
      case BOTH -> pair.first() + "↔" + pair.second();
    };
  }
}
