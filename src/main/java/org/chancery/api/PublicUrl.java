package org.chancery.api;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.stereotype.Component;

/** The address under which others reach this service; while it is unset, links are relative. */
@Component
final class PublicUrl {
  private static final String SETTING = "chancery.public-url";
  private static final Set<String> SCHEMES = Set.of("http", "https");

  private final String prefix;

  /**
   * Takes the setting as it is given.
   *
   * @throws InvalidConfigurationPropertyValueException when it is no address that others can follow
   */
  PublicUrl(@Value("${" + SETTING + ":}") String setting) {
    String text = setting.strip();
    if (!text.isEmpty() && !isAddress(text)) {
      throw new InvalidConfigurationPropertyValueException(
          SETTING,
          setting,
          "It must be an address with http or https, such as https://chancery.example.org,"
              + " without user, query or fragment.");
    }
    this.prefix = text.replaceFirst("/+$", "");
  }

  private static boolean isAddress(String text) {
    try {
      URI address = new URI(text).parseServerAuthority();
      return address.getScheme() != null
          && SCHEMES.contains(address.getScheme())
          && address.getHost() != null
          && address.getRawUserInfo() == null
          && address.getRawQuery() == null
          && address.getRawFragment() == null;
    } catch (URISyntaxException malformed) {
      return false;
    }
  }

  /** An address of this service as others may follow it. */
  String of(String pathAndQuery) {
    return prefix + pathAndQuery;
  }
}
