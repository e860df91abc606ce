package org.chancery.eventlog;

import java.time.Duration;
import java.time.Instant;
import java.util.SortedSet;
import java.util.TreeSet;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/** The log as a source for event processors: in order of position, told of every commit at once. */
public final class LogSource implements StreamableMessageSource<TrackedEventMessage<?>> {
  private final LogEngine engine;
  private final LogFollowers followers;

  LogSource(LogEngine engine, LogFollowers followers) {
    this.engine = engine;
    this.followers = followers;
  }

  /** The place after that position. */
  public static TrackingToken after(long position) {
    SortedSet<Long> none = new TreeSet<>();
    return GapAwareTrackingToken.newInstance(position, none);
  }

  @Override
  public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
    return new LogStream(engine, followers, token == null ? after(0) : token);
  }

  @Override
  public TrackingToken createTailToken() {
    return after(0);
  }

  @Override
  public TrackingToken createHeadToken() {
    return engine.createHeadToken();
  }

  @Override
  public TrackingToken createTokenAt(Instant instant) {
    return engine.createTokenAt(instant);
  }

  @Override
  public TrackingToken createTokenSince(Duration duration) {
    throw new UnsupportedOperationException("the log is read by position");
  }
}
