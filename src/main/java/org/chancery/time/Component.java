package org.chancery.time;

import org.jspecify.annotations.Nullable;

/**
 * The year, month or day of a date.
 *
 * @param alone what is said of this component only; it stands before it
 * @param upToHere what is said of this component and those before it; it stands behind it
 */
record Component<T>(@Nullable Qualifier alone, T value, @Nullable Qualifier upToHere) {

  @Override
  public String toString() {
    return Qualifier.print(alone) + value + Qualifier.print(upToHere);
  }
}
