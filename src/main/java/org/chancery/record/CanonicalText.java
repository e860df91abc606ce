package org.chancery.record;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Map;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.databind.JsonNode;

/**
 * The one text of a JSON value, however it was written: fields sorted, no white space, as in RFC
 * 8785. Numbers are exact, where that RFC rounds them.
 */
public final class CanonicalText {
  private final StringBuilder text = new StringBuilder();

  private CanonicalText() {}

  /** That of a value. */
  public static String of(JsonNode value) {
    CanonicalText canonical = new CanonicalText();
    canonical.write(value);
    return canonical.text.toString();
  }

  private void write(JsonNode value) {
    if (value.isObject()) {
      text.append('{');
      value.properties().stream()
          .sorted(Comparator.comparing(Map.Entry::getKey))
          .forEach(
              field -> {
                separate('{');
                quote(field.getKey());
                text.append(':');
                write(field.getValue());
              });
      text.append('}');
    } else if (value.isArray()) {
      text.append('[');
      for (JsonNode element : value) {
        separate('[');
        write(element);
      }
      text.append(']');
    } else if (value.isString()) {
      quote(value.stringValue());
    } else if (value.isNumber()) {
      text.append(stripped(value.decimalValue()));
    } else {
      text.append(value);
    }
  }

  /** A number whose exponent cannot grow any more stays as it is. */
  private static BigDecimal stripped(BigDecimal number) {
    try {
      return number.stripTrailingZeros();
    } catch (ArithmeticException atTheEdge) {
      return number;
    }
  }

  private void separate(char opening) {
    if (text.charAt(text.length() - 1) != opening) {
      text.append(',');
    }
  }

  private void quote(String string) {
    text.append('"');
    JsonStringEncoder.getInstance().quoteAsString(string, text);
    text.append('"');
  }
}
