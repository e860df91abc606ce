package org.chancery.record;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chancery.act.ActCatalogue;
import org.chancery.act.ActKind;
import org.chancery.act.ActSchema;
import org.chancery.act.Fault;
import org.chancery.relationship.Actors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published schema of every command, compiled: what is published is what is checked. */
final class CommandSchemas {
  private final Map<ActKind, Schema> schemas;

  CommandSchemas(Actors actors, JsonMapper mapper) {
    Dialect dialect =
        Dialect.builder(Dialects.getDraft202012()).formats(CommandFormats.knowing(actors)).build();
    SchemaRegistry registry = SchemaRegistry.withDialect(dialect);
    schemas =
        ActCatalogue.kinds().stream()
            .collect(
                Collectors.toMap(
                    Function.identity(),
                    kind -> registry.getSchema(mapper.<JsonNode>valueToTree(ActSchema.of(kind)))));
  }

  /**
   * Every way in which a body departs from the schema of its command.
   *
   * @param day of the act, on which identifiers of other lists are looked up
   */
  List<Fault> faultsOf(ActKind kind, JsonNode body, LocalDate day) {
    Schema schema = Objects.requireNonNull(schemas.get(kind));
    return SchemaFaults.of(
        schema.validate(
            body,
            context -> {
              context.executionConfig(config -> config.formatAssertionsEnabled(true));
              context.getCollectorContext().put(CommandFormats.DAY, day);
            }));
  }
}
