package org.chancery.api;

import java.util.function.Consumer;

/**
 * Server-sent events (WHATWG HTML), written as they are made: whoever makes them waits for whoever
 * reads them. Each takes a place among those who read live.
 */
record EventStream(LiveReaders readers, Consumer<Frames> source) {

  /** Where frames are sent; the reader's going ends the source with an exception. */
  interface Frames {
    /** One frame. */
    void send(String id, String event, String data);
  }
}
