package org.chancery.record;

import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.chancery.act.Guest;
import org.chancery.act.RecordAct;
import org.chancery.act.RecordHeader;
import org.chancery.act.Visit;
import org.chancery.relationship.ActorId;
import org.chancery.relationship.Slug;
import org.chancery.time.StatedDate;
import org.junit.jupiter.api.Test;

/** Given events, when a command, then events. */
class DiplomaticRecordTest {
  private final FixtureConfiguration<DiplomaticRecord> record =
      new AggregateTestFixture<>(DiplomaticRecord.class);

  private static RecordAct visit(String day) {
    RecordHeader header =
        new RecordHeader(
            new Slug("raisi-moscow-2022"),
            StatedDate.parse(day),
            List.of(),
            List.of(),
            null,
            List.of(),
            0,
            List.of(),
            null);
    Guest guest = new Guest("Ebrahim Raisi", "President", new ActorId("IRN"), null);
    return new Visit.RecordVisit(
        header, new Visit(guest, new ActorId("RUS"), null, null, "Moscow", null, List.of()));
  }

  @Test
  void a_first_command_is_recorded() {
    record
        .givenNoPriorActivity()
        .when(new Recording(visit("2022-01-19")))
        .expectResultMessagePayload(new Decided(0, true))
        .expectEvents(visit("2022-01-19").recorded());
  }

  @Test
  void the_same_command_again_records_nothing_and_answers_as_the_first_time() {
    record
        .given(visit("2022-01-19").recorded())
        .when(new Recording(visit("2022-01-19")))
        .expectResultMessagePayload(new Decided(0, false))
        .expectNoEvents();
  }

  @Test
  void another_act_under_the_same_id_is_refused() {
    record
        .given(visit("2022-01-19").recorded())
        .when(new Recording(visit("2022-01-20")))
        .expectException(Refused.Conflict.class)
        .expectNoEvents();
  }
}
