package org.chancery.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A service that is asked over HTTP. */
final class Server {
  private static final Duration TO_CONNECT = Duration.ofSeconds(5);
  private static final Duration TO_ANSWER = Duration.ofMinutes(1);

  private final URI address;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .connectTimeout(TO_CONNECT)
          .build();

  Server(URI address) {
    this.address = address;
  }

  /** Asks for something below {@code /api/v1}, or for a whole path that the service named. */
  JsonNode get(String path) throws Problem {
    return json(send(request(path).timeout(TO_ANSWER).GET().build(), BodyHandlers.ofString()));
  }

  /** Sends lines, and says that it will ask later what became of them. */
  JsonNode post(String path, BodyPublisher lines) throws Problem {
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", "application/x-ndjson")
            .header("Prefer", "respond-async");
    return json(
        send(
            request.POST(lines).expectContinue(lines.contentLength() != 0).build(),
            BodyHandlers.ofString()));
  }

  /** Watches something: server-sent events, to be read until they end. */
  InputStream watch(String path) throws Problem {
    HttpRequest request = request(path).header("Accept", "text/event-stream").GET().build();
    HttpResponse<InputStream> answer = send(request, BodyHandlers.ofInputStream());
    if (answer.statusCode() == 200) {
      return answer.body();
    }
    try (InputStream body = answer.body()) {
      throw Problem.answered(answer.statusCode(), read(new String(body.readAllBytes())));
    } catch (IOException gone) {
      throw lost(gone);
    }
  }

  /** Begins something that goes on by itself. */
  JsonNode begin(String path) throws Problem {
    return json(
        send(
            request(path).timeout(TO_ANSWER).POST(BodyPublishers.noBody()).build(),
            BodyHandlers.ofString()));
  }

  private static boolean isWhole(String path) {
    return path.startsWith("/api/") || path.startsWith("/actuator/");
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + (isWhole(path) ? path : "/api/v1" + path)));
  }

  private <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> body) throws Problem {
    try {
      return client.send(request, body);
    } catch (IOException unreachable) {
      throw lost(unreachable);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw Problem.away("stopped while waiting for " + address);
    }
  }

  private Problem lost(IOException why) {
    return Problem.away(
        why instanceof ConnectException || why instanceof HttpConnectTimeoutException
            ? "Nobody answers at " + address + ": is the service running there?"
            : "The connection to " + address + " was lost.");
  }

  private static JsonNode json(HttpResponse<String> answer) throws Problem {
    JsonNode body = read(answer.body());
    if (answer.statusCode() >= 300) {
      throw Problem.answered(answer.statusCode(), body);
    }
    if (!body.isObject()) {
      throw Problem.away(answer.uri() + " is not a Chancery: it did not answer with JSON");
    }
    return body;
  }

  /** Missing when it is not JSON. */
  static JsonNode read(String text) {
    try {
      return JsonMapper.shared().readTree(text);
    } catch (JacksonException other) {
      return JsonMapper.shared().missingNode();
    }
  }
}
