package org.chancery.record;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.chancery.act.Fault;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A command as it is sent: one JSON object in UTF-8, read strictly and not repeated in errors. */
public final class CommandText {
  /** How many bytes one command may have. */
  public static final int LARGEST = 256 * 1024;

  private static final JsonMapper STRICT =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private CommandText() {}

  /** Not the text of a command. */
  @SuppressWarnings("serial")
  public static final class Unreadable extends RuntimeException {
    private final transient Fault fault;

    private Unreadable(String code, String detail) {
      super(detail);
      this.fault = new Fault("", code, detail);
    }

    /** What is wrong with it as a whole. */
    public Fault fault() {
      return fault;
    }
  }

  /**
   * Reads it.
   *
   * @throws Unreadable when it is too large, not UTF-8, not JSON, or no object
   */
  public static ObjectNode read(byte[] bytes) {
    if (bytes.length > LARGEST) {
      throw tooLarge();
    }
    try {
      JsonNode body = STRICT.readTree(text(bytes));
      if (body instanceof ObjectNode object) {
        return object;
      }
      throw new Unreadable("not-an-object", "a command is a JSON object");
    } catch (CharacterCodingException otherEncoding) {
      throw new Unreadable("not-utf-8", "a command is written in UTF-8");
    } catch (JacksonException | NumberFormatException | ArithmeticException broken) {
      throw new Unreadable("broken-json", "not JSON" + placeOf(broken));
    }
  }

  /** What is wrong with a text of which not even the end was looked for. */
  public static Unreadable tooLarge() {
    return new Unreadable("too-large", "a command may have at most " + LARGEST + " bytes");
  }

  private static String text(byte[] bytes) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }

  private static String placeOf(RuntimeException broken) {
    if (broken instanceof JacksonException json && json.getLocation() != null) {
      int line = json.getLocation().getLineNr();
      return " from " + (line > 1 ? "line " + line + ", " : "") + columnOf(json);
    }
    return ": nested too deep, or a name or a number is too long";
  }

  private static String columnOf(JacksonException json) {
    return "column " + json.getLocation().getColumnNr();
  }
}
