package org.chancery.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.chancery.act.Fault;
import org.chancery.record.CommandText;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;

/** Reads one JSON object from a request, and no more of it than a command may have. */
final class JsonBody {
  private JsonBody() {}

  static JsonNode read(HttpServletRequest request) {
    try {
      byte[] bytes = request.getInputStream().readNBytes(CommandText.LARGEST + 1);
      if (bytes.length > CommandText.LARGEST) {
        throw refused(HttpStatus.CONTENT_TOO_LARGE, CommandText.tooLarge().fault());
      }
      return CommandText.read(bytes);
    } catch (CommandText.Unreadable unreadable) {
      throw refused(HttpStatus.BAD_REQUEST, unreadable.fault());
    } catch (IOException cutOff) {
      throw refused(
          HttpStatus.BAD_REQUEST, new Fault("", "cut-off", "the body ended before it was whole"));
    }
  }

  private static BadRequest refused(HttpStatus status, Fault fault) {
    return new BadRequest(status, List.of(RequestFault.of(fault)));
  }
}
