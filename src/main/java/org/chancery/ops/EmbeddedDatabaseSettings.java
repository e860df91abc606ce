package org.chancery.ops;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the embedded database keeps its data and listens.
 *
 * @param directory the data folder; text, because Spring reads a relative {@link Path} as a class
 *     path resource first
 * @param port the port on the loopback address; 0 takes a free one at each start
 */
@ConfigurationProperties("chancery.database")
record EmbeddedDatabaseSettings(
    @DefaultValue("./data") String directory, @DefaultValue("0") int port) {

  EmbeddedDatabase start() {
    return EmbeddedDatabase.start(Path.of(directory), port);
  }
}
