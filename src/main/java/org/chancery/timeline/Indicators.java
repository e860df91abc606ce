package org.chancery.timeline;

import org.jspecify.annotations.Nullable;

/**
 * What coders of events would count of the twelve months to a day: the acts in which one side acted
 * towards the other, and that certainly fell into those months.
 *
 * @param codebook the version of the codebook that gave weights and classes
 * @param cooperation how many were cooperative (quad classes 1 and 2)
 * @param conflict how many were conflictual (quad classes 3 and 4)
 * @param goldsteinMean12m the mean of their weights; absent when there was none
 */
public record Indicators(
    String codebook, long cooperation, long conflict, @Nullable Double goldsteinMean12m) {
  /** The version of the codebook by which states and series count. */
  public static final String CODEBOOK = Codebook.DEFAULT;
}
