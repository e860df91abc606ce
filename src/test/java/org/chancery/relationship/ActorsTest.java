package org.chancery.relationship;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActorsTest {
  private static final LocalDate UNION_ENDS = LocalDate.of(1991, 12, 26);
  private static final Period ALWAYS = new Period(LocalDate.MIN, LocalDate.MAX);
  private static final Period BEFORE = new Period(LocalDate.MIN, UNION_ENDS);
  private static final Period SINCE = new Period(UNION_ENDS, LocalDate.MAX);

  private static final ActorId SUN = new ActorId("SUN");
  private static final ActorId RUS = new ActorId("RUS");
  private static final ActorId TASS = new ActorId("media:tass");
  private static final ActorId EU = new ActorId("org:eu");

  private final Actors actors =
      new Actors(
          List.of(
              state(SUN, "Soviet Union", BEFORE),
              state(RUS, "Russia", SINCE),
              new Actor(
                  TASS,
                  ActorType.MEDIUM,
                  "TASS",
                  ALWAYS,
                  List.of(),
                  List.of(),
                  List.of(new Actor.Belonging(SUN, BEFORE), new Actor.Belonging(RUS, SINCE)),
                  List.of()),
              new Actor(
                  EU,
                  ActorType.ORGANISATION,
                  "European Union",
                  ALWAYS,
                  List.of(),
                  List.of(),
                  List.of(),
                  List.of())));

  private static Actor state(ActorId id, String name, Period exists) {
    return new Actor(
        id,
        ActorType.STATE,
        name,
        exists,
        List.of(new Actor.Name("en", name, ALWAYS)),
        List.of(new Actor.Identifier("cow", "365", exists)),
        List.of(),
        List.of());
  }

  @Test
  void an_identifier_means_who_bore_it_on_the_day() {
    ActorId cow = new ActorId("cow:365");
    assertThat(actors.find(cow, UNION_ENDS.minusDays(1)).orElseThrow().id()).isEqualTo(SUN);
    assertThat(actors.find(cow, UNION_ENDS).orElseThrow().id()).isEqualTo(RUS);
    assertThat(actors.find(new ActorId("cow:1"), UNION_ENDS)).isEmpty();
  }

  @Test
  void a_medium_stands_on_the_side_of_its_state_on_the_day() {
    assertThat(actors.sideOn(TASS, UNION_ENDS.minusDays(1))).contains(SUN);
    assertThat(actors.sideOn(TASS, UNION_ENDS)).contains(RUS);
  }

  @Test
  void states_and_organisations_of_states_stand_for_themselves() {
    assertThat(actors.sideOn(RUS, UNION_ENDS)).contains(RUS);
    assertThat(actors.sideOn(EU, UNION_ENDS)).contains(EU);
    assertThat(actors.sideOn(new ActorId("co:nobody"), UNION_ENDS)).isEmpty();
  }

  @Test
  void a_name_falls_back_to_the_id() {
    assertThat(actors.namesOn(UNION_ENDS).of(RUS)).isEqualTo("Russia");
    assertThat(actors.namesOn(UNION_ENDS).of(new ActorId("QQQ"))).isEqualTo("QQQ");
  }
}
