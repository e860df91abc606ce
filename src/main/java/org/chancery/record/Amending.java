package org.chancery.record;

import org.jspecify.annotations.Nullable;

/**
 * A request to change what is held of a record that is there.
 *
 * @param digest of what was sent, by which the same request is known again
 * @param ifVersion the version at which alone it is to be done; any when absent
 */
public record Amending(Amendment amendment, String digest, @Nullable Long ifVersion)
    implements Command {
  /** The same, to be done only while the record is at that version. */
  public Amending onlyAt(long version) {
    return new Amending(amendment, digest, version);
  }

  @Override
  public String streamType() {
    return DiplomaticRecord.STREAM_TYPE;
  }

  @Override
  public String id() {
    return amendment.record().value();
  }
}
