package org.biaolian.catalogue.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biaolian.testing.Refusals.refused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.biaolian.access.Sharing;
import org.biaolian.catalogue.FileRole;
import org.biaolian.catalogue.LegalStatus;
import org.biaolian.catalogue.Replacement;
import org.biaolian.catalogue.StandardDetails;
import org.biaolian.catalogue.Verification;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.PinyinKey;
import org.biaolian.kernel.Sha256;
import org.biaolian.kernel.StandardNumber;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;

/** What a record knows, who may change it, and what a change does to it. */
class StandardFactsTest {

  private static final BureauCode SHANXI = new BureauCode("140000");
  private static final BureauCode ANHUI = new BureauCode("340000");
  private static final UUID CLERK = new UUID(0, 1);
  private static final UUID APPROVER = new UUID(0, 2);
  private static final UUID IMPORT = new UUID(0, 3);
  private static final Instant NOW = Instant.parse("2026-09-08T02:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 9, 8);
  private static final StandardNumber NUMBER = StandardNumber.of("DB14/T 2512-2022");
  private static final LocalDate PUBLISHED = LocalDate.of(2022, 8, 10);
  private static final LocalDate IMPLEMENTED = LocalDate.of(2022, 11, 10);
  private static final StandardDetails WHOLE =
      new StandardDetails(
          "果蔬冷链运输",
          "Cold chain",
          PUBLISHED,
          IMPLEMENTED,
          LocalDate.of(2027, 1, 1),
          LocalDate.of(2028, 1, 1),
          "代替 DB14/T 2512-2015",
          "山西省市场监督管理局",
          "B30",
          List.of("65.020.20", "03.080"),
          "适用范围",
          "起草单位",
          "起草人",
          "SXS/TC 47");

  @Test
  void everyFactThatIsEnteredIsKept() {
    Standard standard = Standard.own(SHANXI, NUMBER, WHOLE, NOW);
    assertThat(standard.details()).isEqualTo(WHOLE);
    assertThat(standard.title()).isEqualTo("果蔬冷链运输");
    assertThat(standard.number()).isEqualTo(NUMBER);
    assertThat(standard.owner()).isEqualTo(SHANXI);
    assertThat(standard.version()).isZero();
    assertThat(standard.claimedEnd()).isEqualTo(ClaimedEnd.NONE);
  }

  @Test
  void anEditTakesThePlaceOfEveryFactAndIsCheckedFirst() {
    Standard standard = Standard.own(SHANXI, NUMBER, WHOLE, NOW);
    refused("standard-title-missing", () -> standard.edit(SHANXI, details(" ", null)));
    assertThat(standard.details()).isEqualTo(WHOLE);
    StandardDetails fewer = details("另一题名", null);
    assertThat(standard.edit(SHANXI, fewer)).isTrue();
    assertThat(standard.details()).isEqualTo(fewer);
    assertThat(standard.edit(SHANXI, fewer)).isFalse();
  }

  @Test
  void anOwnRecordNeedsATitleAndWellFormedCodes() {
    refused("standard-title-missing", () -> Standard.own(SHANXI, NUMBER, details(" ", null), NOW));
  }

  @Test
  void aReferenceIsPublicAndNobodys() {
    Standard reference = Standard.reference(NUMBER, WHOLE, ClaimedEnd.ABOLISHED, "目录", NOW);
    assertThat(reference.sharing()).isEqualTo(Sharing.PUBLIC);
    assertThat(reference.owner()).isNull();
    assertThat(reference.claimedEnd()).isEqualTo(ClaimedEnd.ABOLISHED);
    refused("not-own-record", () -> reference.mustOwn(SHANXI));
  }

  @Test
  void anIssuedRowOfAnOwnCatalogueIsProposedToBePublicAndBecomesSoByAnotherPerson() {
    Standard issued = stated(PUBLISHED, PUBLISHED);
    assertThat(issued.owner()).isEqualTo(SHANXI);
    assertThat(issued.sharing()).isEqualTo(Sharing.PRIVATE);
    assertThat(issued.proposedSharing()).isEqualTo(Sharing.PUBLIC);
    assertThat(issued.proposedByImport()).isEqualTo(IMPORT);
    refused("proposer-does-not-confirm", () -> issued.confirmSharing(SHANXI, CLERK));
    issued.confirmSharing(SHANXI, APPROVER);
    assertThat(issued.sharing()).isEqualTo(Sharing.PUBLIC);
    assertThat(issued.proposedByImport()).isNull();
  }

  @Test
  void whatSomebodyProposesOrRefusesIsNoLongerTheMatterOfTheImport() {
    Standard chosen = stated(PUBLISHED, PUBLISHED);
    chosen.proposeSharing(SHANXI, CLERK, Sharing.PUBLIC, Set.of());
    assertThat(chosen.proposedSharing()).isEqualTo(Sharing.PUBLIC);
    assertThat(chosen.proposedByImport()).isNull();
    Standard refused = stated(PUBLISHED, PUBLISHED);
    refused.refuseSharing(SHANXI, APPROVER, "不宜");
    assertThat(refused.proposedByImport()).isNull();
  }

  @Test
  void aRowOfAnOwnCatalogueThatIsNotIssuedIsProposedToNobody() {
    for (Standard coming :
        List.of(stated(PUBLISHED, PUBLISHED.minusDays(1)), stated(null, TODAY))) {
      assertThat(coming.sharing()).isEqualTo(Sharing.PRIVATE);
      assertThat(coming.proposedSharing()).isNull();
    }
  }

  @Test
  void anOwnCatalogueHoldsNumbersOfItsRegionOnly() {
    refused(
        "number-not-of-bureau",
        () -> Standard.ownStated(ANHUI, NUMBER, WHOLE, ClaimedEnd.NONE, "目录", NOW));
  }

  @Test
  void aCatalogueThatSaysTheSameAgainChangesNothing() {
    Standard standard = verified(WHOLE);
    assertThat(standard.restate(WHOLE, ClaimedEnd.NONE, "新目录")).isFalse();
    assertThat(standard.verification()).isEqualTo(Verification.VERIFIED);
    assertThat(note(standard)).isNull();
  }

  @Test
  void aCatalogueThatClaimsAnEndChangesTheRecordAndUnverifiesIt() {
    Standard standard = verified(WHOLE);
    assertThat(standard.restate(WHOLE, ClaimedEnd.ABOLISHED, "新目录")).isTrue();
    assertThat(standard.claimedEnd()).isEqualTo(ClaimedEnd.ABOLISHED);
    assertThat(standard.verification()).isEqualTo(Verification.UNVERIFIED);
    assertThat(note(standard)).isEqualTo("新目录");
  }

  @Test
  void anotherTextHasToBeVerifiedAgain() {
    Standard standard = verified(WHOLE);
    standard.textReplaced();
    assertThat(standard.verification()).isEqualTo(Verification.UNVERIFIED);
  }

  @Test
  void anotherBureauDecidesNothingAboutARecord() {
    Standard proposed = Standard.own(SHANXI, NUMBER, WHOLE, NOW);
    proposed.proposeVerification(SHANXI, CLERK, "公告");
    proposed.proposeSharing(SHANXI, CLERK, Sharing.PUBLIC, Set.of());
    refused("not-own-record", () -> proposed.confirmVerification(ANHUI, APPROVER, NOW));
    refused("not-own-record", () -> proposed.refuseVerification(ANHUI, APPROVER, "不对"));
    refused("not-own-record", () -> proposed.confirmSharing(ANHUI, APPROVER));
    refused("not-own-record", () -> proposed.refuseSharing(ANHUI, APPROVER, "不宜"));
    assertThat(proposed.verification()).isEqualTo(Verification.PROPOSED);
    assertThat(proposed.proposedSharing()).isEqualTo(Sharing.PUBLIC);
    proposed.refuseSharing(SHANXI, APPROVER, "不宜");
    assertThat(proposed.proposedSharing()).isNull();
  }

  @Test
  void aRecordThatNamesItselfReplacesNoEdition() {
    StandardDetails itself = details("题名", "代替 DB14/T 2512-2022、DB14/T 2512-2015");
    assertThat(Standard.reference(NUMBER, itself, ClaimedEnd.NONE, "目录", NOW).replaced())
        .extracting(Replacement::number)
        .containsExactly("DB14/T 2512-2015");
    assertThat(Standard.own(SHANXI, NUMBER, details("题名", null), NOW).replaced()).isEmpty();
    refused("replaces-itself", () -> Standard.own(SHANXI, NUMBER, itself, NOW));
  }

  @Test
  void aStandardGivesWayToAnEditionOfItsOwnBureauOnly() {
    Standard reference = Standard.reference(NUMBER, WHOLE, ClaimedEnd.NONE, "目录", NOW);
    assertThat(reference.giveWayTo(verified(details("题名", null, IMPLEMENTED)))).isFalse();
    Standard anhui =
        Standard.own(ANHUI, StandardNumber.of("DB34/T 1-2020"), details("题名", null), NOW);
    assertThat(anhui.giveWayTo(verified(details("题名", null, IMPLEMENTED)))).isFalse();
  }

  @Test
  void anEditionWithoutAnImplementationDateSupersedesNothing() {
    Standard older = Standard.own(SHANXI, NUMBER, details("题名", null), NOW);
    assertThat(older.giveWayTo(verified(details("题名", null)))).isFalse();
    assertThat(older.details().supersededOn()).isNull();
  }

  @Test
  void noStandardIsSupersededBeforeItsPublication() {
    Standard older =
        Standard.own(SHANXI, NUMBER, StandardDetails.of("题名", PUBLISHED, IMPLEMENTED, null), NOW);
    Standard early = verified(details("题名", null, PUBLISHED.minusDays(1)));
    assertThat(older.giveWayTo(early)).isFalse();
    assertThat(older.giveWayTo(verified(details("题名", null, PUBLISHED)))).isTrue();
    assertThat(older.details().supersededOn()).isEqualTo(PUBLISHED);
    Standard undated = Standard.own(SHANXI, NUMBER, details("题名", null), NOW);
    assertThat(undated.giveWayTo(early)).isTrue();
  }

  @Test
  void whatARequestRestsOnIsToldAsItIs() {
    Sha256 hash = Sha256.of(new byte[] {1});
    Standard standard = verified(WHOLE);
    assertThat(standard.toFacts(TODAY, hash))
        .satisfies(
            facts -> {
              assertThat(facts.verified()).isTrue();
              assertThat(facts.textHash()).isEqualTo(hash);
              assertThat(facts.status()).isEqualTo(LegalStatus.IN_FORCE);
              assertThat(facts.owner()).isEqualTo(SHANXI);
            });
    standard.textReplaced();
    assertThat(standard.toFacts(TODAY, null).verified()).isFalse();
    assertThat(standard.toFacts(TODAY, null).textAttached()).isFalse();
  }

  @Test
  void aRecordShowsItsCodesInItsRow() {
    assertThat(Standard.own(SHANXI, NUMBER, WHOLE, NOW).toRow(TODAY).ics())
        .containsExactly("65.020.20", "03.080");
    assertThat(Standard.own(SHANXI, NUMBER, details("题名", null), NOW).toRow(TODAY).ics()).isEmpty();
  }

  @Test
  void demonstrationRecordsAreMarkedByTheirNumber() {
    assertThat(Standard.own(SHANXI, NUMBER, WHOLE, NOW).demonstration()).isFalse();
    StandardNumber shown = StandardNumber.of("DB14/T 900001-2025");
    assertThat(Standard.own(SHANXI, shown, WHOLE, NOW).demonstration()).isTrue();
  }

  @Test
  void aFileIsNewWhenItIsMade() {
    Standard standard = Standard.own(SHANXI, NUMBER, WHOLE, NOW);
    StandardFile file = new StandardFile(standard, new UUID(5, 2), FileRole.TEXT, NOW);
    assertThat(file.isNew()).isTrue();
    assertThat(new StandardFile().isNew()).as("read from the table").isFalse();
    assertThat(file.standardId()).isEqualTo(standard.id());
    assertThat(file.documentId()).isEqualTo(new UUID(5, 2));
    assertThat(file.addedAt()).isEqualTo(NOW);
  }

  @Test
  void aStoredRecordTellsItsVersion() {
    Standard standard = Standard.own(SHANXI, NUMBER, WHOLE, NOW);
    ReflectionTestUtils.setField(standard, "version", 7L);
    assertThat(standard.version()).isEqualTo(7);
  }

  @Test
  void aTitleIsFoundByItsSoundAsFarAsTheColumnsReach() {
    Standard standard = Standard.own(SHANXI, NUMBER, details("果蔬", null), NOW);
    assertThat(standard)
        .hasFieldOrPropertyWithValue("title.titlePinyin", PinyinKey.full("果蔬"))
        .hasFieldOrPropertyWithValue("title.titleInitials", PinyinKey.initials("果蔬"));
    String title = "标".repeat(400);
    Standard named = Standard.reference(NUMBER, details(title, null), ClaimedEnd.NONE, "目录", NOW);
    assertThat(named)
        .hasFieldOrPropertyWithValue("title.titlePinyin", PinyinKey.full(title).substring(0, 1200))
        .hasFieldOrPropertyWithValue(
            "title.titleInitials", PinyinKey.initials(title).substring(0, 300));
  }

  private static @Nullable String note(Standard standard) {
    return standard.toView(TODAY, List.of(), true).sourceNote();
  }

  private static Standard stated(@Nullable LocalDate published, LocalDate today) {
    Standard stated =
        Standard.ownStated(
            SHANXI,
            NUMBER,
            StandardDetails.of("题名", published, null, null),
            ClaimedEnd.NONE,
            "目录",
            NOW);
    stated.proposeIfIssued(SHANXI, CLERK, today, IMPORT);
    return stated;
  }

  private static Standard verified(StandardDetails details) {
    Standard standard = Standard.own(SHANXI, NUMBER, details, NOW);
    standard.proposeVerification(SHANXI, CLERK, "公告");
    standard.confirmVerification(SHANXI, APPROVER, NOW);
    return standard;
  }

  private static StandardDetails details(String title, @Nullable String replaces) {
    return details(title, replaces, null);
  }

  private static StandardDetails details(
      String title, @Nullable String replaces, @Nullable LocalDate implemented) {
    return new StandardDetails(
        title,
        null,
        null,
        implemented,
        null,
        null,
        replaces,
        null,
        null,
        List.of(),
        null,
        null,
        null,
        null);
  }
}
