package org.biaolian.catalogue.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.biaolian.testing.Refusals.refused;

import java.time.LocalDate;
import java.util.List;
import org.biaolian.catalogue.Conformity;
import org.biaolian.catalogue.FairCompetition;
import org.biaolian.catalogue.Filing;
import org.biaolian.catalogue.Making;
import org.biaolian.catalogue.Particulars;
import org.biaolian.kernel.StandardNumber;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ParticularsCheckTest {

  private static final StandardNumber OWN = StandardNumber.of("DB14/T 2512-2022");
  private static final LocalDate PUBLISHED = LocalDate.of(2022, 8, 10);
  private static final LocalDate LATER = PUBLISHED.plusDays(10);

  @Test
  void everyParticularThatIsEnteredIsKept() {
    Particulars whole =
        new Particulars(
            Making.REVISION,
            List.of("DB12/T 1-2022", "DB13/T 2-2022"),
            "A01",
            "SXS/TC 47",
            "提出单位",
            "ISO 1:2020",
            Conformity.MOD,
            "2021-01",
            FairCompetition.PASSED,
            LATER,
            new Filing("市-1", PUBLISHED),
            new Filing("省-1", PUBLISHED.plusDays(1)),
            new Filing("国-1", PUBLISHED.plusDays(2)));
    assertThatNoException().isThrownBy(() -> check(whole));
    RecordParticulars kept = new RecordParticulars();
    assertThat(kept.toParticulars()).isEqualTo(Particulars.NONE);
    kept.put(whole);
    assertThat(kept.toParticulars()).isEqualTo(whole);
    kept.put(Particulars.NONE);
    assertThat(kept.toParticulars()).isEqualTo(Particulars.NONE);
  }

  @Test
  void aSectorIsALetterAndUpToFourDigits() {
    for (String good : List.of("A", "T9601")) {
      assertThatNoException().isThrownBy(() -> check(texts(good, null, null, null, null)));
    }
    for (String bad : List.of("U1", "A12345", "a1", "01", "")) {
      refused("sector-malformed", () -> check(texts(bad, null, null, null, null)));
    }
  }

  @Test
  void jointNumbersAreWholeNumbersOfOthersEachOnce() {
    refused("joint-number-unread", () -> check(joint("DB12/T")));
    refused("joint-number-unread", () -> check(joint("db12/t 1—2022")));
    refused("joint-number-twice", () -> check(joint(OWN.value())));
    refused("joint-number-twice", () -> check(joint("DB12/T 1-2022", "DB12/T 1-2022")));
    assertThatNoException().isThrownBy(() -> check(joint("DB12/T 1-2022", "DB13/T 1-2022")));
  }

  @Test
  void howCloselyAndWhatIsAdoptedBelongTogether() {
    refused("conformity-with-adopted", () -> check(adopted("ISO 1:2020", null)));
    refused("conformity-with-adopted", () -> check(adopted(null, Conformity.IDT)));
  }

  @Test
  void nothingIsConfirmedOrFiledBeforeItsIssue() {
    LocalDate before = PUBLISHED.minusDays(1);
    refused("date-before-publication", () -> check(confirmed(before)));
    assertThatNoException().isThrownBy(() -> check(confirmed(PUBLISHED)));
    Filing early = new Filing("1", before);
    refused("date-before-publication", () -> check(filed(early, Filing.OPEN, Filing.OPEN)));
    refused("date-before-publication", () -> check(filed(Filing.OPEN, early, Filing.OPEN)));
    refused("date-before-publication", () -> check(filed(Filing.OPEN, Filing.OPEN, early)));
  }

  @Test
  void aFilingHasItsReceiptAndItsDay() {
    Filing unsigned = new Filing(null, LATER);
    Filing undated = new Filing("1", null);
    refused("filing-incomplete", () -> check(filed(unsigned, Filing.OPEN, Filing.OPEN)));
    refused("filing-incomplete", () -> check(filed(Filing.OPEN, undated, Filing.OPEN)));
    refused("filing-incomplete", () -> check(filed(Filing.OPEN, Filing.OPEN, undated)));
    assertThatNoException()
        .isThrownBy(
            () -> check(filed(new Filing("1".repeat(80), LATER), Filing.OPEN, Filing.OPEN)));
    refused(
        "text-too-long",
        () -> check(filed(new Filing("1".repeat(81), LATER), Filing.OPEN, Filing.OPEN)));
  }

  @Test
  void theHigherOfficeFilesNoEarlierThanTheLower() {
    Filing first = new Filing("1", LATER);
    Filing earlier = new Filing("2", LATER.minusDays(1));
    refused("filing-order", () -> check(filed(first, earlier, Filing.OPEN)));
    refused("filing-order", () -> check(filed(Filing.OPEN, first, earlier)));
    assertThatNoException().isThrownBy(() -> check(filed(first, first, first)));
    assertThatNoException().isThrownBy(() -> check(filed(first, Filing.OPEN, Filing.OPEN)));
    assertThatNoException().isThrownBy(() -> check(filed(Filing.OPEN, first, Filing.OPEN)));
  }

  @Test
  void textsAreAsLongAsTheirColumnsAtMost() {
    refused("text-too-long", () -> check(texts(null, "x".repeat(41), null, null, null)));
    refused("text-too-long", () -> check(texts(null, null, "x".repeat(201), null, null)));
    refused("text-too-long", () -> check(texts(null, null, null, "x".repeat(201), null)));
    refused("text-too-long", () -> check(texts(null, null, null, null, "x".repeat(61))));
    assertThatNoException()
        .isThrownBy(
            () ->
                check(
                    texts(null, "x".repeat(40), "x".repeat(200), "x".repeat(200), "x".repeat(60))));
  }

  private static void check(Particulars particulars) {
    ParticularsCheck.check(OWN, PUBLISHED, particulars);
  }

  private static Particulars joint(String... numbers) {
    return of(List.of(numbers), null, null, null, null, null, null, null);
  }

  private static Particulars adopted(@Nullable String standard, @Nullable Conformity how) {
    return of(List.of(), null, null, null, standard, how, null, null);
  }

  private static Particulars confirmed(LocalDate on) {
    return of(List.of(), null, null, null, null, null, null, on);
  }

  private static Particulars filed(Filing city, Filing province, Filing state) {
    return Particulars.NONE.filed(city, province, state);
  }

  private static Particulars texts(
      @Nullable String sector,
      @Nullable String committee,
      @Nullable String submittedBy,
      @Nullable String adopted,
      @Nullable String plan) {
    return of(
        List.of(),
        sector,
        committee,
        submittedBy,
        adopted,
        adopted == null ? null : Conformity.NEQ,
        plan,
        null);
  }

  private static Particulars of(
      List<String> joint,
      @Nullable String sector,
      @Nullable String committee,
      @Nullable String submittedBy,
      @Nullable String adopted,
      @Nullable Conformity conformity,
      @Nullable String plan,
      @Nullable LocalDate confirmed) {
    return new Particulars(
        null,
        joint,
        sector,
        committee,
        submittedBy,
        adopted,
        conformity,
        plan,
        null,
        confirmed,
        Filing.OPEN,
        Filing.OPEN,
        Filing.OPEN);
  }
}
