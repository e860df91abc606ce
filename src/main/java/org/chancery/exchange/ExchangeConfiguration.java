package org.chancery.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.chancery.record.CommandReader;
import org.chancery.record.History;
import org.chancery.record.RecordDesk;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** Import and export. */
@Configuration(proxyBeanMethods = false)
class ExchangeConfiguration {

  @Bean
  Importer importer(CommandReader reader, RecordDesk desk, History history, Clock clock) {
    return new Importer(reader, desk, history, clock, Importer.TOGETHER, Importer.PATIENCE);
  }

  @Bean
  Imports imports(
      Importer importer,
      Clock clock,
      @Value("${chancery.imports.directory:${java.io.tmpdir}}") String folder,
      @Value("${chancery.imports.room:2GB}") DataSize room)
      throws IOException {
    Path directory = Files.createDirectories(Path.of(folder));
    return new Imports(importer, clock, new Spool(directory, room.toBytes()));
  }
}
