package org.chancery.record;

import java.util.List;
import java.util.Map;

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

  /** All of them. */
  public static List<CommandForm> all() {
    return List.of(
        Correction.FORM,
        Retraction.FORM,
        Reinstatement.FORM,
        BearingAddition.FORM,
        BearingWithdrawal.FORM,
        SourceRegistration.FORM,
        ActorRegistration.FORM);
  }
}
