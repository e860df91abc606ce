package org.chancery.exchange;

/**
 * How a file is to be taken in.
 *
 * @param dryRun only checked
 * @param adoptKnownAt a history import: into an empty log, each line known from when its publisher
 *     told it
 */
public record ImportOptions(boolean dryRun, boolean adoptKnownAt) {
  static final ImportOptions PLAIN = new ImportOptions(false, false);

  /** Whether instants are taken over, and not only checked. */
  boolean adopts() {
    return adoptKnownAt && !dryRun;
  }
}
