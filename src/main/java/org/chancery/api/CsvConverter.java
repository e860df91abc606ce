package org.chancery.api;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** Writes a list as CSV (RFC 4180, UTF-8) while it is read. */
final class CsvConverter implements HttpMessageConverter<CsvTable> {
  static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  @Override
  public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
    return false;
  }

  @Override
  public boolean canWrite(Class<?> type, @Nullable MediaType mediaType) {
    return type == CsvTable.class;
  }

  @Override
  public List<MediaType> getSupportedMediaTypes() {
    return List.of(CSV);
  }

  @Override
  public CsvTable read(Class<? extends CsvTable> type, HttpInputMessage message) {
    throw new HttpMessageNotReadableException("CSV is written only", message);
  }

  @Override
  public void write(CsvTable table, @Nullable MediaType mediaType, HttpOutputMessage message)
      throws IOException {
    message.getHeaders().setContentType(CSV);
    Writer text = new OutputStreamWriter(message.getBody(), StandardCharsets.UTF_8);
    CsvWriter csv = CsvWriter.builder().build(text);
    csv.writeRecord(table.columns());
    try (Stream<List<@Nullable Object>> rows = table.rows()) {
      rows.forEach(row -> csv.writeRecord(row.stream().map(CsvConverter::cell).toList()));
      csv.flush();
    } catch (UncheckedIOException gone) {
      throw gone.getCause();
    }
  }

  private static String cell(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
