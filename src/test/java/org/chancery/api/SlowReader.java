package org.chancery.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import org.chancery.fixture.Http;

/** Asks, and takes the answer byte by byte when it likes; little of it is buffered on the way. */
final class SlowReader implements AutoCloseable {
  private static final int BUFFER = 4096;

  private final Socket socket = new Socket();

  SlowReader(Http http, String path) {
    try {
      socket.setReceiveBufferSize(BUFFER);
      socket.connect(new InetSocketAddress("127.0.0.1", http.request("/").build().uri().getPort()));
      String request = "GET /api/v1" + path + " HTTP/1.1\r\nHost: localhost\r\n";
      socket
          .getOutputStream()
          .write((request + "Connection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The next bytes, one after another. */
  String read(int bytes) {
    try {
      InputStream answer = socket.getInputStream();
      ByteArrayOutputStream read = new ByteArrayOutputStream();
      for (int left = bytes; left > 0; left--) {
        read.write(answer.read());
      }
      return read.toString(StandardCharsets.ISO_8859_1);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** All that is left, until the server ends it or breaks it off. */
  String rest() {
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    try {
      socket.getInputStream().transferTo(read);
    } catch (SocketException brokenOff) {
      read.writeBytes(new byte[0]);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return read.toString(StandardCharsets.ISO_8859_1);
  }

  /** Goes away without a word. */
  @Override
  public void close() {
    try {
      socket.setSoLinger(true, 0);
      socket.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
