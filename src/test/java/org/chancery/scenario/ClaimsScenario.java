package org.chancery.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chancery.fixture.Chancery;
import org.chancery.fixture.Http;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The 71 claims that were collected on Iran and Russia: what became of each in the example. */
class ClaimsScenario {
  private static final int CLAIMS = 71;
  private static final Path MAP = Path.of("src/test/resources/claims-map.csv");

  private static Chancery chancery;

  /**
   * What became of a claim: told by a record, another account of one, or a judgement on one or on
   * the relationship.
   */
  private record Claim(String id, String about, String how) {
    static Claim of(String line) {
      String[] cells = line.split(",", -1);
      assertThat(cells).as(line).hasSize(3);
      return new Claim(cells[0], cells[1], cells[2]);
    }
  }

  @BeforeAll
  static void start() {
    chancery = Chancery.withDemo();
  }

  @AfterAll
  static void stop() {
    chancery.close();
  }

  private static List<Claim> claims() throws IOException {
    return Files.readAllLines(MAP).stream().skip(1).map(Claim::of).toList();
  }

  private static Stream<Claim> claims(String how) throws IOException {
    return claims().stream().filter(claim -> claim.how().equals(how));
  }

  private static Http.Answer record(String id) {
    return chancery.http().get("/records/" + id);
  }

  private static boolean isRelationship(String name) {
    return chancery.http().get("/relationships/" + name).status() == 200;
  }

  @Test
  void every_claim_has_one_row() throws IOException {
    assertThat(claims().stream().map(Claim::id))
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, CLAIMS).mapToObj("C%03d"::formatted).toList());
  }

  @Test
  void every_claim_is_told_or_an_account_or_an_assessment() throws IOException {
    assertThat(claims()).extracting(Claim::how).containsOnly("told", "account", "assessment");
  }

  @Test
  void every_claim_that_is_told_stands_in_a_record_that_cites_a_source() throws IOException {
    assertThat(claims("told"))
        .isNotEmpty()
        .allSatisfy(
            claim -> {
              Http.Answer record = record(claim.about());
              assertThat(record.status()).as(claim.toString()).isEqualTo(200);
              assertThat(record.body().at("/accounts/0/citations").isEmpty())
                  .as(claim.toString())
                  .isFalse();
            });
  }

  @Test
  void every_other_account_is_of_an_act_that_is_recorded() throws IOException {
    assertThat(claims("account"))
        .isNotEmpty()
        .allSatisfy(
            claim ->
                assertThat(record(claim.about()).status()).as(claim.toString()).isEqualTo(200));
  }

  @Test
  void every_assessment_is_of_a_record_or_of_a_relationship() throws IOException {
    assertThat(claims("assessment"))
        .isNotEmpty()
        .allSatisfy(
            claim ->
                assertThat(isRelationship(claim.about()) || record(claim.about()).status() == 200)
                    .as(claim.toString())
                    .isTrue());
  }
}
