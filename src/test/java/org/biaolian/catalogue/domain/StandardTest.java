package org.biaolian.catalogue.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.biaolian.access.Disclosure;
import org.biaolian.access.Sharing;
import org.biaolian.catalogue.Extent;
import org.biaolian.catalogue.LegalStatus;
import org.biaolian.catalogue.RecordSource;
import org.biaolian.catalogue.Replacement;
import org.biaolian.catalogue.StandardDetails;
import org.biaolian.catalogue.Verification;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.CircleCode;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.kernel.StandardNumber;
import org.junit.jupiter.api.Test;

class StandardTest {

  private static final BureauCode SHANXI = new BureauCode("140000");
  private static final BureauCode ANHUI = new BureauCode("340000");
  private static final CircleCode CITIES = new CircleCode("cities");
  private static final UUID CLERK = new UUID(0, 1);
  private static final UUID APPROVER = new UUID(0, 2);
  private static final Instant NOW = Instant.parse("2026-09-08T02:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 9, 8);
  private static final StandardDetails DETAILS =
      StandardDetails.of(
          "果蔬冷链运输", LocalDate.of(2022, 8, 10), LocalDate.of(2022, 11, 10), "山西省市场监督管理局");

  @Test
  void anOwnRecordIsPrivateAndUnverifiedAtFirst() {
    Standard standard = own();
    assertThat(standard.sharing()).isEqualTo(Sharing.PRIVATE);
    assertThat(standard.verification()).isEqualTo(Verification.UNVERIFIED);
    assertThat(standard.status(TODAY)).isEqualTo(LegalStatus.IN_FORCE);
  }

  @Test
  void aNumberOfAnotherRegionIsRefused() {
    refused(
        "number-not-of-bureau",
        () -> Standard.own(ANHUI, StandardNumber.of("DB14/T 2512-2022"), DETAILS, NOW));
  }

  @Test
  void aCityNumberIsNotTheProvinces() {
    refused(
        "number-not-of-bureau",
        () -> Standard.own(SHANXI, StandardNumber.of("DB1401/T 9-2020"), DETAILS, NOW));
  }

  @Test
  void aVerifiedNewEditionSupersedesTheOldOneOnItsImplementationDate() {
    Standard older = own();
    Standard newer = edition("代替 DB14/T 2512-2022");
    assertThat(newer.replaced())
        .containsExactly(new Replacement(older.number().value(), Extent.WHOLE, null));
    assertThat(older.giveWayTo(newer)).isFalse();
    newer.proposeVerification(SHANXI, CLERK, "公告");
    newer.confirmVerification(SHANXI, APPROVER, NOW);
    assertThat(older.giveWayTo(newer)).isTrue();
    assertThat(older.giveWayTo(newer)).isFalse();
    assertThat(older.status(LocalDate.of(2026, 11, 30))).isEqualTo(LegalStatus.IN_FORCE);
    assertThat(older.status(LocalDate.of(2026, 12, 1))).isEqualTo(LegalStatus.SUPERSEDED);
  }

  @Test
  void whatAStandardReplacesIsReadWithItsExtent() {
    assertThat(edition("部分代替 DB14/T 2512-2022").replaced())
        .containsExactly(new Replacement("DB14/T 2512-2022", Extent.PARTS, null));
    assertThat(edition("DB14/T 2512-2022（部分：第 4 章、第 5 章）、DB14/T 7-2018").replaced())
        .containsExactly(
            new Replacement("DB14/T 2512-2022", Extent.PARTS, "第 4 章、第 5 章"),
            new Replacement("DB14/T 7-2018", Extent.WHOLE, null));
  }

  @Test
  void replacementsThatCannotBeTrueAreRefused() {
    refused("replaces-itself", () -> edition("DB14/T 2512-2026"));
    refused("replaces-twice", () -> edition("DB14/T 7-2018、DB14/T7-2018（部分）"));
    refused("replaces-unread", () -> edition("DB14/T 7-2018、旧版规程"));
  }

  @Test
  void aStandardInForceBeforeItsPublicationIsRefused() {
    refused(
        "date-before-publication",
        () ->
            Standard.own(
                SHANXI,
                StandardNumber.of("DB14/T 1-2022"),
                StandardDetails.of("题名", TODAY, TODAY.minusDays(1), null),
                NOW));
  }

  @Test
  void verificationNeedsASourceAndTwoPeople() {
    Standard standard = own();
    refused("verification-source-missing", () -> standard.proposeVerification(SHANXI, CLERK, " "));
    refused("verification-not-proposed", () -> standard.confirmVerification(SHANXI, APPROVER, NOW));
    standard.proposeVerification(SHANXI, CLERK, "晋市监公告");
    refused("proposer-does-not-confirm", () -> standard.confirmVerification(SHANXI, CLERK, NOW));
    assertThat(standard.verification()).isEqualTo(Verification.PROPOSED);
    standard.confirmVerification(SHANXI, APPROVER, NOW);
    assertThat(standard.verification()).isEqualTo(Verification.VERIFIED);
    refused("verification-step", () -> standard.proposeVerification(SHANXI, CLERK, "再来一次"));
  }

  @Test
  void anotherBureauCannotVerifyEditOrShare() {
    Standard standard = own();
    refused("not-own-record", () -> standard.proposeVerification(ANHUI, CLERK, "公告"));
    refused("not-own-record", () -> standard.edit(ANHUI, DETAILS));
    refused(
        "not-own-record", () -> standard.proposeSharing(ANHUI, CLERK, Sharing.PUBLIC, Set.of()));
  }

  @Test
  void aRefusalNeedsAReasonAndLeadsBack() {
    Standard standard = own();
    standard.proposeVerification(SHANXI, CLERK, "公告");
    refused("reason-missing", () -> standard.refuseVerification(SHANXI, APPROVER, ""));
    standard.refuseVerification(SHANXI, APPROVER, "公告号不对");
    assertThat(standard.verification()).isEqualTo(Verification.UNVERIFIED);
  }

  @Test
  void changedFactsHaveToBeVerifiedAgainAndEqualOnesNot() {
    Standard standard = own();
    standard.proposeVerification(SHANXI, CLERK, "公告");
    standard.confirmVerification(SHANXI, APPROVER, NOW);
    assertThat(standard.edit(SHANXI, DETAILS)).isFalse();
    assertThat(standard.verification()).isEqualTo(Verification.VERIFIED);
    assertThat(standard.edit(SHANXI, StandardDetails.of("另一题名", null, null, null))).isTrue();
    assertThat(standard.verification()).isEqualTo(Verification.UNVERIFIED);
  }

  @Test
  void sharingIsWidenedByAnApproverAndNeverNarrowed() {
    Standard standard = own();
    CircleCode six = new CircleCode("six");
    refused(
        "sharing-names-circles",
        () -> standard.proposeSharing(SHANXI, CLERK, Sharing.CIRCLES, Set.of()));
    refused("sharing-not-proposed", () -> standard.confirmSharing(SHANXI, APPROVER));
    standard.proposeSharing(SHANXI, CLERK, Sharing.CIRCLES, Set.of(six));
    assertThat(standard.sharing()).isEqualTo(Sharing.PRIVATE);
    refused("proposer-does-not-confirm", () -> standard.confirmSharing(SHANXI, CLERK));
    standard.confirmSharing(SHANXI, APPROVER);
    assertThat(standard.circles()).containsExactly(six);
    refused(
        "sharing-not-narrowed",
        () -> standard.proposeSharing(SHANXI, CLERK, Sharing.PRIVATE, Set.of()));
    refused(
        "sharing-unchanged",
        () -> standard.proposeSharing(SHANXI, CLERK, Sharing.CIRCLES, Set.of(six)));
  }

  @Test
  void aReferenceIsAdoptedOnceByTheBureauOfItsRegion() {
    Standard reference =
        Standard.reference(
            StandardNumber.of("DB14/T 2512-2022"), DETAILS, ClaimedEnd.NONE, "文件", NOW);
    assertThat(reference.owner()).isNull();
    refused("number-not-of-bureau", () -> reference.adopt(ANHUI, RecordSource.OWN_IMPORT));
    reference.adopt(SHANXI, RecordSource.OWN_IMPORT);
    assertThat(reference.owner()).isEqualTo(SHANXI);
    refused("number-recorded-already", () -> reference.adopt(SHANXI, RecordSource.OWN_IMPORT));
  }

  @Test
  void everyVerificationStateLeadsSomewhereAndNoneToItself() {
    for (Verification state : EnumSet.allOf(Verification.class)) {
      assertThat(state.next()).isNotEmpty().doesNotContain(state);
    }
  }

  private static Standard own() {
    return Standard.own(SHANXI, StandardNumber.of("DB14/T 2512-2022"), DETAILS, NOW);
  }

  private static void refused(String rule, ThrowingCallable step) {
    assertThatExceptionOfType(RuleViolation.class)
        .isThrownBy(step)
        .satisfies(violation -> assertThat(violation.rule()).isEqualTo(rule));
  }

  private static Standard edition(String replaces) {
    StandardDetails details =
        new StandardDetails(
            "果蔬冷链运输",
            null,
            LocalDate.of(2026, 9, 1),
            LocalDate.of(2026, 12, 1),
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
    return Standard.own(SHANXI, StandardNumber.of("DB14/T 2512-2026"), details, NOW);
  }

  @Test
  void theOwnerAloneTakesSharingBack() {
    Standard standard = own();
    standard.proposeSharing(SHANXI, CLERK, Sharing.CIRCLES, Set.of(CITIES));
    assertThat(standard.proposedCircles()).containsExactly(CITIES);
    standard.confirmSharing(SHANXI, APPROVER);
    refused("not-own-record", () -> standard.narrowSharing(ANHUI, Disclosure.PRIVATE, "误发"));
    assertThat(standard.sharing()).isEqualTo(Sharing.CIRCLES);
    standard.narrowSharing(SHANXI, Disclosure.PRIVATE, "误发");
    assertThat(standard.disclosure()).isEqualTo(Disclosure.PRIVATE);
  }

  @Test
  void otherReplacementsTakeThePlaceOfTheFirst() {
    Standard standard = edition("DB14/T 7-2018、DB14/T 8-2018");
    standard.edit(SHANXI, DETAILS.replacing("DB14/T 8-2018"));
    assertThat(standard.replaced())
        .containsExactly(new Replacement("DB14/T 8-2018", Extent.WHOLE, null));
  }

  @Test
  void aRecordKnowsThatItIsNewAndWhatItIsAbout() {
    Standard standard = own();
    assertThat(standard.justEntered()).isTrue();
    assertThat(standard.coreKey()).isEqualTo(TitleParts.of(DETAILS.titleZh()).coreKey());
    assertThat(standard.scope()).isNull();
  }

  @Test
  void anOwnRowThatItsCatalogueCallsAbolishedIsSoWithoutADate() {
    Standard stated =
        Standard.ownStated(
            SHANXI,
            StandardNumber.of("DB14/T 2512-2022"),
            DETAILS,
            ClaimedEnd.ABOLISHED,
            "目录",
            NOW);
    assertThat(stated.claimedEnd()).isEqualTo(ClaimedEnd.ABOLISHED);
    assertThat(stated.status(TODAY)).isEqualTo(LegalStatus.ABOLISHED);
  }
}
