package org.chancery.api;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.chancery.record.Amending;
import org.chancery.record.Command;
import org.chancery.record.Origin;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Under which conditions a command is to be taken.
 *
 * @param ifVersion only while the record is at that version
 * @param key only if no request with that key was taken before
 */
record Conditions(OptionalInt ifVersion, @Nullable String key) {
  /** The header that bears the key (draft-ietf-httpapi-idempotency-key-header). */
  static final String KEY = "Idempotency-Key";

  private static final int LONGEST_KEY = 200;

  /** Reads both from the headers of a request. */
  static Conditions of(@Nullable String ifMatch, @Nullable String key) {
    List<RequestFault> faults = new ArrayList<>();
    OptionalInt version = OptionalInt.empty();
    try {
      version = ifMatch == null ? version : VersionTag.versionIn(ifMatch);
    } catch (IllegalArgumentException malformed) {
      faults.add(
          RequestFault.parameter(
              HttpHeaders.IF_MATCH, "malformed", String.valueOf(malformed.getMessage())));
    }
    if (key != null && !isPrintable(key)) {
      faults.add(
          RequestFault.parameter(
              KEY, "malformed", "must be 1 to " + LONGEST_KEY + " printable ASCII characters"));
    }
    mustBeNone(faults);
    return new Conditions(version, key);
  }

  private static boolean isPrintable(String key) {
    return !key.isBlank()
        && key.length() <= LONGEST_KEY
        && key.chars().allMatch(character -> character >= ' ' && character <= '~');
  }

  private static void mustBeNone(List<RequestFault> faults) {
    if (!faults.isEmpty()) {
      throw new BadRequest(HttpStatus.BAD_REQUEST, faults);
    }
  }

  /** The command, if they can be asked of it. */
  Command on(Command command) {
    if (ifVersion.isEmpty()) {
      return command;
    }
    if (command instanceof Amending amending) {
      return amending.onlyAt(ifVersion.orElseThrow());
    }
    throw new BadRequest(
        HttpStatus.BAD_REQUEST,
        List.of(
            RequestFault.parameter(
                HttpHeaders.IF_MATCH,
                "not-applicable",
                "what is recorded or registered for the first time has no version yet")));
  }

  Origin origin() {
    return key == null ? Origin.LOCAL : Origin.LOCAL.withKey(key);
  }
}
