package org.chancery.record;

import java.util.List;
import java.util.stream.Collectors;
import org.chancery.act.BrokenRules;
import org.chancery.act.Fault;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;

/** Says what was refused when a body of the right shape became a header or an act. */
final class BindingFaults {
  private BindingFaults() {}

  static List<Fault> of(DatabindException refused, String below) {
    if (refused.getCause() instanceof BrokenRules broken) {
      return broken.faults().stream().map(fault -> fault.below(below)).toList();
    }
    String pointer =
        refused.getPath().stream()
            .map(BindingFaults::step)
            .collect(Collectors.joining("", below, ""));
    return List.of(new Fault(pointer, "malformed", "cannot be read as what is wanted here"));
  }

  private static String step(JacksonException.Reference reference) {
    return "/"
        + (reference.getPropertyName() == null
            ? reference.getIndex()
            : reference.getPropertyName());
  }
}
