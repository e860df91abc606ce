package org.chancery.timeline;

import java.util.Comparator;
import org.chancery.relationship.FactKey;
import org.chancery.time.Bounds;
import org.chancery.time.Edtf;
import org.jspecify.annotations.Nullable;

/**
 * What one record does to one field of one fact, with all that decides where it stands among
 * others.
 *
 * @param value a text, a whole number or a boolean; {@code null} where the field no longer holds
 * @param start when the act may have begun
 * @param order the recorder's order, used only between acts of equal bounds
 * @param position of the event that first recorded the act
 */
record KnownEffect(
    FactKey fact,
    String field,
    String record,
    @Nullable Object value,
    Edtf occurred,
    Bounds start,
    int order,
    long position) {

  /** By earliest start, latest start, the recorder's order, then the position. */
  static final Comparator<KnownEffect> WORLD_ORDER =
      Comparator.comparing((KnownEffect effect) -> effect.start().earliest())
          .thenComparing(effect -> effect.start().latest())
          .thenComparing(KnownEffect::order)
          .thenComparing(KnownEffect::position);

  /** Whether it happened before a later one of the order, however the vague dates fell. */
  boolean certainlyBefore(KnownEffect later) {
    return WORLD_ORDER.compare(this, later) < 0
        && (!start.latest().isAfter(later.start().earliest())
            || start.equals(later.start()) && order < later.order());
  }
}
