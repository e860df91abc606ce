package org.chancery.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.chancery.relationship.FactKey;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * Where facts show, and which acts reach into relationships through them. First tellings only add
 * to both, so that a run of them is taken at once; an amendment may also take away.
 */
final class Showings {
  private final FactRelationshipTable relationships;
  private final ReachTable reach;

  Showings(JdbcOperations jdbc) {
    this.relationships = new FactRelationshipTable(jdbc);
    this.reach = new ReachTable(jdbc);
  }

  void write(List<Change> changes) {
    List<Change> run = new ArrayList<>();
    for (Change change : changes) {
      if (change.before() == null) {
        run.add(change);
      } else {
        add(run);
        run.clear();
        amend(change);
      }
    }
    add(run);
  }

  private void add(List<Change> run) {
    Set<FactKey> touched =
        run.stream().flatMap(change -> change.facts().stream()).collect(Collectors.toSet());
    if (!touched.isEmpty()) {
      relationships.add(run);
      reach.add(touched, run.getFirst().position(), run.getLast().position());
    }
  }

  private void amend(Change change) {
    Set<FactKey> touched = change.facts();
    if (!touched.isEmpty() && !change.leavesTheirPlace()) {
      relationships.move(touched, change);
      reach.move(touched, change);
    }
  }
}
