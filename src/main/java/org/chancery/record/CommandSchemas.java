package org.chancery.record;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.format.Format;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chancery.act.ActCatalogue;
import org.chancery.act.ActSchema;
import org.chancery.act.Fault;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published schema of every command, compiled: what is published is what is checked. */
final class CommandSchemas {
  private final Map<String, Schema> byCommand = new HashMap<>();
  private final SchemaRegistry registry;

  CommandSchemas(List<Format> formats) {
    Dialect dialect = Dialect.builder(Dialects.getDraft202012()).formats(formats).build();
    registry = SchemaRegistry.withDialect(dialect);
    ActCatalogue.kinds().forEach(kind -> compile(kind.command(), ActSchema.of(kind)));
    CommandForm.all().forEach(form -> compile(form.command(), form.schema()));
  }

  private void compile(String command, Map<String, Object> schema) {
    JsonNode tree = JsonMapper.shared().valueToTree(schema);
    byCommand.put(command, registry.getSchema(tree));
  }

  /**
   * Every way in which a body departs from the schema of its command, or cannot be kept.
   *
   * @param day on which identifiers of other lists are looked up
   */
  List<Fault> faultsOf(String command, JsonNode body, LocalDate day) {
    List<Fault> faults = new ArrayList<>(ValueFaults.of(body));
    List<String> places = faults.stream().map(Fault::pointer).toList();
    departures(command, ValueFaults.withUsualNumbers(body), day).stream()
        .filter(fault -> !places.contains(fault.pointer()))
        .forEach(faults::add);
    return faults;
  }

  private List<Fault> departures(String command, JsonNode body, LocalDate day) {
    Schema schema = Objects.requireNonNull(byCommand.get(command));
    return SchemaFaults.of(
        schema.validate(
            body,
            context -> {
              context.executionConfig(config -> config.formatAssertionsEnabled(true));
              context.getCollectorContext().put(CommandFormats.DAY, day);
            }));
  }
}
