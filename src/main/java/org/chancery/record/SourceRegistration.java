package org.chancery.record;

import java.util.List;
import org.chancery.act.RecordSchema;
import org.chancery.relationship.Slug;
import org.chancery.source.Csl;
import org.chancery.source.Source;
import org.chancery.source.SourceId;
import org.jspecify.annotations.Nullable;

/** A request to register a source. */
record SourceRegistration(Source source) implements Command {
  private static final String NAME = "RegisterSource";
  private static final String DEFINITION =
      "A source is registered, so that records can cite it: an item of CSL-JSON, and the sources"
          + " that it rests on.";

  static final CommandForm FORM =
      new CommandForm(
          NAME,
          DEFINITION,
          """
          {"source": "example-communique", "type": "webpage",
           "title": "Communique of the foreign ministry", "issued": "2022-07-19",
           "author": [{"literal": "Foreign ministry"}], "publisher": "Foreign ministry",
           "URL": "https://example.org/communique", "language": "en"}
          """
              .strip(),
          RecordSchema.ofCommand(NAME, DEFINITION, Around.class, Csl.class));

  /**
   * What is sent beside the fields of CSL.
   *
   * @param source the id that it is to have
   * @param id the same, as an item of CSL-JSON calls it
   */
  record Around(@Nullable Slug source, @Nullable Slug id, List<SourceId> restsOn) {}

  @Override
  public String streamType() {
    return RegisteredSource.STREAM_TYPE;
  }

  @Override
  public String id() {
    return source.id().value();
  }
}
