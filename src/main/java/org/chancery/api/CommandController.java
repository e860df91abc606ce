package org.chancery.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.chancery.record.Amending;
import org.chancery.record.Command;
import org.chancery.record.CommandReader;
import org.chancery.record.Receipt;
import org.chancery.record.RecordDesk;
import org.chancery.timeline.Timelines;
import org.chancery.timeline.Warning;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Takes commands. */
@RestController
class CommandController {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final CommandReader reader;
  private final RecordDesk desk;
  private final Timelines timelines;

  CommandController(CommandReader reader, RecordDesk desk, Timelines timelines) {
    this.reader = reader;
    this.desk = desk;
    this.timelines = timelines;
  }

  /**
   * What became of a command.
   *
   * @param record the id of what it is about: a record, a source, an actor
   * @param version of that
   * @param position of the event in the log
   * @param knownFrom when it became known
   * @param warnings what the recorder may want to look at again
   */
  record Accepted(
      String record, int version, long position, Instant knownFrom, List<Warning> warnings) {}

  @PostMapping(path = Paths.COMMANDS, consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Accepted> accept(
      @PathVariable String command,
      @RequestHeader(name = "Prefer", defaultValue = "") String prefer,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestHeader(name = Conditions.KEY, required = false) @Nullable String key,
      HttpServletRequest request) {
    Conditions conditions = Conditions.of(ifMatch, key);
    Command read = conditions.on(reader.read(command, JsonBody.read(request)));
    Receipt receipt = desk.submit(read, conditions.origin());
    Optional<List<Warning>> seen =
        prefer.contains("respond-async") ? Optional.empty() : warningsOnceSeen(read, receipt);
    URI location = URI.create(Paths.ROOT + "/" + read.streamType() + "s/" + receipt.record());
    ResponseEntity.BodyBuilder answer =
        seen.isEmpty()
            ? ResponseEntity.accepted().location(location)
            : read instanceof Amending
                ? ResponseEntity.ok().location(location)
                : ResponseEntity.created(location);
    return answer.body(
        new Accepted(
            receipt.record(),
            receipt.version(),
            receipt.position(),
            receipt.knownFrom(),
            seen.orElse(List.of())));
  }

  /** Empty while answers do not have it; whatever fails there, it is recorded. */
  private Optional<List<Warning>> warningsOnceSeen(Command command, Receipt receipt) {
    try {
      if (!timelines.awaits(receipt.position(), PATIENCE)) {
        return Optional.empty();
      }
      boolean isRecord = command.streamType().equals("record");
      return Optional.of(
          isRecord ? timelines.warningsOf(receipt.record(), receipt.position()) : List.of());
    } catch (DataAccessException unreadable) {
      return Optional.empty();
    }
  }
}
