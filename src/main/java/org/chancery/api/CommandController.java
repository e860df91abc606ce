package org.chancery.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.chancery.record.CommandReader;
import org.chancery.record.Origin;
import org.chancery.record.Receipt;
import org.chancery.record.RecordDesk;
import org.chancery.timeline.Timelines;
import org.chancery.timeline.Warning;
import org.springframework.dao.DataAccessException;
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
   * @param version of the record
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
      HttpServletRequest request) {
    Receipt receipt = desk.submit(reader.read(command, JsonBody.read(request)), Origin.LOCAL);
    Optional<List<Warning>> seen =
        prefer.contains("respond-async") ? Optional.empty() : warningsOnceSeen(receipt);
    URI location = URI.create(Paths.ROOT + "/records/" + receipt.record());
    ResponseEntity.BodyBuilder answer =
        seen.isPresent()
            ? ResponseEntity.created(location)
            : ResponseEntity.accepted().location(location);
    return answer.body(
        new Accepted(
            receipt.record(),
            receipt.version(),
            receipt.position(),
            receipt.knownFrom(),
            seen.orElse(List.of())));
  }

  /** Empty while answers do not have it; whatever fails there, it is recorded. */
  private Optional<List<Warning>> warningsOnceSeen(Receipt receipt) {
    try {
      return timelines.awaits(receipt.position(), PATIENCE)
          ? Optional.of(timelines.warningsOf(receipt.record(), receipt.position()))
          : Optional.empty();
    } catch (DataAccessException unreadable) {
      return Optional.empty();
    }
  }
}
