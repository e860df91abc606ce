package org.chancery.record;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.chancery.act.BearingChanges;
import org.chancery.act.DiplomaticAct;
import org.chancery.act.RecordHeader;
import org.chancery.act.RecordState;
import org.chancery.relationship.Slug;
import tools.jackson.databind.annotation.JsonTypeIdResolver;

/**
 * Tells that a record had told its act wrongly. It holds the whole telling as it is from then on.
 *
 * @param account the number of the telling that was corrected
 * @param changed the names of the fields that differ
 */
public record RecordCorrected(
    Slug record,
    int account,
    String reason,
    List<String> changed,
    RecordHeader header,
    @JsonTypeInfo(
            use = JsonTypeInfo.Id.CUSTOM,
            include = JsonTypeInfo.As.EXTERNAL_PROPERTY,
            property = "kind")
        @JsonTypeIdResolver(KindOfAct.class)
        DiplomaticAct act)
    implements RecordAmended {
  static final String BEARS_ON = "bearsOn";

  public RecordCorrected {
    changed = List.copyOf(changed);
  }

  /** Relationships that are told anew replace those added and withdrawn before. */
  @Override
  public RecordState appliedTo(RecordState before) {
    RecordState told = before.told(header, act);
    return changed.contains(BEARS_ON) ? told.bearing(BearingChanges.NONE) : told;
  }
}
