package org.chancery.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.chancery.fixture.Http;

/** Sends what no well-behaved client would, byte by byte. */
final class RawHttp {
  private final int port;

  RawHttp(Http http) {
    this.port = http.request("/").build().uri().getPort();
  }

  /** An answer as it came, with its head in small letters. */
  record Reply(int status, String head, String body) {
    boolean isProblem() {
      return head.contains("content-type: application/problem+json");
    }
  }

  /** Asks for a target that need not be an address. */
  Reply get(String target) {
    return send("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
  }

  /** Sends bytes, each a character of Latin-1, and reads until the server hangs up. */
  Reply send(String bytes) {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
      socket.shutdownOutput();
      return reply(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Reply reply(String text) {
    int end = text.indexOf("\r\n\r\n");
    String head = text.substring(0, end).toLowerCase(Locale.ROOT);
    return new Reply(Integer.parseInt(head.split(" ")[1]), head, text.substring(end + 4));
  }
}
