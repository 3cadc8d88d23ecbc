package org.biaolian.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.biaolian.testing.Refusals.refused;

import dev.biaolian.demo.MovableClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.biaolian.access.NotAllowedException;
import org.biaolian.access.Sharing;
import org.biaolian.audit.AuditFact;
import org.biaolian.audit.AuditTrail;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.SignedIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A bureau suspends one of its own standards, and what the catalogue says of it then. */
@DbTest
class SuspensionsDbTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 9, 8);
  private static final LocalDate BEGUN = LocalDate.of(2026, 7, 1);
  private static final String NOTICE = "并市监公告〔2026〕7号";
  private static final AtomicInteger SERIAL = new AtomicInteger(961_001);

  @Autowired private Standards standards;
  @Autowired private StandardEntry entry;
  @Autowired private Verifications verifications;
  @Autowired private Sharings sharings;
  @Autowired private Suspensions suspensions;
  @Autowired private StandardFactsReader facts;
  @Autowired private AuditTrail trail;
  @Autowired private MovableClock clock;

  @BeforeEach
  void today() {
    clock.moveTo(TODAY);
  }

  @AfterEach
  void backToday() {
    clock.toRealTime();
  }

  @Test
  void itRunsFromItsFirstDayToItsLastWhetherOrNotAnythingIsDoneOnThoseDays() {
    UUID id = standard(null);
    LocalDate first = TODAY.plusDays(3);
    LocalDate last = TODAY.plusDays(10);
    enter(id, first, last);
    assertThat(suspended(id)).as("ahead").isNull();
    assertThat(view(id).suspension()).isEqualTo(new Suspension(first, last, NOTICE));
    clock.moveTo(first);
    assertThat(suspended(id)).isEqualTo(new Suspension(first, last, NOTICE));
    clock.moveTo(last);
    assertThat(suspended(id)).isNotNull();
    assertThat(view(id).status()).isEqualTo(LegalStatus.IN_FORCE);
    assertThat(view(id).verification().state()).isEqualTo(Verification.VERIFIED);
    clock.moveTo(last.plusDays(1));
    assertThat(suspended(id)).isNull();
    assertThat(view(id).suspension()).isNull();
    assertThat(of("taiyuan-clerk", id)).hasSize(1);
  }

  @Test
  void untilFurtherNoticeItRunsUntilItIsLifted() {
    UUID id = standard(null);
    UUID one = enter(id, TODAY, null);
    clock.moveTo(TODAY.plusYears(1));
    assertThat(suspended(id)).isNotNull();
    LocalDate again = TODAY.plusYears(1).plusDays(5);
    refused("suspension-notice-missing", () -> lift(one, again, " "));
    refused("suspension-lift-day-missing", () -> lift(one, null, NOTICE));
    refused("suspension-lift-too-early", () -> lift(one, TODAY, NOTICE));
    lift(one, again, "并市监公告〔2027〕3号");
    assertThat(suspended(id)).isEqualTo(new Suspension(TODAY, again.minusDays(1), NOTICE));
    refused("suspension-lifted", () -> lift(one, again, NOTICE));
    clock.moveTo(again);
    assertThat(suspended(id)).isNull();
    assertThat(of("taiyuan-clerk", id))
        .singleElement()
        .satisfies(
            said -> {
              assertThat(said.lastDay()).isNull();
              assertThat(said.liftedOn()).isEqualTo(again);
              assertThat(said.liftNotice()).isEqualTo("并市监公告〔2027〕3号");
              assertThat(said.open()).isFalse();
            });
    assertThat(trail.of(Standards.SUBJECT, id, 20))
        .extracting(AuditFact::kind)
        .contains("standard.suspended", "standard.suspension-lifted");
  }

  @Test
  void whatIsOverByItsLastDayIsNotLifted() {
    UUID id = standard(null);
    UUID one = enter(id, TODAY, TODAY.plusDays(2));
    refused("suspension-lift-too-late", () -> lift(one, TODAY.plusDays(3), NOTICE));
  }

  @Test
  void aWrongEntryIsTakenBackWithAReasonAndStaysReadable() {
    UUID id = standard(null);
    UUID one = enter(id, TODAY, null);
    refused("reason-missing", () -> withdraw(one, " "));
    withdraw(one, "登记到了别的标准上");
    refused("suspension-withdrawn", () -> withdraw(one, "再撤一次"));
    refused("suspension-withdrawn", () -> lift(one, TODAY.plusDays(1), NOTICE));
    assertThat(suspended(id)).isNull();
    assertThat(of("taiyuan-clerk", id))
        .extracting(SuspensionView::withdrawnReason)
        .containsExactly("登记到了别的标准上");
    assertThat(trail.of(Standards.SUBJECT, id, 20))
        .extracting(AuditFact::kind)
        .contains("standard.suspension-withdrawn");
    enter(id, TODAY, null);
    assertThat(suspended(id)).isNotNull();
  }

  @Test
  void onlyOneRunsOrLiesAheadAndNoTwoHaveADayInCommon() {
    UUID id = standard(null);
    UUID ahead = enter(id, TODAY.plusDays(20), TODAY.plusDays(30));
    refused("suspension-twice", () -> enter(id, TODAY.plusDays(30), null));
    refused("suspension-twice", () -> enter(id, TODAY, TODAY.plusDays(1)));
    enter(id, TODAY.minusDays(9), TODAY.minusDays(5));
    refused("suspension-twice", () -> enter(id, TODAY.minusDays(5), TODAY.minusDays(2)));
    assertThat(view(id).suspension())
        .as("what was entered of the past hides nothing of what is to come")
        .isEqualTo(new Suspension(TODAY.plusDays(20), TODAY.plusDays(30), NOTICE));
    withdraw(ahead, "公告已作废");
    enter(id, TODAY, TODAY.plusDays(1));
    assertThat(suspended(id)).isNotNull();
  }

  @Test
  void daysNoticeAndReasonHaveToBeTrue() {
    UUID id = standard(null);
    refused("suspension-first-day-missing", () -> enter(id, null, null));
    refused("suspension-days-swapped", () -> enter(id, TODAY, TODAY.minusDays(1)));
    refused("suspension-before-implementation", () -> enter(id, BEGUN.minusDays(1), null));
    refused("suspension-notice-missing", () -> enter(id, new NewSuspension(TODAY, null, "", "抽查")));
    refused("reason-missing", () -> enter(id, new NewSuspension(TODAY, null, NOTICE, " ")));
    refused(
        "text-too-long", () -> enter(id, new NewSuspension(TODAY, null, "号".repeat(101), "抽查")));
    assertThat(of("taiyuan-clerk", id)).isEmpty();
  }

  @Test
  void whatEndsIsSuspendedBeforeThatDayOnlyAndWhatHasEndedNotAtAll() {
    LocalDate end = TODAY.plusDays(10);
    UUID id = standard(end);
    refused("suspension-after-end", () -> enter(id, end, null));
    enter(id, end.minusDays(1), null);
    clock.moveTo(end.minusDays(1));
    assertThat(suspended(id)).isNotNull();
    clock.moveTo(end);
    assertThat(suspended(id)).as("abolished").isNull();
    assertThat(view(id).suspension()).isNull();
    refused("suspension-of-ended", () -> enter(id, end, null));
  }

  @Test
  void onlyTheClerkOfTheOwnBureauEntersLiftsAndWithdraws() {
    UUID id = standard(null);
    NewSuspension said = new NewSuspension(TODAY, null, NOTICE, "抽查");
    refused("record-absent", () -> enterAs("jinzhong-clerk", id, said));
    UUID one = enter(id, TODAY, null);
    SignedIn.as("taiyuan-clerk", () -> sharings.propose(id, Sharing.PUBLIC, Set.of()));
    SignedIn.as("taiyuan-approver", () -> sharings.confirm(id));
    refused("not-own-record", () -> enterAs("jinzhong-clerk", id, said));
    refused(
        "not-own-record",
        () -> SignedIn.as("jinzhong-clerk", () -> suspensions.lift(one, TODAY, NOTICE)));
    refused(
        "not-own-record",
        () -> SignedIn.as("jinzhong-clerk", () -> suspensions.withdraw(one, "录错了")));
    assertThatExceptionOfType(NotAllowedException.class)
        .isThrownBy(() -> enterAs("taiyuan-approver", id, said));
    assertThat(of("jinzhong-clerk", id)).extracting(SuspensionView::notice).contains(NOTICE);
  }

  @Test
  void nobodyReadsOfASuspensionWhoDoesNotSeeTheRecord() {
    UUID id = standard(null);
    enter(id, TODAY, null);
    assertThat(of("jinzhong-clerk", id)).isEmpty();
  }

  private List<SuspensionView> of(String who, UUID id) {
    return SignedIn.as(who, () -> suspensions.of(id));
  }

  private @Nullable Suspension suspended(UUID id) {
    return facts.find(id).orElseThrow().suspended();
  }

  private StandardView view(UUID id) {
    return SignedIn.as("taiyuan-clerk", () -> standards.find(id)).orElseThrow();
  }

  private UUID enter(UUID id, @Nullable LocalDate first, @Nullable LocalDate last) {
    return enter(id, new NewSuspension(first, last, NOTICE, "抽查不合格"));
  }

  private UUID enter(UUID id, NewSuspension said) {
    return enterAs("taiyuan-clerk", id, said);
  }

  private UUID enterAs(String who, UUID id, NewSuspension said) {
    return SignedIn.as(who, () -> suspensions.enter(id, said));
  }

  private void lift(UUID one, @Nullable LocalDate day, String notice) {
    SignedIn.as("taiyuan-clerk", () -> suspensions.lift(one, day, notice));
  }

  private void withdraw(UUID one, String reason) {
    SignedIn.as("taiyuan-clerk", () -> suspensions.withdraw(one, reason));
  }

  private UUID standard(@Nullable LocalDate abolished) {
    StandardDetails plain = StandardDetails.of("暂停样本（演示）", BEGUN.minusMonths(1), BEGUN, null);
    StandardDetails details =
        new StandardDetails(
            plain.titleZh(),
            plain.titleEn(),
            plain.publishedOn(),
            plain.implementedOn(),
            plain.supersededOn(),
            abolished,
            plain.replaces(),
            plain.issuer(),
            plain.ccs(),
            plain.ics(),
            plain.scope(),
            plain.draftedBy(),
            plain.drafters(),
            plain.committee());
    UUID id =
        SignedIn.as(
            "taiyuan-clerk",
            () -> {
              UUID made =
                  entry.record(
                      new NewStandard(
                          "DB1401/T %d-2026".formatted(SERIAL.getAndIncrement()), details));
              verifications.propose(made, "公报原件");
              return made;
            });
    SignedIn.as("taiyuan-approver", () -> verifications.confirm(id));
    return id;
  }
}
