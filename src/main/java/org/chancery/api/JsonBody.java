package org.chancery.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads one JSON object from a request: bounded, strict, without repeating it in errors. */
final class JsonBody {
  /** How many bytes one command may have. */
  static final int LARGEST = 256 * 1024;

  private static final JsonMapper STRICT =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private JsonBody() {}

  static JsonNode read(HttpServletRequest request) {
    try {
      byte[] bytes = request.getInputStream().readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw refused(
            HttpStatus.CONTENT_TOO_LARGE,
            "too-large",
            "a command may have at most " + LARGEST + " bytes");
      }
      JsonNode body = STRICT.readTree(text(bytes));
      if (!body.isObject()) {
        throw refused(HttpStatus.BAD_REQUEST, "not-an-object", "a command is a JSON object");
      }
      return body;
    } catch (CharacterCodingException otherEncoding) {
      throw refused(HttpStatus.BAD_REQUEST, "not-utf-8", "a command is written in UTF-8");
    } catch (JacksonException | NumberFormatException | ArithmeticException broken) {
      throw refused(HttpStatus.BAD_REQUEST, "broken-json", "not JSON" + placeOf(broken));
    } catch (IOException cutOff) {
      throw refused(HttpStatus.BAD_REQUEST, "cut-off", "the body ended before it was whole");
    }
  }

  private static String text(byte[] bytes) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }

  private static String placeOf(RuntimeException broken) {
    return broken instanceof JacksonException json && json.getLocation() != null
        ? " from line "
            + json.getLocation().getLineNr()
            + ", column "
            + json.getLocation().getColumnNr()
        : ": nested too deep, or a name or a number is too long";
  }

  private static BadRequest refused(HttpStatus status, String code, String detail) {
    return new BadRequest(status, List.of(new RequestFault("", null, code, detail)));
  }
}
