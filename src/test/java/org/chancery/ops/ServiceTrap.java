package org.chancery.ops;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Where a Java process ends up that calls anybody but this machine: a proxy for everything, that
 * notes who knocked and forwards nothing. Java leaves the loopback address out by itself.
 */
final class ServiceTrap implements AutoCloseable {
  private final ServerSocket proxy;
  private final Queue<String> caught = new ConcurrentLinkedQueue<>();

  ServiceTrap() throws IOException {
    this.proxy = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::listen);
  }

  /** The options of Java that lead into it. */
  String[] options() {
    List<String> options = new ArrayList<>();
    for (String kind : List.of("socks", "http.", "https.")) {
      options.add("-D" + kind + (kind.equals("socks") ? "ProxyHost=" : "proxyHost=") + "127.0.0.1");
      options.add(
          "-D"
              + kind
              + (kind.equals("socks") ? "ProxyPort=" : "proxyPort=")
              + proxy.getLocalPort());
    }
    return options.toArray(String[]::new);
  }

  /** What the calls began with. */
  List<String> caught() {
    return List.copyOf(caught);
  }

  private void listen() {
    while (!proxy.isClosed()) {
      try (Socket call = proxy.accept()) {
        byte[] words = new byte[200];
        caught.add("a call");
        call.setSoTimeout(1000);
        int length = call.getInputStream().read(words);
        caught.add(new String(Arrays.copyOf(words, Math.max(0, length))));
      } catch (IOException ended) {
        continue;
      }
    }
  }

  @Override
  public void close() throws IOException {
    proxy.close();
  }
}
