package org.chancery.source;

import java.util.List;

/**
 * Something that tells of acts: a document, an article, a broadcast.
 *
 * @param csl how it is described
 * @param restsOn the sources that it repeats or draws on, so that they do not count twice
 */
public record Source(SourceId id, Csl csl, List<SourceId> restsOn) {
  public Source {
    restsOn = List.copyOf(restsOn);
  }
}
