package org.chancery.record;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;
import java.util.List;
import java.util.function.Predicate;
import org.chancery.relationship.ActorId;
import org.chancery.relationship.Actors;
import org.chancery.relationship.RelationshipId;
import org.chancery.time.DateFault;
import org.chancery.time.Edtf;

/** The formats that commands use beyond those of JSON Schema: dates, actors, relationships. */
final class CommandFormats {
  private CommandFormats() {}

  static List<Format> knowing(Actors actors) {
    return List.of(
        new Checked("edtf", CommandFormats::isDate),
        new Checked("actor", text -> isActor(text, actors)),
        new Checked("relationship", text -> isRelationship(text, actors)));
  }

  private record Checked(String getName, Predicate<String> holds) implements Format {
    @Override
    public boolean matches(ExecutionContext context, String text) {
      return holds.test(text);
    }
  }

  private static boolean isDate(String text) {
    try {
      Edtf.parse(text);
      return true;
    } catch (DateFault none) {
      return false;
    }
  }

  private static boolean isActor(String text, Actors actors) {
    try {
      return actors.knows(new ActorId(text));
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }

  private static boolean isRelationship(String text, Actors actors) {
    try {
      RelationshipId pair = RelationshipId.parse(text);
      return actors.knows(pair.first()) && actors.knows(pair.second());
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }
}
