package org.chancery.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.act.Cast.IRAN;
import static org.chancery.act.Cast.MAJLES;
import static org.chancery.act.Cast.RUSSIA;
import static org.chancery.act.Cast.USA;
import static org.chancery.act.Cast.bearings;
import static org.chancery.act.Cast.code;
import static org.chancery.act.Cast.effects;
import static org.chancery.act.Cast.faults;
import static org.chancery.act.Cast.headline;
import static org.chancery.act.Cast.participants;
import static org.chancery.act.Cast.slug;

import java.util.List;
import org.chancery.relationship.ActorId;
import org.chancery.relationship.Slug;
import org.chancery.time.Edtf;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What happens to an agreement between its signature and its end. */
class AgreementActsTest {
  private static final Slug TREATY = slug("treaty-2001");
  private static final List<ActorId> BOTH = List.of(IRAN, RUSSIA);

  private static AgreementRatification ratification(ActorId party, @Nullable ActorId by) {
    return new AgreementRatification(TREATY, party, BOTH, by);
  }

  private static AgreementExtension extension(@Nullable Integer number, @Nullable String until) {
    return new AgreementExtension(
        TREATY,
        BOTH,
        number,
        new Term.Span("P5Y"),
        until == null ? null : Edtf.parse(until),
        number != null);
  }

  @Test
  void a_ratification_says_who_ratified_and_leaves_the_status() {
    AgreementRatification ratified = ratification(IRAN, MAJLES);
    assertThat(effects(ratified)).containsExactly("instrument/treaty-2001 ratifiedBy[IRN]=true");
    assertThat(headline(ratified)).isEqualTo("Ratified by Iran (Majles): treaty-2001");
    assertThat(headline(ratification(RUSSIA, null))).isEqualTo("Ratified by Russia: treaty-2001");
    assertThat(participants(ratified)).containsExactly("IRN initiator", "RUS recipient");
    assertThat(bearings(ratified)).containsExactly("IRN→RUS");
    assertThat(code(ratified)).isEqualTo("057");
  }

  @Test
  void only_a_party_ratifies() {
    assertThat(faults(() -> ratification(USA, null))).containsExactly("/party not-a-party");
  }

  @Test
  void an_amendment_says_so_and_gives_a_new_term_if_there_is_one() {
    AgreementAmendment plain = new AgreementAmendment(TREATY, BOTH, null, "Article 3", null);
    assertThat(effects(plain)).containsExactly("instrument/treaty-2001 amended=true");
    assertThat(headline(plain)).isEqualTo("Amended: treaty-2001");
    assertThat(plain.subjectMatter()).isEmpty();
    Term tenYears = new Term(new Term.Span("P10Y"), null, null);
    AgreementAmendment longer = new AgreementAmendment(TREATY, BOTH, "Protocol", null, tenYears);
    assertThat(effects(longer))
        .containsExactly("instrument/treaty-2001 amended=true", "instrument/treaty-2001 term=P10Y");
    assertThat(headline(longer)).isEqualTo("Amended: Protocol");
    assertThat(participants(longer)).containsExactly("IRN signatory", "RUS signatory");
    assertThat(code(longer)).isEqualTo("057");
  }

  @Test
  void an_extension_counts_and_says_until_when_and_leaves_the_status() {
    AgreementExtension second = extension(2, "2022-04-05");
    assertThat(effects(second))
        .containsExactly(
            "instrument/treaty-2001 extensions=2",
            "instrument/treaty-2001 extendedUntil=2022-04-05");
    assertThat(headline(second))
        .isEqualTo("Extended automatically until 5 April 2022: treaty-2001");
    assertThat(participants(second)).containsExactly("IRN signatory", "RUS signatory");
    assertThat(bearings(second)).containsExactly("IRN↔RUS");
    assertThat(code(second)).isEqualTo("057");
  }

  @Test
  void what_an_extension_does_not_tell_stays_as_it_was() {
    assertThat(effects(extension(null, null))).isEmpty();
    assertThat(headline(extension(null, null))).isEqualTo("Extended: treaty-2001");
  }

  @Test
  void extensions_count_from_one() {
    assertThat(faults(() -> extension(0, null))).containsExactly("/number too-small");
    assertThat(faults(() -> extension(1, null))).isEmpty();
  }

  @Test
  void an_expiry_ends_the_agreement() {
    AgreementExpiry expired = new AgreementExpiry(TREATY, BOTH, "not renewed");
    assertThat(effects(expired)).containsExactly("instrument/treaty-2001 status=expired");
    assertThat(headline(expired)).isEqualTo("Expired: treaty-2001 (not renewed)");
    assertThat(participants(expired)).containsExactly("IRN signatory", "RUS signatory");
    assertThat(code(expired)).isEqualTo("010");
  }

  @Test
  void an_agreement_has_at_least_two_parties_each_named_once() {
    List<ActorId> one = List.of(IRAN);
    List<ActorId> twice = List.of(IRAN, IRAN);
    assertThat(faults(() -> new AgreementRatification(TREATY, IRAN, one, null)))
        .containsExactly("/parties too-few");
    assertThat(faults(() -> new AgreementAmendment(TREATY, twice, null, null, null)))
        .containsExactly("/parties repeated");
    assertThat(faults(() -> new AgreementExtension(TREATY, one, null, null, null, null)))
        .containsExactly("/parties too-few");
    assertThat(faults(() -> new AgreementExpiry(TREATY, twice, null)))
        .containsExactly("/parties repeated");
  }
}
