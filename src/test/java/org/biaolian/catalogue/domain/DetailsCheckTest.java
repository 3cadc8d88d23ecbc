package org.biaolian.catalogue.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.biaolian.testing.Refusals.refused;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.biaolian.catalogue.Filing;
import org.biaolian.catalogue.Particulars;
import org.biaolian.catalogue.StandardDetails;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.kernel.StandardNumber;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DetailsCheckTest {

  private static final LocalDate PUBLISHED = LocalDate.of(2026, 3, 1);

  private static final StandardNumber NUMBER = StandardNumber.of("DB14/T 2512-2022");

  /** The lengths of the columns, by the fact that stands in them. */
  private static final Map<String, Integer> LIMITS =
      Map.of(
          "titleZh", 300,
          "titleEn", 400,
          "issuer", 1000,
          "scope", 2000,
          "draftedBy", 1000,
          "drafters", 500,
          "committee", 200);

  @Test
  void aStandardHasATitle() {
    refused("standard-title-missing", () -> DetailsCheck.check(NUMBER, texts("titleZh", " ")));
  }

  @Test
  void aTextFillsItsColumnAndNotOneCharacterMore() {
    LIMITS.forEach(
        (fact, limit) -> {
          assertThatNoException()
              .as(fact)
              .isThrownBy(() -> DetailsCheck.check(NUMBER, texts(fact, "规".repeat(limit))));
          assertThatExceptionOfType(RuleViolation.class)
              .as(fact)
              .isThrownBy(() -> DetailsCheck.check(NUMBER, texts(fact, "规".repeat(limit + 1))))
              .satisfies(
                  refusal -> {
                    assertThat(refusal.rule()).isEqualTo("text-too-long");
                    assertThat(refusal.arguments()).containsExactly(limit, "规".repeat(20));
                  });
        });
  }

  @Test
  void aSentenceOfReplacementsFillsItsColumnAndNotOneCharacterMore() {
    String head = "DB14/T 1-2015（部分：";
    int rest = 300 - head.length() - 1;
    assertThatNoException()
        .isThrownBy(
            () -> DetailsCheck.check(NUMBER, texts("replaces", head + "规".repeat(rest) + "）")));
    refused(
        "text-too-long",
        () -> DetailsCheck.check(NUMBER, texts("replaces", head + "规".repeat(rest + 1) + "）")));
  }

  @Test
  void allIcsCodesTogetherFillTheirColumnAndNotMore() {
    // 20 codes of nine characters and the spaces between them make 199, 21 make 209.
    assertThatNoException()
        .isThrownBy(
            () -> DetailsCheck.check(NUMBER, codes(null, Collections.nCopies(20, "65.020.20"))));
    refused(
        "text-too-long",
        () -> DetailsCheck.check(NUMBER, codes(null, Collections.nCopies(21, "65.020.20"))));
  }

  @Test
  void codesOutOfFormAreNamed() {
    assertThatNoException()
        .isThrownBy(() -> DetailsCheck.check(NUMBER, codes("B30", List.of("65.020.20", "03.080"))));
    refused("ccs-malformed", () -> DetailsCheck.check(NUMBER, codes("B3", List.of())));
    refused(
        "ics-malformed",
        () -> DetailsCheck.check(NUMBER, codes("B30", List.of("03.080", "35.24"))));
  }

  @Test
  void codesThatNoBranchHoldsAreNamedButOldOnesMayStay() {
    refused("ccs-unknown", () -> DetailsCheck.check(NUMBER, codes("A98", List.of())));
    refused("ccs-unknown", () -> DetailsCheck.check(NUMBER, codes("I10", List.of())));
    refused(
        "ics-unknown",
        () -> DetailsCheck.check(NUMBER, codes(null, List.of("03.080", "65.050.10"))));
    refused("ics-unknown", () -> DetailsCheck.check(NUMBER, codes(null, List.of("02"))));
    assertThatNoException()
        .as("a field, a group, a subgroup; a letter whose groups are not known")
        .isThrownBy(
            () -> DetailsCheck.check(NUMBER, codes("G17", List.of("65", "65.020", "65.020.20"))));
    StandardDetails old = codes("A98", List.of("65.050.10"));
    assertThatNoException().isThrownBy(() -> DetailsCheck.check(NUMBER, old, old));
    refused(
        "ics-unknown",
        () -> DetailsCheck.check(NUMBER, codes("A98", List.of("65.050.10", "65.050")), old));
  }

  @Test
  void nothingHappensToAStandardBeforeItsPublication() {
    LocalDate before = PUBLISHED.minusDays(1);
    assertThatNoException()
        .isThrownBy(
            () -> DetailsCheck.check(NUMBER, dates(PUBLISHED, PUBLISHED, PUBLISHED, PUBLISHED)));
    assertThatNoException()
        .isThrownBy(() -> DetailsCheck.check(NUMBER, dates(null, before, before, before)));
    refused(
        "date-before-publication",
        () -> DetailsCheck.check(NUMBER, dates(PUBLISHED, before, null, null)));
    refused(
        "date-before-publication",
        () -> DetailsCheck.check(NUMBER, dates(PUBLISHED, null, before, null)));
    refused(
        "date-before-publication",
        () -> DetailsCheck.check(NUMBER, dates(PUBLISHED, null, null, before)));
  }

  private static StandardDetails texts(String fact, String text) {
    return new StandardDetails(
        fact.equals("titleZh") ? text : "题名",
        only("titleEn", fact, text),
        null,
        null,
        null,
        null,
        only("replaces", fact, text),
        only("issuer", fact, text),
        null,
        List.of(),
        only("scope", fact, text),
        only("draftedBy", fact, text),
        only("drafters", fact, text),
        only("committee", fact, text));
  }

  private static @Nullable String only(String fact, String wanted, String text) {
    return fact.equals(wanted) ? text : null;
  }

  private static StandardDetails codes(@Nullable String ccs, List<String> ics) {
    return new StandardDetails(
        "题名", null, null, null, null, null, null, null, ccs, ics, null, null, null, null);
  }

  private static StandardDetails dates(
      @Nullable LocalDate published,
      @Nullable LocalDate implemented,
      @Nullable LocalDate superseded,
      @Nullable LocalDate abolished) {
    return new StandardDetails(
        "题名",
        null,
        published,
        implemented,
        superseded,
        abolished,
        null,
        null,
        null,
        List.of(),
        null,
        null,
        null,
        null);
  }

  @Test
  void particularsAreCheckedWithTheRest() {
    Particulars odd =
        new Particulars(
            null,
            List.of("?"),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            Filing.OPEN,
            Filing.OPEN,
            Filing.OPEN);
    refused(
        "joint-number-unread", () -> DetailsCheck.check(NUMBER, texts("titleEn", "x").with(odd)));
  }
}
