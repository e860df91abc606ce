package org.chancery.exchange;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of the lines of a file, at the end or so far.
 *
 * @param id of the import
 * @param dryRun whether it only checks
 * @param adoptKnownAt whether its lines are known from when their publishers told them
 * @param lines how many were taken, blank ones included
 * @param recorded how many were accepted and were not there before
 * @param alreadyThere how many were there, from an earlier import or an earlier line
 * @param refused how many have faults
 * @param position the last one in the log that an accepted line has; absent when there is none
 * @param bytes how many were read
 * @param bytesTotal how many there are; absent when that is not known
 * @param stopped why it did not come to the end; absent when it did, or may still
 * @param faults the first lines that were refused
 * @param faultsTotal how many lines were refused
 */
public record ImportReport(
    @JsonProperty("import") String id,
    ImportState state,
    boolean dryRun,
    boolean adoptKnownAt,
    long lines,
    long blank,
    long recorded,
    long alreadyThere,
    long refused,
    @Nullable Long position,
    long bytes,
    @Nullable Long bytesTotal,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt,
    @Nullable ImportStop stopped,
    List<RefusedLine> faults,
    long faultsTotal) {

  /** The same without the list of refused lines. */
  public ImportReport inBrief() {
    return new ImportReport(
        id,
        state,
        dryRun,
        adoptKnownAt,
        lines,
        blank,
        recorded,
        alreadyThere,
        refused,
        position,
        bytes,
        bytesTotal,
        startedAt,
        finishedAt,
        stopped,
        List.of(),
        faultsTotal);
  }
}
