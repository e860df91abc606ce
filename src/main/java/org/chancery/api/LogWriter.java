package org.chancery.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.coyote.CloseNowException;
import org.chancery.audit.CloudEvent;
import org.chancery.audit.LogFeed;
import org.chancery.audit.LogFollower;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Writes stretches of the log, page by page, as fast as the reader reads; while it writes, it holds
 * no connection to the database.
 */
@Component
class LogWriter {
  private static final Logger LOG = LoggerFactory.getLogger(LogWriter.class);

  /** After how many milliseconds a reader whose stream ended comes again. */
  private static final String GREETING = "retry: 1000\n\n";

  private static final String HEARTBEAT = ":\n\n";

  private final LogFeed feed;
  private final LiveReaders readers;
  private final Duration silence;

  LogWriter(
      LogFeed feed, LiveReaders readers, @Value("${chancery.heartbeat:15s}") Duration silence) {
    this.feed = feed;
    this.readers = readers;
    this.silence = silence;
  }

  /** What is there. A failure after the first bytes cuts the connection, so that it is seen. */
  void write(LogForm form, LogStretch stretch, Optional<String> link, HttpServletResponse response)
      throws IOException {
    response.setContentType(form.type().toString());
    link.ifPresent(next -> response.setHeader(HttpHeaders.LINK, next));
    OutputStream out = response.getOutputStream();
    long reached = stretch.after();
    write(out, form.opening());
    while (reached < stretch.upTo()) {
      for (CloudEvent event : page(reached, stretch.upTo(), response)) {
        write(out, form.told(event, reached == stretch.after()));
        reached = event.position();
      }
    }
    write(out, form.closing(stretch));
  }

  private List<CloudEvent> page(long after, long upTo, HttpServletResponse response)
      throws IOException {
    try {
      List<CloudEvent> page = feed.eventsAfter(after, upTo);
      if (page.isEmpty()) {
        throw new IllegalStateException("the log ends before its head");
      }
      return page;
    } catch (RuntimeException unreadable) {
      if (!response.isCommitted()) {
        response.reset();
        throw unreadable;
      }
      LOG.warn("a page of the log was cut off: {}", unreadable.getClass().getName());
      throw new CloseNowException();
    }
  }

  /** What is there and what comes, until the reader goes or the service ends. */
  void follow(LogStretch stretch, HttpServletResponse response) throws IOException {
    try (var _ = readers.take();
        LogFollower follower = feed.follow(stretch.after(), stretch.limit())) {
      response.setContentType(LogForm.SSE.type().toString());
      response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
      response.setHeader("X-Accel-Buffering", "no");
      send(response, GREETING);
      long said = System.nanoTime();
      while (!follower.isDone() && !readers.isOver()) {
        List<CloudEvent> events = follower.next();
        for (CloudEvent event : events) {
          write(response.getOutputStream(), LogForm.SSE.told(event, false));
        }
        boolean silent = System.nanoTime() - said >= silence.toNanos();
        if (silent || !events.isEmpty()) {
          send(response, events.isEmpty() ? HEARTBEAT : "");
          said = System.nanoTime();
        }
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static void send(HttpServletResponse response, String text) throws IOException {
    write(response.getOutputStream(), text);
    response.flushBuffer();
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
