package org.chancery.api;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.chancery.fixture.Http;
import org.jspecify.annotations.Nullable;

/** Somebody who follows the log as an event stream, on a connection of its own. */
final class LiveReader implements AutoCloseable {
  private static final int SECONDS = 20;
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> comments = new LinkedBlockingQueue<>();
  private final HttpResponse<InputStream> response;
  private final CompletableFuture<Void> end;

  private LiveReader(HttpResponse<InputStream> response) {
    this.response = response;
    this.end = CompletableFuture.runAsync(this::read, task -> Thread.ofVirtual().start(task));
  }

  /** An event as it came. */
  record Event(String id, String event, String data) {}

  /** Opens a stream; a header that names the last event seen only when there is one. */
  static LiveReader open(Http http, String query, @Nullable String lastSeen) {
    return new LiveReader(begin(http, query, lastSeen));
  }

  static LiveReader open(Http http, String query) {
    return open(http, query, null);
  }

  private static HttpResponse<InputStream> begin(
      Http http, String query, @Nullable String lastSeen) {
    var request = http.request("/api/v1/log" + query).header("Accept", "text/event-stream");
    if (lastSeen != null) {
      request.header("Last-Event-ID", lastSeen);
    }
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofInputStream());
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  int status() {
    return response.statusCode();
  }

  String header(String name) {
    return response.headers().firstValue(name).orElse("");
  }

  /** The next event, which must come soon. */
  Event next() {
    return soon(events);
  }

  /** The positions of the next events. */
  List<Long> next(int howMany) {
    return Stream.generate(this::next).limit(howMany).map(Event::id).map(Long::valueOf).toList();
  }

  /** Waits for a comment. */
  String comment() {
    return soon(comments);
  }

  private static <T> T soon(BlockingQueue<T> queue) {
    try {
      T next = queue.poll(SECONDS, TimeUnit.SECONDS);
      if (next == null) {
        throw new AssertionError("nothing came for " + SECONDS + " seconds");
      }
      return next;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** Waits until the service has ended the stream as it should; fails when it was cut off. */
  void awaitsEnd() {
    end.orTimeout(SECONDS, TimeUnit.SECONDS).join();
  }

  private void read() {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
      Map<String, String> fields = new HashMap<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int colon = line.indexOf(':');
        if (colon == 0) {
          comments.add(line);
        } else if (colon > 0) {
          fields.put(line.substring(0, colon), line.substring(colon + 2));
        } else if (fields.containsKey("data")) {
          events.add(new Event(fields.get("id"), fields.get("event"), fields.get("data")));
          fields.clear();
        }
      }
    } catch (IOException cut) {
      throw new IllegalStateException(cut);
    }
  }

  /** Hangs up in the middle. */
  @Override
  public void close() {
    try {
      response.body().close();
    } catch (IOException gone) {
      throw new IllegalStateException(gone);
    }
  }
}
