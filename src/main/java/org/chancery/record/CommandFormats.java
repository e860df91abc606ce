package org.chancery.record;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.chancery.relationship.Actor;
import org.chancery.relationship.ActorId;
import org.chancery.relationship.Actors;
import org.chancery.relationship.RelationshipId;
import org.chancery.source.SourceId;
import org.chancery.time.DateFault;
import org.chancery.time.Edtf;

/** The formats that commands use beyond those of JSON Schema: dates, actors, relationships. */
final class CommandFormats {
  /** Under which name the day of the act is handed to a check. */
  static final String DAY = "day of the act";

  private static final Pattern DAY_FORM = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  private CommandFormats() {}

  static List<Format> knowing(Actors actors, KnownSources sources) {
    return List.of(
        new Checked("edtf", (text, day) -> isDate(text)),
        new Checked("date", (text, day) -> isDay(text)),
        new Checked("actor", (text, day) -> isActor(text, actors, day)),
        new Checked("relationship", (text, day) -> isRelationship(text, actors, day)),
        new Checked("source", (text, day) -> isSource(text, sources)));
  }

  private record Checked(String getName, BiPredicate<String, LocalDate> holds) implements Format {
    @Override
    public boolean matches(ExecutionContext context, String text) {
      return holds.test(text, context.getCollectorContext().get(DAY));
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

  private static boolean isDay(String text) {
    try {
      return DAY_FORM.matcher(text).matches() && LocalDate.parse(text).getYear() > 0;
    } catch (DateTimeParseException none) {
      return false;
    }
  }

  private static boolean isActor(String text, Actors actors, LocalDate day) {
    try {
      return actors.find(new ActorId(text), day).isPresent();
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }

  private static boolean isSource(String text, KnownSources sources) {
    return SourceId.isWellFormed(text) && sources.has(text);
  }

  private static boolean isRelationship(String text, Actors actors, LocalDate day) {
    try {
      RelationshipId pair = RelationshipId.parse(text);
      Optional<Actor> first = actors.find(pair.first(), day);
      Optional<Actor> second = actors.find(pair.second(), day);
      return first.isPresent() && second.isPresent() && !first.equals(second);
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }
}
