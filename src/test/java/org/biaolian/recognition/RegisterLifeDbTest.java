package org.biaolian.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.biaolian.recognition.RegisterWorld.CITIES;
import static org.biaolian.recognition.RegisterWorld.JINZHONG;
import static org.biaolian.recognition.RegisterWorld.XINZHOU;
import static org.biaolian.testing.Refusals.refused;

import dev.biaolian.demo.MovableClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.biaolian.audit.AuditFact;
import org.biaolian.audit.AuditTrail;
import org.biaolian.bureau.Circles;
import org.biaolian.bureau.internal.KnownMemberships;
import org.biaolian.calendar.Deadline;
import org.biaolian.recognition.domain.CaseState;
import org.biaolian.recognition.domain.RecognitionState;
import org.biaolian.recognition.domain.RequestState;
import org.biaolian.recognition.internal.CaseEnds;
import org.biaolian.recognition.internal.RegisterLook;
import org.biaolian.task.DeskLimits;
import org.biaolian.task.NewsItem;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.LastDays;
import org.biaolian.testing.SignedIn;
import org.biaolian.testing.StatementCount;
import org.biaolian.worklist.DueFilter;
import org.biaolian.worklist.WorkAsked;
import org.biaolian.worklist.WorkLine;
import org.biaolian.worklist.Worklist;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** How the register and the running cases react to the life of standards, bureaus, agreements. */
@DbTest
class RegisterLifeDbTest {

  private static final LocalDate SIGNED = LocalDate.of(2026, 9, 8);

  @Autowired private ApplicationContext portal;
  @Autowired private RecognitionRequests requests;
  @Autowired private RecognitionCases cases;
  @Autowired private RegisterBook book;
  @Autowired private RegisterLook look;
  @Autowired private CaseEnds ends;
  @Autowired private Circles circles;
  @Autowired private Worklist worklist;
  @Autowired private AuditTrail trail;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private TransactionTemplate transactions;
  @Autowired private MovableClock clock;

  @Autowired private KnownMemberships memberships;

  private RegisterWorld world;
  private UUID standard = new UUID(0, 0);
  private UUID entry = new UUID(0, 0);

  @BeforeEach
  void somethingIsRecognised() {
    world = new RegisterWorld(portal);
    clock.moveTo(SIGNED);
    standard = world.standard();
    entry = world.registered(standard, world.agreement(null), Effect.SUPERVISION, JINZHONG);
    look.look(List.of(entry));
  }

  @AfterEach
  void backToday() {
    clock.toRealTime();
    transactions.executeWithoutResult(
        status ->
            jdbc.update(
                "update circle_membership set left_on = null where circle_code = 'cities' and"
                    + " bureau_code = '140900'"));
    memberships.read();
  }

  @Test
  void whatHasExpiredIsShownSoOnItsDayAlthoughNothingRan() {
    clock.moveTo(LocalDate.of(2031, 9, 8));
    assertThat(detail().line().state()).isEqualTo(RecognitionState.RECONFIRM_DUE);
    clock.moveTo(LocalDate.of(2031, 9, 9));
    assertThat(detail().line().state()).isEqualTo(RecognitionState.EXPIRED);
    assertThat(listed(new RegisterQuestion(JINZHONG, null, RecognitionState.EXPIRED, null, "")))
        .contains(entry);
    assertThat(listed(new RegisterQuestion(JINZHONG, null, RecognitionState.IN_FORCE, null, "")))
        .doesNotContain(entry);
  }

  @Test
  void theRegisterOfAPastDayShowsTheStateOfThatDay() {
    clock.moveTo(LocalDate.of(2032, 1, 1));
    look.look(List.of(entry));
    assertThat(stateOn(LocalDate.of(2026, 9, 7))).isNull();
    assertThat(stateOn(SIGNED)).isEqualTo(RecognitionState.IN_FORCE);
    assertThat(stateOn(LocalDate.of(2031, 3, 7))).isEqualTo(RecognitionState.IN_FORCE);
    assertThat(stateOn(LocalDate.of(2031, 3, 8))).isEqualTo(RecognitionState.RECONFIRM_DUE);
    assertThat(stateOn(LocalDate.of(2031, 9, 8))).isEqualTo(RecognitionState.RECONFIRM_DUE);
    assertThat(stateOn(LocalDate.of(2031, 9, 9))).isEqualTo(RecognitionState.EXPIRED);
    assertThat(detail().past())
        .extracting(RegisterDetail.State::ground)
        .containsExactly(Ground.TERM_OVER, Ground.TERM_ENDING, Ground.SIGNED);
    assertThat(kinds()).filteredOn("recognition.turned"::equals).hasSize(2);
  }

  @Test
  void thePastIsTheSameBeforeAndAfterTheWorkOfAnOutageIsMadeUpFor() {
    UUID other =
        world.registered(
            standard, world.agreement(LocalDate.of(2026, 12, 31)), Effect.PROCUREMENT, JINZHONG);
    look.look(List.of(other));
    clock.moveTo(LocalDate.of(2032, 1, 1));
    List<LocalDate> days =
        List.of(
            SIGNED,
            LocalDate.of(2026, 12, 31),
            LocalDate.of(2027, 1, 1),
            LocalDate.of(2027, 3, 1),
            LocalDate.of(2027, 6, 1),
            LocalDate.of(2031, 12, 31));
    List<@Nullable RecognitionState> before =
        days.stream().map(day -> stateOn(other, day)).toList();
    assertThat(before)
        .containsExactly(
            RecognitionState.IN_FORCE,
            RecognitionState.IN_FORCE,
            RecognitionState.RECONFIRM_DUE,
            RecognitionState.RECONFIRM_DUE,
            RecognitionState.EXPIRED,
            RecognitionState.EXPIRED);
    look.look(List.of(other));
    assertThat(days.stream().map(day -> stateOn(other, day)).toList()).isEqualTo(before);
    assertThat(
            SignedIn.as(
                "taiyuan-clerk",
                () ->
                    book.list(
                        new RegisterQuestion(
                            JINZHONG, null, RecognitionState.EXPIRED, LocalDate.of(2027, 1, 2), ""),
                        0,
                        2000)))
        .extracting(RegisterLine::id)
        .doesNotContain(other);
  }

  @Test
  void whatIsOverIsLookedAtOnceMoreAndThenNever() {
    clock.moveTo(LocalDate.of(2032, 1, 1));
    look.look(List.of(entry));
    assertThat(lookedOn()).isEqualTo(LocalDate.of(9999, 12, 31));
  }

  @Test
  void theApplicantHearsOfARecognitionAlthoughNobodyThereFollowsIt() {
    assertThat(news("taiyuan-clerk", entry)).isEmpty();
    clock.moveTo(LocalDate.of(2031, 3, 8));
    look.look(List.of(entry));
    assertThat(news("taiyuan-clerk", entry)).containsExactly("recognition.news.reconfirm-due");
    assertThat(news("yangquan-clerk", entry)).isEmpty();
    assertThat(news("jinzhong-clerk", entry)).isEmpty();
    clock.moveTo(LocalDate.of(2031, 4, 8));
    assertThat(news("taiyuan-clerk", entry)).isEmpty();
  }

  @Test
  void bothBureausHearThatARecognitionHasEndedByItself() {
    clock.moveTo(LocalDate.of(2032, 1, 1));
    look.look(List.of(entry));
    assertThat(news("taiyuan-clerk", entry)).contains("recognition.news.expired");
    assertThat(news("jinzhong-clerk", entry)).containsExactly("recognition.news.own-expired");
    assertThat(news("yangquan-clerk", entry)).isEmpty();
  }

  @Test
  void lookingForWhatHasLostItsGroundCostsTheSameHoweverManyAgreementsAreOver() {
    world.agreement(SIGNED.minusDays(1));
    ends.catchUp();
    int before = StatementCount.of(ends::catchUp);
    for (int at = 0; at < 5; at++) {
      world.agreement(SIGNED.minusDays(1));
    }
    assertThat(StatementCount.of(ends::catchUp)).isEqualTo(before);
  }

  @Test
  void endingManyCasesCostsNoQuestionForEach() {
    UUID pact = world.agreement(SIGNED.plusDays(10));
    int few = endedBy(pact, 2);
    int many = endedBy(world.agreement(SIGNED.plusDays(10)), 6);
    // Beside the rows themselves, which go out in batches, nothing is asked for each case.
    assertThat(many - few).isLessThanOrEqualTo(4);
  }

  private int endedBy(UUID pact, int targets) {
    clock.moveTo(SIGNED);
    List<UUID> running = new ArrayList<>();
    for (int at = 0; at < targets; at++) {
      running.add(
          world.caseOf(
              world.opened(world.standard(), pact, Effect.SUPERVISION, JINZHONG), JINZHONG));
    }
    clock.moveTo(SIGNED.plusDays(11));
    int took = StatementCount.of(ends::catchUp);
    running.forEach(one -> assertThat(caseState(one)).isEqualTo(CaseState.TERMINATED));
    running.forEach(
        one ->
            assertThat(
                    SignedIn.as("taiyuan-clerk", () -> cases.find(one)).orElseThrow().endGround())
                .isEqualTo(EndGround.AGREEMENT_OVER));
    return took;
  }

  private List<String> news(String who, UUID id) {
    return SignedIn.as(who, () -> worklist.side(new DeskLimits(1, 1, 500, 1, 1)).news()).stream()
        .filter(item -> item.route().contains(id.toString()))
        .map(NewsItem::what)
        .toList();
  }

  @Test
  void theClerkIsToldHalfAYearBeforeTheTermEnds() {
    clock.moveTo(LocalDate.of(2031, 3, 8));
    look.look(List.of(entry));
    await()
        .untilAsserted(
            () ->
                assertThat(tasks("jinzhong-clerk", "reconfirm"))
                    .singleElement()
                    .satisfies(
                        line -> assertThat(line.dueOn()).isEqualTo(LocalDate.of(2031, 9, 8))));
    assertThat(tasks("taiyuan-clerk", "reconfirm")).isEmpty();
  }

  @Test
  void anAbolishedSourceEndsItOnTheDay() {
    world.abolish(standard, SIGNED);
    await()
        .untilAsserted(() -> assertThat(detail().line().state()).isEqualTo(RecognitionState.ENDED));
    assertThat(detail().ground()).isEqualTo(Ground.SOURCE_ABOLISHED);
    assertThat(detail().past().getFirst().since()).isEqualTo(SIGNED);
  }

  @Test
  void anAbolitionToComeIsKnownFromTheNextLookAndShownOnItsDay() {
    world.abolish(standard, LocalDate.of(2027, 1, 1));
    look.look(List.of(entry));
    assertThat(detail().lastDay()).isEqualTo(LocalDate.of(2026, 12, 31));
    clock.moveTo(LocalDate.of(2027, 1, 1));
    assertThat(detail().line().state()).isEqualTo(RecognitionState.ENDED);
  }

  @Test
  void aNewEditionNeverInheritsAndTheOldOneIsToBeConfirmed() {
    world.revise(standard, SIGNED);
    await()
        .untilAsserted(
            () -> assertThat(detail().line().state()).isEqualTo(RecognitionState.RECONFIRM_DUE));
    assertThat(detail().ground()).isEqualTo(Ground.SOURCE_REVISED);
    // 60 working days over Mid-Autumn and the National Day week of 2026.
    assertThat(detail().line().actBy()).isEqualTo(LocalDate.of(2026, 12, 7));
    assertThat(detail().reconfirmBy())
        .extracting(Deadline::ruleKey, Deadline::due)
        .containsExactly(
            "recognition.due-rule.reconfirmation-working-days", LocalDate.of(2026, 12, 7));
    assertThat(detail().reconfirmDays()).isEqualTo(60);
    assertThat(detail().lastDay()).isEqualTo(LocalDate.of(2027, 3, 7));
    assertThat(detail().endGround()).isEqualTo(Ground.OLD_EDITION_OVER);
    assertThat(listed(RegisterQuestion.ALL)).contains(entry);
  }

  @Test
  void twoProcessesAtOnceWriteATurnDownOnce() throws Exception {
    clock.moveTo(LocalDate.of(2031, 5, 1));
    CyclicBarrier together = new CyclicBarrier(2);
    try (ExecutorService two = Executors.newFixedThreadPool(2)) {
      List<Future<Void>> runs = new ArrayList<>();
      for (int at = 0; at < 2; at++) {
        runs.add(
            two.submit(
                () -> {
                  together.await();
                  look.look(List.of(entry));
                  return null;
                }));
      }
      for (Future<Void> run : runs) {
        run.get();
      }
    }
    assertThat(kinds()).filteredOn("recognition.turned"::equals).hasSize(1);
    assertThat(detail().past()).hasSize(2);
  }

  @Test
  void aSweepLooksAtEachEntryOnceADay() {
    clock.moveTo(SIGNED.plusDays(1));
    look.catchUp();
    assertThat(lookedOn()).isEqualTo(SIGNED.plusDays(1));
    assertThat(kinds()).doesNotContain("recognition.turned");
  }

  @Test
  void theAgreementEndsAndTheEntryIsToBeConfirmed() {
    UUID other =
        world.registered(
            standard, world.agreement(LocalDate.of(2026, 12, 31)), Effect.PROCUREMENT, JINZHONG);
    clock.moveTo(LocalDate.of(2027, 1, 1));
    look.look(List.of(other, entry));
    assertThat(detail(other).ground()).isEqualTo(Ground.AGREEMENT_ENDED);
    assertThat(detail().line().state()).isEqualTo(RecognitionState.IN_FORCE);
  }

  @Test
  void aPageOfTheRegisterCostsThreeStatementsTodayAndOnAPastDay() {
    SignedIn.as(
        "jinzhong-clerk",
        () -> {
          book.list(RegisterQuestion.ALL, 0, 50);
          assertThat(StatementCount.of(() -> book.list(RegisterQuestion.ALL, 0, 50)))
              .isLessThanOrEqualTo(3);
          RegisterQuestion past = new RegisterQuestion(null, null, null, SIGNED.minusDays(1), "");
          assertThat(StatementCount.of(() -> book.list(past, 0, 50))).isLessThanOrEqualTo(3);
        });
  }

  @Test
  void theRegisterIsSearchedByAPartOfTheNumberOrTheNameTodayAndOnAPastDay() {
    RegisterLine line = detail().line();
    String number = line.standard().number();
    for (LocalDate day : Arrays.asList(null, SIGNED.minusDays(1))) {
      for (String part :
          List.of(number, " " + number.substring(7) + " ", line.standard().titleZh())) {
        List<UUID> found = listed(new RegisterQuestion(JINZHONG, null, null, day, part));
        if (day == null) {
          assertThat(found).as(part).contains(entry);
        } else {
          assertThat(found).as("not yet signed then").doesNotContain(entry);
        }
      }
      assertThat(listed(new RegisterQuestion(JINZHONG, null, null, day, "没有这样的标准"))).isEmpty();
      assertThat(listed(new RegisterQuestion(JINZHONG, null, null, day, "%"))).isEmpty();
    }
    clock.moveTo(SIGNED.plusDays(1));
    RegisterQuestion then = new RegisterQuestion(null, null, null, SIGNED, number);
    assertThat(listed(then)).containsExactly(entry);
    assertThat(SignedIn.as("yangquan-clerk", () -> book.count(then))).isEqualTo(1);
    RegisterQuestion now = new RegisterQuestion(null, null, null, null, number);
    assertThat(SignedIn.as("yangquan-clerk", () -> book.count(now))).isEqualTo(1);
  }

  @Test
  void anEntryOfAnotherCircleIsNotThere() {
    assertThat(SignedIn.as("hubei-clerk", () -> book.find(entry))).isEmpty();
    assertThat(SignedIn.as("auditor", () -> book.find(entry))).isPresent();
  }

  @Test
  void everyLineLeavesForAFileAndTakingItIsNoted() {
    List<RegisterLine> lines = new ArrayList<>();
    RegisterQuestion mine = new RegisterQuestion(JINZHONG, null, null, null, "");
    SignedIn.as("yangquan-clerk", () -> book.write(mine, lines::add));
    assertThat(lines).extracting(RegisterLine::id).contains(entry);
    assertThat(lines)
        .hasSize(Math.toIntExact(SignedIn.as("yangquan-clerk", () -> book.count(mine))));
  }

  @Test
  void aStandardAbolishedWhileACaseRunsEndsTheCaseAndClosesTheRequest() {
    UUID other = world.standard();
    UUID request =
        world.opened(other, world.agreement(null), Effect.SUPERVISION, JINZHONG, XINZHOU);
    UUID one = world.caseOf(request, JINZHONG);
    world.upToSignature(one, JINZHONG);
    world.abolish(other, SIGNED);
    await().untilAsserted(() -> assertThat(caseState(one)).isEqualTo(CaseState.TERMINATED));
    await()
        .untilAsserted(
            () ->
                assertThat(
                        SignedIn.as("taiyuan-clerk", () -> requests.find(request))
                            .orElseThrow()
                            .summary()
                            .state())
                    .isEqualTo(RequestState.CLOSED));
    assertThat(SignedIn.as("jinzhong-clerk", () -> cases.find(one)).orElseThrow().endGround())
        .isEqualTo(EndGround.STANDARD_ABOLISHED);
    refused(
        "standard-not-in-force",
        () -> SignedIn.as("jinzhong-approver", () -> cases.sign(one, world.seen(one, "jinzhong"))));
  }

  @Test
  void aTargetThatLeavesTheCircleWhileAssessingEndsItsOwnCaseOnThatDay() {
    UUID request =
        world.opened(
            world.standard(), world.agreement(null), Effect.SUPERVISION, JINZHONG, XINZHOU);
    UUID leaving = world.caseOf(request, XINZHOU);
    UUID staying = world.caseOf(request, JINZHONG);
    SignedIn.as("xinzhou-clerk", () -> cases.acknowledge(leaving));
    UUID recognised =
        world.registered(world.standard(), world.agreement(null), Effect.SUPERVISION, XINZHOU);
    LocalDate out = SIGNED.plusDays(3);
    SignedIn.as(
        "sec-cities-secretary",
        () -> LastDays.leave(circles, CITIES, XINZHOU, out.minusDays(1), "区域调整（演示）"));
    ends.catchUp();
    assertThat(caseState(leaving)).isEqualTo(CaseState.ASSESSING);
    await()
        .untilAsserted(() -> assertThat(detail(recognised).lastDay()).isEqualTo(out.minusDays(1)));
    clock.moveTo(out);
    ends.catchUp();
    assertThat(caseState(leaving)).isEqualTo(CaseState.TERMINATED);
    assertThat(caseState(staying)).isEqualTo(CaseState.ASSIGNED);
    assertThat(
            trail.of(RecognitionCases.SUBJECT, leaving, 10).stream()
                .filter(fact -> fact.kind().equals("case.terminated"))
                .findFirst()
                .orElseThrow())
        .satisfies(
            fact -> {
              assertThat(fact.personName()).isEqualTo(AuditTrail.ITSELF);
              assertThat(fact.reason()).isEqualTo("TARGET_LEFT");
            });
    assertThat(SignedIn.as("auditor", () -> book.find(recognised)).orElseThrow().line().state())
        .isEqualTo(RecognitionState.ENDED);
  }

  @Test
  void aRequestWithdrawnBetweenReviewAndSignatureLeavesNothingToSign() {
    UUID request =
        world.opened(world.standard(), world.agreement(null), Effect.SUPERVISION, JINZHONG);
    UUID one = world.caseOf(request, JINZHONG);
    world.upToSignature(one, JINZHONG);
    long seen = world.seen(one, "jinzhong");
    SignedIn.as("taiyuan-clerk", () -> requests.withdraw(request, "另行安排"));
    refused(
        "changed-meanwhile", () -> SignedIn.as("jinzhong-approver", () -> cases.sign(one, seen)));
    refused(
        "illegal-step",
        () -> SignedIn.as("jinzhong-approver", () -> cases.sign(one, world.seen(one, "jinzhong"))));
    assertThat(caseState(one)).isEqualTo(CaseState.TERMINATED);
    await().untilAsserted(() -> assertThat(tasksOf(one, "jinzhong-approver")).isEmpty());
  }

  private CaseState caseState(UUID one) {
    return SignedIn.as("taiyuan-clerk", () -> cases.find(one)).orElseThrow().summary().state();
  }

  private RegisterDetail detail() {
    return detail(entry);
  }

  private RegisterDetail detail(UUID id) {
    return SignedIn.as("taiyuan-clerk", () -> book.find(id)).orElseThrow();
  }

  private List<UUID> listed(RegisterQuestion question) {
    return SignedIn.as("taiyuan-clerk", () -> book.list(question, 0, 2000)).stream()
        .map(RegisterLine::id)
        .toList();
  }

  private @Nullable RecognitionState stateOn(LocalDate day) {
    return stateOn(entry, day);
  }

  private @Nullable RecognitionState stateOn(UUID id, LocalDate day) {
    return SignedIn.as(
            "taiyuan-clerk",
            () -> book.list(new RegisterQuestion(JINZHONG, null, null, day, ""), 0, 2000))
        .stream()
        .filter(line -> line.id().equals(id))
        .map(RegisterLine::state)
        .findFirst()
        .orElse(null);
  }

  private @Nullable LocalDate lookedOn() {
    return jdbc.queryForObject(
        "select looked_on from recognition where id = unhex(?)",
        LocalDate.class,
        entry.toString().replace("-", ""));
  }

  private List<String> kinds() {
    return trail.of("recognition", entry, 50).stream().map(AuditFact::kind).toList();
  }

  private List<WorkLine> tasks(String who, String step) {
    return SignedIn.as(who, () -> worklist.desk(WorkAsked.open(DueFilter.ALL, 2000)).lines())
        .stream()
        .filter(line -> line.step().equals(step) && line.route().contains(entry.toString()))
        .toList();
  }

  private List<WorkLine> tasksOf(UUID one, String who) {
    return SignedIn.as(who, () -> worklist.desk(WorkAsked.open(DueFilter.ALL, 2000)).lines())
        .stream()
        .filter(line -> line.route().contains(one.toString()))
        .toList();
  }
}
