package org.chancery.record;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a command looks like that records no act, as it is published.
 *
 * @param command its name: {@code RegisterSource}
 * @param definition what it asks for
 * @param example a whole command as JSON
 * @param schema of its body, against which it is checked
 */
public record CommandForm(
    String command, String definition, String example, Map<String, Object> schema) {

  /** Whether a command of that name changes what is held of a record that is there. */
  public static boolean amends(String command) {
    return amending().anyMatch(form -> form.command().equals(command));
  }

  private static Stream<CommandForm> amending() {
    return Stream.of(
        Correction.FORM,
        Retraction.FORM,
        Reinstatement.FORM,
        BearingAddition.FORM,
        BearingWithdrawal.FORM);
  }

  /** All of them. */
  public static List<CommandForm> all() {
    return Stream.concat(amending(), Stream.of(SourceRegistration.FORM, ActorRegistration.FORM))
        .toList();
  }
}
