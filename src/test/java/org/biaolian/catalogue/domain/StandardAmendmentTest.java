package org.biaolian.catalogue.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biaolian.testing.Refusals.refused;

import java.time.Instant;
import java.time.LocalDate;
import org.biaolian.catalogue.AmendmentView;
import org.biaolian.catalogue.Extent;
import org.biaolian.catalogue.NewAmendment;
import org.biaolian.catalogue.Replacement;
import org.biaolian.catalogue.StandardDetails;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.StandardNumber;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StandardAmendmentTest {

  private static final Instant NOW = Instant.parse("2026-09-08T02:00:00Z");
  private static final LocalDate ISSUED = LocalDate.of(2022, 8, 10);
  private static final LocalDate LATER = LocalDate.of(2023, 8, 10);

  private final Standard standard =
      Standard.own(
          new BureauCode("140000"),
          StandardNumber.of("DB14/T 2512-2022"),
          StandardDetails.of("果蔬冷链运输", ISSUED, null, null),
          NOW);

  @Test
  void anAmendmentIsOfOneStandardAndStands() {
    StandardAmendment made = made(1, ISSUED, LATER, " 修改第4章 ");
    assertThat(made.id()).isNotNull();
    assertThat(made.standardId()).isEqualTo(standard.id());
    assertThat(made.ordinal()).isEqualTo(1);
    assertThat(made.stands()).isTrue();
    assertThat(made.toView())
        .isEqualTo(new AmendmentView(made.id(), 1, ISSUED, LATER, "修改第4章", null));
  }

  @Test
  void amendmentsAreNumberedFromOneToNinetyNine() {
    refused("amendment-ordinal", () -> made(0, ISSUED, LATER, "修改"));
    refused("amendment-ordinal", () -> made(100, ISSUED, LATER, "修改"));
    assertThat(made(99, ISSUED, LATER, "修改").ordinal()).isEqualTo(99);
  }

  @Test
  void anAmendmentHasBothDaysInOrderAndNotBeforeItsStandard() {
    refused("amendment-dates-missing", () -> made(1, null, LATER, "修改"));
    refused("amendment-dates-missing", () -> made(1, ISSUED, null, "修改"));
    refused("date-before-publication", () -> made(1, LATER, LATER.minusDays(1), "修改"));
    refused("date-before-publication", () -> made(1, ISSUED.minusDays(1), LATER, "修改"));
    assertThat(made(1, ISSUED, ISSUED, "修改").stands()).isTrue();
  }

  @Test
  void anAmendmentSaysWhatItChangesInAThousandCharactersAtMost() {
    refused("amendment-content-missing", () -> made(1, ISSUED, LATER, " "));
    refused("text-too-long", () -> made(1, ISSUED, LATER, "改".repeat(1001)));
    assertThat(made(1, ISSUED, LATER, "改".repeat(1000)).toView().content()).hasSize(1000);
  }

  @Test
  void aWrongEntryIsTakenBackOnceWithAReasonThatStaysReadable() {
    StandardAmendment made = made(1, ISSUED, LATER, "修改");
    refused("reason-missing", () -> made.withdraw(" "));
    refused("text-too-long", () -> made.withdraw("误".repeat(501)));
    assertThat(made.stands()).isTrue();
    made.withdraw(" " + "误".repeat(498) + " ");
    assertThat(made.stands()).isFalse();
    assertThat(made.toView().withdrawnReason()).isEqualTo("误".repeat(498));
    refused("amendment-withdrawn", () -> made.withdraw("再次"));
  }

  @Test
  void aLinkKeepsItsPlaceItsExtentAndAsMuchOfItsPartsAsFits() {
    Replacement fits = parts("章".repeat(200));
    assertThat(new ReplacementLink(3, fits).position()).isEqualTo(3);
    assertThat(new ReplacementLink(3, fits).toReplacement()).isEqualTo(fits);
    assertThat(new ReplacementLink(3, parts("章".repeat(201))).toReplacement()).isEqualTo(fits);
    Replacement whole = new Replacement("DB14/T 1-2010", Extent.WHOLE, null);
    assertThat(new ReplacementLink(0, whole).toReplacement()).isEqualTo(whole);
  }

  @Test
  void linksAreTheSameInTheSamePlaceWithTheSameWords() {
    ReplacementLink link = new ReplacementLink(3, parts("第4章"));
    assertThat(link)
        .isEqualTo(new ReplacementLink(3, parts("第4章")))
        .hasSameHashCodeAs(new ReplacementLink(3, parts("第4章")))
        .isNotEqualTo(new ReplacementLink(4, parts("第4章")))
        .isNotEqualTo(new ReplacementLink(3, parts("第5章")))
        .isNotEqualTo(null);
    assertThat(link.hashCode()).isNotEqualTo(new ReplacementLink(4, parts("第4章")).hashCode());
  }

  @Test
  void theDayUpToWhichChangesAreToldMovesOn() {
    LegalStatusDay day = new LegalStatusDay(ISSUED);
    assertThat(day.day()).isEqualTo(ISSUED);
    day.told(LATER);
    assertThat(day.day()).isEqualTo(LATER);
  }

  private static Replacement parts(String which) {
    return new Replacement("DB14/T 1-2010", Extent.PARTS, which);
  }

  private StandardAmendment made(
      int ordinal, @Nullable LocalDate published, @Nullable LocalDate implemented, String content) {
    return new StandardAmendment(
        standard, new NewAmendment(ordinal, published, implemented, content), NOW);
  }
}
