package org.biaolian.catalogue.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biaolian.testing.Refusals.refused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.biaolian.access.Disclosure;
import org.biaolian.access.Sharing;
import org.biaolian.catalogue.FileRole;
import org.biaolian.catalogue.StandardDetails;
import org.biaolian.catalogue.StandardView;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.CircleCode;
import org.biaolian.kernel.StandardNumber;
import org.junit.jupiter.api.Test;

class StandardFileTest {

  private static final BureauCode SHANXI = new BureauCode("140000");
  private static final CircleCode CITIES = new CircleCode("cities");
  private static final CircleCode SIX = new CircleCode("six");
  private static final UUID CLERK = new UUID(0, 1);
  private static final UUID APPROVER = new UUID(0, 2);
  private static final UUID DOCUMENT = new UUID(5, 2);
  private static final Instant NOW = Instant.parse("2026-09-08T02:00:00Z");

  private final Standard standard =
      Standard.own(
          SHANXI,
          StandardNumber.of("DB14/T 2512-2022"),
          StandardDetails.of("果蔬冷链运输", LocalDate.of(2022, 8, 10), null, null),
          NOW);

  @Test
  void aFileIsWhatWasAttachedToItsRecord() {
    StandardFile file = file();
    assertThat(file.getId()).isNotNull().isNotEqualTo(file().getId());
    assertThat(file.standardId()).isEqualTo(standard.id());
    assertThat(file.documentId()).isEqualTo(DOCUMENT);
    assertThat(file.addedAt()).isEqualTo(NOW);
    assertThat(file.isNew()).isTrue();
  }

  @Test
  void aFileOfAPrivateRecordGoesWhereTheRecordGoes() {
    StandardFile file = file();
    assertThat(file.own()).isEqualTo(Disclosure.PUBLIC);
    assertThat(file.reach(standard)).isEqualTo(Disclosure.PRIVATE);
    share(Sharing.CIRCLES, CITIES);
    assertThat(file.reach(standard)).isEqualTo(circles(CITIES));
    share(Sharing.PUBLIC);
    assertThat(file.reach(standard)).isEqualTo(Disclosure.PUBLIC);
  }

  @Test
  void aFileThatComesToASharedRecordStaysInTheHouseUntilTheApproverLetsItOut() {
    share(Sharing.CIRCLES, CITIES);
    StandardFile file = file();
    assertThat(file.own()).isEqualTo(Disclosure.PRIVATE);
    file.propose(standard, CLERK, circles(CITIES));
    assertThat(file.proposed()).isTrue();
    assertThat(file.reach(standard)).isEqualTo(Disclosure.PRIVATE);
    refused("proposer-does-not-confirm", () -> file.confirm(CLERK));
    file.confirm(APPROVER);
    assertThat(file.proposed()).isFalse();
    assertThat(file.reach(standard)).isEqualTo(circles(CITIES));
  }

  @Test
  void aFileIsKeptCloserOnlyWhileNobodyElseSeesItsRecord() {
    StandardFile file = file();
    file.restrict(standard, circles(CITIES, SIX));
    assertThat(file.own()).isEqualTo(circles(CITIES, SIX));
    share(Sharing.CIRCLES, CITIES);
    refused("sharing-not-narrowed", () -> file.restrict(standard, circles(CITIES)));
    refused("sharing-not-narrowed", () -> file.restrict(standard, Disclosure.PRIVATE));
    assertThat(file.own()).isEqualTo(circles(CITIES, SIX));
    assertThat(file.reach(standard)).isEqualTo(circles(CITIES));
  }

  @Test
  void aFileIsNotProposedToACircleThatDoesNotSeeItsRecord() {
    share(Sharing.CIRCLES, CITIES);
    StandardFile file = file();
    refused("file-wider-than-record", () -> file.propose(standard, CLERK, circles(CITIES, SIX)));
    refused("file-wider-than-record", () -> file.propose(standard, CLERK, circles(SIX)));
    assertThat(file.proposed()).isFalse();
  }

  @Test
  void aFileThatShallFollowItsRecordGoesNoFurtherThanTheRecord() {
    share(Sharing.CIRCLES, CITIES);
    StandardFile file = file();
    file.propose(standard, CLERK, Disclosure.PUBLIC);
    file.confirm(APPROVER);
    assertThat(file.own()).isEqualTo(Disclosure.PUBLIC);
    assertThat(file.reach(standard)).isEqualTo(circles(CITIES));
  }

  @Test
  void aRefusalNeedsAReasonAndLeavesTheFileInTheHouse() {
    share(Sharing.PUBLIC);
    StandardFile file = file();
    file.propose(standard, CLERK, Disclosure.PUBLIC);
    refused("reason-missing", () -> file.refuse(APPROVER, " "));
    refused("proposer-does-not-confirm", () -> file.refuse(CLERK, "含商业秘密"));
    file.refuse(APPROVER, "含商业秘密");
    assertThat(file.proposed()).isFalse();
    assertThat(file.own()).isEqualTo(Disclosure.PRIVATE);
    refused("sharing-not-proposed", () -> file.confirm(APPROVER));
  }

  @Test
  void aFilesOwnLevelAndProposalAreShownInItsHouseOnly() {
    StandardFile file = file();
    file.restrict(standard, circles(CITIES, SIX));
    file.propose(standard, CLERK, Disclosure.PUBLIC);
    share(Sharing.CIRCLES, CITIES);
    assertThat(file.toView(standard, true))
        .isEqualTo(
            new StandardView.Shared(
                Sharing.CIRCLES, Set.of(CITIES, SIX), Sharing.PUBLIC, Set.of(), CLERK));
    assertThat(file.toView(standard, false))
        .isEqualTo(new StandardView.Shared(Sharing.CIRCLES, Set.of(CITIES), null, Set.of(), null));
  }

  private StandardFile file() {
    return new StandardFile(standard, DOCUMENT, FileRole.TEXT, NOW);
  }

  private void share(Sharing level, CircleCode... with) {
    standard.proposeSharing(SHANXI, CLERK, level, Set.of(with));
    standard.confirmSharing(SHANXI, APPROVER);
  }

  private static Disclosure circles(CircleCode... named) {
    return new Disclosure(Sharing.CIRCLES, Set.of(named));
  }

  @Test
  void aFileIsTakenBackFromReadersOfItsRecord() {
    StandardFile file = file();
    assertThat(file.asFarAsRecord()).isTrue();
    share(Sharing.PUBLIC);
    file.narrow(circles(CITIES), "含商业秘密");
    assertThat(file.asFarAsRecord()).isFalse();
    assertThat(file.reach(standard)).isEqualTo(circles(CITIES));
  }
}
