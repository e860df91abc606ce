package org.chancery.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import org.chancery.fixture.Http;

/** Somebody who asks for the whole log, reads the first bytes, and lets the service wait. */
final class SlowReader implements AutoCloseable {
  private static final int SMALL = 4096;

  private final Socket socket = new Socket();

  SlowReader(Http http, String accept) {
    int port = http.request("/").build().uri().getPort();
    String request =
        "GET /api/v1/log HTTP/1.1\r\nHost: localhost\r\nAccept: "
            + accept
            + "\r\n"
            + "Connection: close\r\n\r\n";
    try {
      socket.setReceiveBufferSize(SMALL);
      socket.connect(new InetSocketAddress("127.0.0.1", port));
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      socket.getInputStream().readNBytes(SMALL);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** What is still to come, in chunks (RFC 9112, 7.1), up to the end or to where it was cut off. */
  String rest() {
    StringBuilder text = new StringBuilder();
    byte[] bytes = new byte[1 << 16];
    try {
      InputStream in = socket.getInputStream();
      for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
        text.append(new String(bytes, 0, read, StandardCharsets.ISO_8859_1));
      }
    } catch (SocketException cut) {
      return text.toString();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return text.toString();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
