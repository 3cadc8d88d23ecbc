package org.biaolian.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.biaolian.recognition.RegisterWorld.JINZHONG;
import static org.biaolian.testing.Refusals.refused;

import dev.biaolian.demo.MovableClock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.biaolian.access.NotAllowedException;
import org.biaolian.audit.AuditFact;
import org.biaolian.audit.AuditTrail;
import org.biaolian.calendar.DayFact;
import org.biaolian.calendar.HolidayNotices;
import org.biaolian.calendar.NewNotice;
import org.biaolian.calendar.NoticeState;
import org.biaolian.calendar.NoticeView;
import org.biaolian.calendar.RunningDeadlines.Move;
import org.biaolian.calendar.WorkingCalendar;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.SignedIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.support.TransactionTemplate;

/** A new year's notice comes and running deadlines follow it, never to an earlier day. */
@DbTest
class HolidayNoticesDbTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 12, 21);
  private static final LocalDate BY_WEEKENDS = LocalDate.of(2027, 1, 18);

  @Autowired private ApplicationContext portal;
  @Autowired private HolidayNotices notices;
  @Autowired private WorkingCalendar calendar;
  @Autowired private RecognitionCases cases;
  @Autowired private AuditTrail trail;
  @Autowired private Disputes disputeDoor;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private TransactionTemplate transactions;
  @Autowired private MovableClock clock;

  private @Nullable Object known;
  private UUID one = new UUID(0, 0);

  @BeforeEach
  void aCaseRunsIntoAYearWithoutANotice() {
    known = ReflectionTestUtils.getField(calendar, "known");
    clock.moveTo(TODAY);
    RegisterWorld world = new RegisterWorld(portal);
    one =
        world.caseOf(
            world.opened(world.standard(), world.agreement(null), Effect.SUPERVISION, JINZHONG),
            JINZHONG);
    SignedIn.as("jinzhong-clerk", () -> cases.acknowledge(one));
    assertThat(due()).isEqualTo(BY_WEEKENDS);
    assertThat(view().deadline()).satisfies(it -> assertThat(it.provisional()).isTrue());
  }

  @AfterEach
  void theYearIsNotKnown() {
    transactions.executeWithoutResult(
        status -> {
          jdbc.update("delete from deadline_move");
          jdbc.update("delete from holiday_notice_day");
          jdbc.update("delete from holiday_notice");
        });
    ReflectionTestUtils.setField(calendar, "known", known);
    clock.toRealTime();
  }

  @Test
  void twoOfficersEnterANoticeAndRunningDeadlinesFollowIt() {
    UUID id = propose(day("2027-01-01", false));
    NoticeView waits = view("sec-six-secretary", id);
    assertThat(waits.moves()).contains(move());
    assertThat(waits.mayAnswer()).isTrue();
    assertThat(view("sec-cities-secretary", id).mayAnswer()).isFalse();
    assertThat(due()).isEqualTo(BY_WEEKENDS);
    refused(
        "notice-own-proposal",
        () -> SignedIn.as("sec-cities-secretary", () -> notices.confirm(id, waits.version())));
    refused("notice-stands", () -> propose(day("2027-01-01", false)));
    SignedIn.as("sec-six-secretary", () -> notices.confirm(id, waits.version()));
    await().untilAsserted(() -> assertThat(due()).isEqualTo(BY_WEEKENDS.plusDays(1)));
    assertThat(view().deadline()).satisfies(it -> assertThat(it.provisional()).isFalse());
    await().untilAsserted(() -> assertThat(view("sec-six-secretary", id).moves()).contains(move()));
    assertThat(trail.of(RecognitionCases.SUBJECT, one, 20))
        .filteredOn(fact -> fact.kind().equals("deadline.moved"))
        .singleElement()
        .extracting(AuditFact::reason)
        .isEqualTo("2027-01-18 → 2027-01-19");
    refused(
        "notice-of-another-year",
        () ->
            SignedIn.as(
                "sec-cities-secretary",
                () ->
                    notices.propose(
                        new NewNotice(
                            2027, "演示〔2026〕2号", TODAY, List.of(day("2027-05-01", false))))));
  }

  @Test
  void aMakeUpWorkingDayBringsNoDeadlineForward() {
    UUID id = propose(day("2027-02-10", false), day("2027-01-09", true));
    assertThat(view("sec-six-secretary", id).moves())
        .extracting(Move::subjectId)
        .doesNotContain(one);
    SignedIn.as("sec-six-secretary", () -> notices.confirm(id, seen(id)));
    await().untilAsserted(() -> assertThat(calendar.lastNoticeYear()).isEqualTo(2027));
    assertThat(due()).isEqualTo(BY_WEEKENDS);
  }

  @Test
  void theLastDayToContestFollowsANoticeToALaterDayWithBeforeAndAfter() {
    DisputeWorld disputes = new DisputeWorld(portal);
    UUID free = disputes.declined();
    UUID contested = disputes.declined();
    disputes.contest(contested);
    assertThat(lastDay(free)).isEqualTo(BY_WEEKENDS);
    UUID id = propose(day("2027-01-01", false));
    assertThat(view("sec-six-secretary", id).moves())
        .filteredOn(move -> move.subjectId().equals(free))
        .singleElement()
        .satisfies(
            move -> {
              assertThat(move.before()).isEqualTo(BY_WEEKENDS);
              assertThat(move.after()).isEqualTo(BY_WEEKENDS.plusDays(1));
              assertThat(move.route()).isEqualTo(RecognitionRoutes.recognitionCase(free));
            });
    assertThat(view("sec-six-secretary", id).moves())
        .extracting(Move::subjectId)
        .doesNotContain(contested);
    SignedIn.as("sec-six-secretary", () -> notices.confirm(id, seen(id)));
    await().untilAsserted(() -> assertThat(lastDay(free)).isEqualTo(BY_WEEKENDS.plusDays(1)));
    assertThat(trail.of(RecognitionCases.SUBJECT, free, 60))
        .filteredOn(fact -> fact.kind().equals("deadline.moved"))
        .singleElement()
        .extracting(AuditFact::reason)
        .isEqualTo("2027-01-18 → 2027-01-19");
    clock.moveTo(BY_WEEKENDS.plusDays(1));
    assertThat(disputes.contest(free)).isNotNull();
  }

  @Test
  void neitherAMakeUpWorkingDayNorASmallerFigureBringsTheLastDayToContestForward() {
    DisputeWorld disputes = new DisputeWorld(portal);
    UUID declined = disputes.declined();
    UUID id = propose(day("2027-02-10", false), day("2027-01-09", true));
    SignedIn.as("sec-six-secretary", () -> notices.confirm(id, seen(id)));
    await().untilAsserted(() -> assertThat(calendar.lastNoticeYear()).isEqualTo(2027));
    disputes.cases.policy("DISPUTE_OPENING_WORKING_DAYS", "5");
    try {
      assertThat(lastDay(declined)).isEqualTo(BY_WEEKENDS);
      clock.moveTo(BY_WEEKENDS);
      assertThat(disputes.contest(declined)).isNotNull();
    } finally {
      disputes.cases.forgetPolicy();
    }
  }

  @Test
  void theLastDayOfARunningDisputeFollowsANotice() {
    DisputeWorld disputes = new DisputeWorld(portal);
    clock.moveTo(LocalDate.of(2026, 12, 28));
    UUID dispute = disputes.contest(disputes.declined());
    LocalDate byWeekends = LocalDate.of(2027, 1, 4);
    assertThat(disputes.view("taiyuan-approver", dispute).line().dueOn()).isEqualTo(byWeekends);
    UUID id = propose(day("2027-01-01", false));
    assertThat(view("sec-six-secretary", id).moves())
        .filteredOn(move -> move.subjectId().equals(dispute))
        .singleElement()
        .extracting(Move::before, Move::after)
        .containsExactly(byWeekends, byWeekends.plusDays(1));
    SignedIn.as("sec-six-secretary", () -> notices.confirm(id, seen(id)));
    await()
        .untilAsserted(
            () ->
                assertThat(disputes.view("taiyuan-approver", dispute).line().dueOn())
                    .isEqualTo(byWeekends.plusDays(1)));
    assertThat(disputes.kinds(dispute)).filteredOn("deadline.moved"::equals).hasSize(1);
    clock.moveTo(byWeekends.plusDays(1));
    disputes.accept(dispute);
  }

  private LocalDate lastDay(UUID decided) {
    return SignedIn.as(
            "taiyuan-approver", () -> disputeDoor.chance(decided, Contested.DECISION).orElseThrow())
        .lastDay();
  }

  @Test
  void whatIsRefusedMovesNothingAndMayBeEnteredAgain() {
    UUID id = propose(day("2027-01-01", false));
    refused(
        "reason-required",
        () -> SignedIn.as("sec-six-secretary", () -> notices.refuse(id, seen(id), " ")));
    long before = seen(id);
    SignedIn.as("sec-six-secretary", () -> notices.refuse(id, before, "漏了春节"));
    assertThat(view("sec-cities-secretary", id).state()).isEqualTo(NoticeState.REFUSED);
    refused(
        "changed-meanwhile",
        () -> SignedIn.as("sec-six-secretary", () -> notices.confirm(id, before)));
    propose(day("2027-01-01", false));
    assertThat(due()).isEqualTo(BY_WEEKENDS);
  }

  @Test
  void onlySecretariatsEnterNotices() {
    Assertions.assertThatExceptionOfType(NotAllowedException.class)
        .isThrownBy(() -> SignedIn.as("taiyuan-approver", () -> notices.list()));
  }

  private Move move() {
    String number =
        SignedIn.as("jinzhong-clerk", () -> cases.find(one).orElseThrow())
            .summary()
            .requestNumber();
    return new Move(
        RecognitionCases.SUBJECT,
        one,
        String.valueOf(number),
        RecognitionRoutes.recognitionCase(one),
        BY_WEEKENDS,
        BY_WEEKENDS.plusDays(1));
  }

  private UUID propose(DayFact... days) {
    return SignedIn.as(
        "sec-cities-secretary",
        () -> notices.propose(new NewNotice(2027, "演示〔2026〕1号", TODAY, List.of(days))));
  }

  private static DayFact day(String date, boolean working) {
    return new DayFact(LocalDate.parse(date), working, "演示");
  }

  private long seen(UUID id) {
    return view("sec-six-secretary", id).version();
  }

  private NoticeView view(String who, UUID id) {
    return SignedIn.as(who, () -> notices.list()).stream()
        .filter(notice -> notice.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private CaseView view() {
    return SignedIn.as("jinzhong-clerk", () -> cases.find(one)).orElseThrow();
  }

  private @Nullable LocalDate due() {
    return SignedIn.as("jinzhong-clerk", () -> cases.find(one)).orElseThrow().summary().dueOn();
  }
}
