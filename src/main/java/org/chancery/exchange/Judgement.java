package org.chancery.exchange;

import java.util.List;
import org.chancery.act.Fault;
import org.jspecify.annotations.Nullable;

/** What became of one line, or would become of it. */
sealed interface Judgement {

  /** It is accepted; in a dry run it has no position. */
  record Accepted(boolean isNew, @Nullable Long position) implements Judgement {}

  /** It is not. */
  record Declined(List<Fault> faults) implements Judgement {}
}
