package org.chancery.api;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** Writes server-sent events, each flushed at once. */
final class EventStreamConverter implements HttpMessageConverter<EventStream> {

  @Override
  public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
    return false;
  }

  @Override
  public boolean canWrite(Class<?> type, @Nullable MediaType mediaType) {
    return type == EventStream.class;
  }

  @Override
  public List<MediaType> getSupportedMediaTypes() {
    return List.of(MediaType.TEXT_EVENT_STREAM);
  }

  @Override
  public EventStream read(Class<? extends EventStream> type, HttpInputMessage message) {
    throw new HttpMessageNotReadableException("events are written only", message);
  }

  @Override
  public void write(EventStream events, @Nullable MediaType mediaType, HttpOutputMessage message)
      throws IOException {
    message.getHeaders().setContentType(MediaType.TEXT_EVENT_STREAM);
    OutputStream body = message.getBody();
    try (var _ = events.readers().take()) {
      events.source().accept((id, event, data) -> write(body, id, event, data));
    } catch (UncheckedIOException gone) {
      throw gone.getCause();
    }
  }

  private static void write(OutputStream body, String id, String event, String data) {
    try {
      body.write(
          ("id: " + id + "\nevent: " + event + "\ndata: " + data + "\n\n")
              .getBytes(StandardCharsets.UTF_8));
      body.flush();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
