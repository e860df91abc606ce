package org.chancery.act;

import java.util.List;
import org.chancery.relationship.ActorId;
import org.chancery.relationship.Slug;
import org.chancery.source.Citation;
import org.chancery.time.StatedDate;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded of every act, whatever its kind.
 *
 * @param record the id of the record
 * @param occurred when the act happened, as vaguely as the sources say
 * @param participants who took part; those that the act itself names when empty
 * @param bearsOn the relationships it touches; when empty, the pairs of its participants' states
 *     that its kind makes
 * @param attributedTo the actor whose telling this is
 * @param citations where it is told
 * @param order the recorder's order among acts of equal dates, lowest first
 * @param tags words to find it by
 * @param note what else the recorder has to say
 */
public record RecordHeader(
    Slug record,
    StatedDate occurred,
    List<Participant> participants,
    List<Bearing> bearsOn,
    @Nullable ActorId attributedTo,
    List<Citation> citations,
    int order,
    List<String> tags,
    @Prose @Nullable String note) {

  public RecordHeader {
    participants = List.copyOf(participants);
    bearsOn = List.copyOf(bearsOn);
    citations = List.copyOf(citations);
    tags = List.copyOf(tags);
  }
}
