package org.biaolian.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biaolian.recognition.CaseWorld.JINZHONG;

import dev.biaolian.demo.MovableClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.biaolian.access.Role;
import org.biaolian.audit.AuditFact;
import org.biaolian.audit.AuditTrail;
import org.biaolian.kernel.OrganizationCode;
import org.biaolian.recognition.internal.RegisterLook;
import org.biaolian.recognition.internal.Reminders;
import org.biaolian.task.DeskLimits;
import org.biaolian.task.ReminderItem;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.SignedIn;
import org.biaolian.worklist.Worklist;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Reminders before the last day, reckoned by hand over the National Day week of 2026. */
@DbTest
class RemindersDbTest {

  private static final LocalDate RECEIVED = LocalDate.of(2026, 9, 21);

  /** Twenty working days later. */
  private static final LocalDate DUE = LocalDate.of(2026, 10, 26);

  /** 22, 23 and 26 October are left. */
  private static final LocalDate FIRST = LocalDate.of(2026, 10, 21);

  private static final LocalDate LAST = LocalDate.of(2026, 10, 23);

  @Autowired private ApplicationContext portal;
  @Autowired private RecognitionCases cases;
  @Autowired private CaseClocks clocks;
  @Autowired private RecognitionRequests requests;
  @Autowired private DueReminders due;
  @Autowired private Reminders reminders;
  @Autowired private RegisterLook look;
  @Autowired private RegisterBook book;
  @Autowired private AdoptionDays days;
  @Autowired private Worklist worklist;
  @Autowired private AuditTrail trail;
  @Autowired private MovableClock clock;

  private CaseWorld world;
  private UUID one = new UUID(0, 0);

  @BeforeEach
  void aCaseIsBeingAssessed() {
    clock.moveTo(RECEIVED);
    world = new CaseWorld(portal);
    one = world.assessing();
  }

  @AfterEach
  void backToday() {
    world.forgetPolicy();
    clock.toRealTime();
  }

  @Test
  void theHolderIsRemindedThreeAndOneWorkingDaysBeforeAndSeesWhy() {
    run(FIRST.minusDays(1));
    assertThat(facts(one)).isEmpty();
    run(FIRST);
    assertThat(facts(one)).containsExactly("2026-10-26 / 3");
    assertThat(card("jinzhong-clerk"))
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.dueOn()).isEqualTo(DUE);
              assertThat(item.workingDays()).isEqualTo(3);
            });
    run(LAST.minusDays(1));
    assertThat(facts(one)).hasSize(1);
    run(LAST);
    assertThat(facts(one)).containsExactlyInAnyOrder("2026-10-26 / 3", "2026-10-26 / 1");
    assertThat(SignedIn.as("jinzhong-clerk", () -> due.ofCase(one)))
        .containsExactly(told(1, LAST, LAST, Role.CLERK), told(3, FIRST, FIRST, Role.CLERK));
    assertThat(card("jinzhong-clerk")).hasSize(1);
    run(DUE);
    run(DUE.plusDays(1));
    assertThat(facts(one)).hasSize(2);
    assertThat(card("jinzhong-clerk")).isEmpty();
  }

  @Test
  void whoHoldsTheStepThenIsRemindedAndNobodyElse() {
    clock.moveTo(RECEIVED.plusDays(1));
    SignedIn.as("jinzhong-clerk", () -> cases.propose(one, Decision.recognised(), "同意"));
    run(FIRST);
    assertThat(card("jinzhong-reviewer")).hasSize(1);
    assertThat(card("jinzhong-clerk")).isEmpty();
    assertThat(card("taiyuan-reviewer")).isEmpty();
    SignedIn.as("jinzhong-reviewer", () -> cases.agree(one, world.version(one), "同意"));
    assertThat(card("jinzhong-reviewer")).isEmpty();
    run(LAST);
    assertThat(card("jinzhong-approver")).hasSize(1);
    world.sign(one);
    assertThat(card("jinzhong-approver")).isEmpty();
  }

  @Test
  void afterAnOutageTheNearestIsToldOnceAndSaysThatItIsLate() {
    run(FIRST.minusDays(1));
    run(DUE);
    assertThat(facts(one)).containsExactly("2026-10-26 / 1");
    assertThat(SignedIn.as("jinzhong-clerk", () -> due.ofCase(one)))
        .containsExactly(told(1, LAST, DUE, Role.CLERK));
  }

  @Test
  void anOutageOverTheDueDayIsTheEscalationsMatter() {
    run(FIRST.minusDays(1));
    run(DUE.plusDays(3));
    assertThat(facts(one)).isEmpty();
  }

  @Test
  void anOutageFromBeforeTheDueDayWasNearIsMadeUpForToo() {
    run(LAST);
    assertThat(facts(one)).containsExactly("2026-10-26 / 1");
  }

  @Test
  void twoProcessesTellItOnce() throws Exception {
    clock.moveTo(FIRST);
    CyclicBarrier together = new CyclicBarrier(2);
    try (ExecutorService two = Executors.newFixedThreadPool(2)) {
      List<Future<Void>> runs = new ArrayList<>();
      for (int at = 0; at < 2; at++) {
        runs.add(
            two.submit(
                () -> {
                  together.await();
                  reminders.catchUp();
                  return null;
                }));
      }
      for (Future<Void> run : runs) {
        run.get();
      }
    }
    reminders.catchUp();
    assertThat(facts(one)).hasSize(1);
  }

  @Test
  void aDeadlineThatMovesIsRemindedOfAnewOnItsOwnDays() {
    run(FIRST);
    SignedIn.as("jinzhong-clerk", () -> clocks.extend(one, world.version(one), "需要现场试验"));
    assertThat(card("jinzhong-clerk")).isEmpty();
    run(LAST);
    assertThat(facts(one)).hasSize(1);
    run(LocalDate.of(2026, 11, 4));
    assertThat(facts(one)).containsExactlyInAnyOrder("2026-10-26 / 3", "2026-11-09 / 3");
  }

  @Test
  void aBureausOwnFiguresHoldAndZeroRemindsNobody() {
    world.policy("FIRST_REMINDER_WORKING_DAYS", "5");
    world.policy("LAST_REMINDER_WORKING_DAYS", "0");
    run(LocalDate.of(2026, 10, 16));
    run(LocalDate.of(2026, 10, 19));
    assertThat(facts(one)).containsExactly("2026-10-26 / 5");
    run(LAST);
    assertThat(facts(one)).hasSize(1);
  }

  @Test
  void aStepThatIsNoLongerThanItsReminderIsNotRemindedOfAtOnce() {
    UUID fresh = world.caseOf(world.opened(JINZHONG), JINZHONG);
    run(RECEIVED);
    assertThat(facts(fresh)).isEmpty();
    // Three working days to acknowledge: the first would fall on the day it came.
    run(LocalDate.of(2026, 9, 23));
    assertThat(facts(fresh)).containsExactly("2026-09-24 / 1");
  }

  @Test
  void theSecretariatIsRemindedOfARequestAndTheBureauOfAnEntry() {
    UUID asked = world.submitted(world.standard(), world.agreement(), Set.of(JINZHONG));
    SignedIn.as("sec-cities-secretary", () -> requests.takeUp(asked));
    // Five working days: 22, 23, 24, 28 and 29 September; the 25th is Mid-Autumn.
    run(LocalDate.of(2026, 9, 23));
    assertThat(facts("recognition-request", asked)).containsExactly("2026-09-29 / 3");
    assertThat(SignedIn.as("taiyuan-clerk", () -> due.ofRequest(asked))).isNotEmpty();
    assertThat(SignedIn.as("jinzhong-clerk", () -> due.ofRequest(asked))).isEmpty();

    RegisterWorld register = new RegisterWorld(portal);
    clock.moveTo(LocalDate.of(2026, 9, 8));
    UUID entry =
        register.registered(
            register.standard(), register.agreement(null), Effect.SUPERVISION, JINZHONG);
    clock.moveTo(LocalDate.of(2031, 8, 25));
    look.look(List.of(entry));
    run(LocalDate.of(2031, 8, 25));
    assertThat(facts("recognition", entry)).containsExactly("2031-09-08 / 10");
    assertThat(SignedIn.as("jinzhong-clerk", () -> due.ofEntry(entry))).hasSize(2);
    assertThat(SignedIn.as("yangquan-clerk", () -> due.ofEntry(entry))).isEmpty();
    look.look(List.of(entry));
    run(LocalDate.of(2031, 9, 3));
    assertThat(facts("recognition", entry)).hasSize(2);
  }

  @Test
  void eachDayOfBecomingALocalStandardIsRemindedOfOnceBeforeItComes() {
    RegisterWorld register = new RegisterWorld(portal);
    UUID entry =
        register.registered(
            register.standard(), register.agreement(null), Effect.ADOPTION, JINZHONG);
    LocalDate later = LocalDate.of(2027, 6, 30);
    LocalDate inNovember = LocalDate.of(2026, 11, 16);
    adopt(entry, AdoptionDates.aimed(inNovember, inNovember, later));
    // Ten working days before the 16th, reckoned back: 3 to 6 and 9 to 13 November, and the 2nd.
    lookOn(LocalDate.of(2026, 10, 30), entry);
    assertThat(facts("recognition", entry)).isEmpty();
    lookOn(LocalDate.of(2026, 11, 2), entry);
    lookOn(LocalDate.of(2026, 11, 3), entry);
    assertThat(facts("recognition", entry)).containsExactly("2026-11-16 / 10", "2026-11-16 / 10");
    assertThat(SignedIn.as("jinzhong-clerk", () -> due.ofEntry(entry)))
        .extracting(ReminderView::adoption)
        .containsExactlyInAnyOrder(
            Optional.of(AdoptionDates.Step.ANNOUNCED), Optional.of(AdoptionDates.Step.ADOPTED));
    String route = RecognitionRoutes.recognition(entry);
    assertThat(card("jinzhong-clerk", route)).hasSize(2);
    adopt(
        entry,
        new AdoptionDates(inNovember, LocalDate.of(2026, 11, 3), inNovember, null, later, null));
    assertThat(card("jinzhong-clerk", route)).hasSize(1);
    lookOn(LocalDate.of(2026, 11, 13), entry);
    assertThat(facts("recognition", entry)).hasSize(2);
  }

  /** An entry of the effect 转化为本地标准 whose days are far off. */
  private UUID becomingLocal() {
    RegisterWorld register = new RegisterWorld(portal);
    UUID entry =
        register.registered(
            register.standard(), register.agreement(null), Effect.ADOPTION, JINZHONG);
    lookOn(LocalDate.of(2026, 10, 12), entry);
    return entry;
  }

  private static AdoptionDates announcedOn(LocalDate day) {
    return AdoptionDates.aimed(day, LocalDate.of(2027, 6, 30), LocalDate.of(2027, 12, 31));
  }

  @Test
  void aDayOfBecomingALocalStandardThatIsSetNearIsRemindedOfAtOnceAndOnce() {
    UUID entry = becomingLocal();
    adopt(entry, announcedOn(LocalDate.of(2026, 10, 16)));
    reminders.catchUp();
    assertThat(facts("recognition", entry)).containsExactly("2026-10-16 / 10");
    assertThat(card("jinzhong-clerk", RecognitionRoutes.recognition(entry))).hasSize(1);
    assertThat(SignedIn.as("jinzhong-clerk", () -> due.ofEntry(entry)))
        .singleElement()
        .satisfies(
            told -> {
              assertThat(told.atOnce()).isTrue();
              assertThat(told.fallsOn()).isEqualTo(told.toldOn());
            });
    reminders.catchUp();
    lookOn(LocalDate.of(2026, 10, 13), entry);
    adopt(entry, announcedOn(LocalDate.of(2026, 10, 16)));
    lookOn(LocalDate.of(2026, 10, 16), entry);
    assertThat(facts("recognition", entry)).hasSize(1);
  }

  @Test
  void aDayThatIsMovedNearerIsRemindedOfAtOnceAndOneMovedToTodayToo() {
    UUID entry = becomingLocal();
    adopt(entry, announcedOn(LocalDate.of(2026, 11, 30)));
    reminders.catchUp();
    assertThat(facts("recognition", entry)).isEmpty();
    adopt(entry, announcedOn(LocalDate.of(2026, 10, 20)));
    reminders.catchUp();
    assertThat(facts("recognition", entry)).containsExactly("2026-10-20 / 10");
    adopt(entry, announcedOn(LocalDate.of(2026, 10, 12)));
    reminders.catchUp();
    assertThat(facts("recognition", entry))
        .containsExactlyInAnyOrder("2026-10-20 / 10", "2026-10-12 / 10");
  }

  @Test
  void aDayThatWasMovedAwayAndBackIsRemindedOfUnlessItWasBefore() {
    UUID entry = becomingLocal();
    LocalDate day = LocalDate.of(2026, 11, 16);
    adopt(entry, announcedOn(day));
    // Planned on its own day; it passes untold, for another day is aimed at before anything is run.
    clock.moveTo(LocalDate.of(2026, 11, 2));
    look.look(List.of(entry));
    adopt(entry, announcedOn(LocalDate.of(2027, 3, 31)));
    reminders.catchUp();
    assertThat(facts("recognition", entry)).isEmpty();
    clock.moveTo(LocalDate.of(2026, 11, 4));
    adopt(entry, announcedOn(day));
    reminders.catchUp();
    assertThat(facts("recognition", entry)).containsExactly("2026-11-16 / 10");
    adopt(entry, announcedOn(LocalDate.of(2027, 3, 31)));
    reminders.catchUp();
    adopt(entry, announcedOn(day));
    reminders.catchUp();
    assertThat(facts("recognition", entry)).hasSize(1);
  }

  @Test
  void anOutageOverTheDayOfTheReminderIsMadeUpForWhetherTheDayWasSetNearOrFar() {
    UUID near = becomingLocal();
    adopt(near, announcedOn(LocalDate.of(2026, 10, 21)));
    UUID far = becomingLocal();
    adopt(far, announcedOn(LocalDate.of(2026, 11, 16)));
    // Nothing has run since: the reminders were due on 12 October and 2 November.
    clock.moveTo(LocalDate.of(2026, 10, 20));
    reminders.catchUp();
    assertThat(facts("recognition", near)).containsExactly("2026-10-21 / 10");
    lookOn(LocalDate.of(2026, 11, 12), far);
    lookOn(LocalDate.of(2026, 11, 13), far);
    assertThat(facts("recognition", far)).containsExactly("2026-11-16 / 10");
    assertThat(SignedIn.as("jinzhong-clerk", () -> due.ofEntry(far)))
        .singleElement()
        .satisfies(
            told -> {
              assertThat(told.fallsOn()).isEqualTo(LocalDate.of(2026, 11, 2));
              assertThat(told.toldOn()).isEqualTo(LocalDate.of(2026, 11, 12));
              assertThat(told.atOnce()).isFalse();
            });
  }

  private void adopt(UUID entry, AdoptionDates dates) {
    SignedIn.as(
        "jinzhong-clerk", () -> days.enter(entry, book.find(entry).orElseThrow().version(), dates));
  }

  private void lookOn(LocalDate day, UUID entry) {
    clock.moveTo(day);
    look.look(List.of(entry));
    reminders.catchUp();
  }

  @Test
  void strangersSeeNoReminders() {
    run(FIRST);
    assertThat(SignedIn.as("yangquan-clerk", () -> due.ofCase(one))).isEmpty();
    assertThat(SignedIn.as("taiyuan-clerk", () -> due.ofCase(one))).isNotEmpty();
  }

  private static ReminderView told(int days, LocalDate fallsOn, LocalDate toldOn, Role role) {
    return new ReminderView(
        DUE, days, fallsOn, toldOn, new OrganizationCode("140700"), role, false, "");
  }

  private void run(LocalDate day) {
    clock.moveTo(day);
    reminders.catchUp();
  }

  private List<String> facts(UUID id) {
    return facts(RecognitionCases.SUBJECT, id);
  }

  private List<String> facts(String kind, UUID id) {
    return trail.of(kind, id, 60).stream()
        .filter(fact -> fact.kind().equals("deadline.reminded"))
        .map(AuditFact::reason)
        .toList();
  }

  private List<ReminderItem> card(String who) {
    return card(who, one.toString());
  }

  private List<ReminderItem> card(String who, String route) {
    return SignedIn.as(who, () -> worklist.side(new DeskLimits(1, 1, 1, 100, 1)).reminders())
        .stream()
        .filter(item -> item.route().contains(route))
        .toList();
  }
}
