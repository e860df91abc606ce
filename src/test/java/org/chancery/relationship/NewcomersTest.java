package org.chancery.relationship;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Actors that are registered while others are asked after. */
class NewcomersTest {
  private static final LocalDate DAY = LocalDate.of(2022, 7, 19);
  private static final Period ALWAYS = new Period(LocalDate.MIN, LocalDate.MAX);
  private static final ActorId ENVOY = new ActorId("person:envoy");
  private static final ActorId WIKIDATA = new ActorId("wikidata:Q7");

  private final List<Newcomers.Newcomer> log = new ArrayList<>();
  private final List<Actor> uncommitted = new ArrayList<>();
  private int asked;

  private final Actors actors =
      new Actors(
          List.of(actor(new ActorId("person:known"), "Q1", ALWAYS)),
          new Newcomers() {
            @Override
            public List<Newcomer> after(long position) {
              asked++;
              return log.stream().filter(newcomer -> newcomer.position() > position).toList();
            }

            @Override
            public Collection<Actor> uncommitted() {
              return uncommitted;
            }
          });

  private static Actor actor(ActorId id, String wikidata, Period period) {
    return new Actor(
        id,
        ActorType.PERSON,
        id.value(),
        ALWAYS,
        List.of(),
        List.of(new Actor.Identifier("wikidata", wikidata, period)),
        List.of(),
        List.of());
  }

  @Test
  void a_newcomer_is_known_once_it_is_in_the_log() {
    assertThat(actors.find(ENVOY)).isEmpty();
    assertThat(actors.find(WIKIDATA, DAY)).isEmpty();
    log.add(new Newcomers.Newcomer(7, actor(ENVOY, "Q7", ALWAYS)));
    assertThat(actors.find(ENVOY)).isPresent();
    assertThat(actors.find(WIKIDATA, DAY).orElseThrow().id()).isEqualTo(ENVOY);
    assertThat(actors.all()).extracting(Actor::id).contains(ENVOY);
    assertThat(actors.isGiven(ENVOY)).isFalse();
  }

  @Test
  void an_identifier_alone_brings_its_bearer_too() {
    log.add(new Newcomers.Newcomer(7, actor(ENVOY, "Q7", ALWAYS)));
    assertThat(actors.find(WIKIDATA, DAY).orElseThrow().id()).isEqualTo(ENVOY);
  }

  @Test
  void who_is_known_is_not_asked_after_again() {
    log.add(new Newcomers.Newcomer(7, actor(ENVOY, "Q7", ALWAYS)));
    actors.find(ENVOY);
    int before = asked;
    actors.find(ENVOY);
    actors.find(ENVOY, DAY);
    actors.find(WIKIDATA, DAY);
    actors.find(new ActorId("person:known"));
    assertThat(asked).isEqualTo(before);
  }

  @Test
  void what_is_not_committed_is_found_and_not_remembered() {
    uncommitted.add(actor(ENVOY, "Q7", ALWAYS));
    assertThat(actors.find(ENVOY)).isPresent();
    assertThat(actors.find(WIKIDATA, DAY)).isPresent();
    uncommitted.clear();
    assertThat(actors.find(ENVOY)).isEmpty();
    assertThat(actors.find(WIKIDATA, DAY)).isEmpty();
    assertThat(actors.all()).extracting(Actor::id).doesNotContain(ENVOY);
  }

  @Test
  void an_identifier_is_borne_by_one_actor_after_another() {
    LocalDate handedOver = LocalDate.of(2000, 1, 1);
    log.add(new Newcomers.Newcomer(7, actor(ENVOY, "Q7", new Period(LocalDate.MIN, handedOver))));
    assertThat(actors.find(WIKIDATA, DAY)).isEmpty();
    assertThat(actors.bearersOf("wikidata:Q7", new Period(handedOver, LocalDate.MAX))).isEmpty();
    assertThat(actors.bearersOf("wikidata:Q7", ALWAYS)).hasSize(1);
    ActorId heir = new ActorId("person:heir");
    log.add(new Newcomers.Newcomer(9, actor(heir, "Q7", new Period(handedOver, LocalDate.MAX))));
    assertThat(actors.find(WIKIDATA, DAY).orElseThrow().id()).isEqualTo(heir);
  }
}
