package org.biaolian.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.biaolian.testing.Refusals.refused;

import dev.biaolian.demo.MovableClock;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.Assertions;
import org.biaolian.access.NotAllowedException;
import org.biaolian.access.Sharing;
import org.biaolian.audit.AuditFact;
import org.biaolian.audit.AuditTrail;
import org.biaolian.bureau.Agreements;
import org.biaolian.bureau.Agreements.NewAgreement;
import org.biaolian.catalogue.FileUploads;
import org.biaolian.catalogue.NewStandard;
import org.biaolian.catalogue.Sharings;
import org.biaolian.catalogue.StandardDetails;
import org.biaolian.catalogue.StandardEntry;
import org.biaolian.catalogue.Verifications;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.CircleCode;
import org.biaolian.recognition.CaseView.Step;
import org.biaolian.recognition.domain.CaseState;
import org.biaolian.recognition.domain.RequestState;
import org.biaolian.recognition.internal.DueDays;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.SignedIn;
import org.biaolian.worklist.DueFilter;
import org.biaolian.worklist.WorkAsked;
import org.biaolian.worklist.WorkLine;
import org.biaolian.worklist.Worklist;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Due days reckoned by hand from the notices of 2026, over Mid-Autumn and the National Day week.
 */
@DbTest
class CaseClocksDbTest {

  private static final CircleCode CITIES = new CircleCode("cities");
  private static final BureauCode JINZHONG = new BureauCode("140700");
  private static final LocalDate RECEIVED = LocalDate.of(2026, 9, 21);
  private static final LocalDate DUE = LocalDate.of(2026, 10, 26);
  private static final AtomicInteger SERIAL = new AtomicInteger(987_301);

  @Autowired private StandardEntry entry;
  @Autowired private FileUploads uploads;
  @Autowired private Verifications verifications;
  @Autowired private Sharings sharings;
  @Autowired private Agreements agreements;
  @Autowired private RecognitionRequests requests;
  @Autowired private RecognitionCases cases;
  @Autowired private CaseClocks clocks;
  @Autowired private DueDays dueDays;
  @Autowired private Worklist worklist;
  @Autowired private AuditTrail trail;
  @Autowired private MovableClock clock;

  private UUID request = new UUID(0, 0);
  private UUID one = new UUID(0, 0);

  @BeforeEach
  void aCaseIsBeingAssessed() {
    clock.moveTo(RECEIVED);
    request = submitted(recorded());
    SignedIn.as("sec-cities-secretary", () -> requests.takeUp(request));
    SignedIn.as("sec-cities-secretary", () -> requests.open(request, asked()));
    one =
        SignedIn.as(
            "taiyuan-clerk", () -> requests.find(request).orElseThrow().cases().getFirst().id());
    SignedIn.as("jinzhong-clerk", () -> cases.acknowledge(one));
  }

  @AfterEach
  void backToday() {
    clock.toRealTime();
  }

  @Test
  void anAssessmentHasTwentyWorkingDaysOverTheNationalDayWeekAndSaysWhatGaveThem() {
    CaseView view = view("jinzhong-clerk");
    assertThat(view.summary().dueOn()).isEqualTo(DUE);
    assertThat(view.workingDays()).isEqualTo(20);
    assertThat(view.deadline())
        .satisfies(
            deadline -> {
              assertThat(deadline.start()).isEqualTo(RECEIVED);
              assertThat(deadline.ruleKey())
                  .isEqualTo("recognition.due-rule.assessment-working-days");
              assertThat(deadline.provisional()).isFalse();
            });
  }

  @Test
  void theClockStandsStillWhileTheApplicantIsAskedAndRunsOnWithTheDaysThatWereLeft() {
    clock.moveTo(LocalDate.of(2026, 9, 29));
    ask("请补充检测报告");
    CaseView asked = view("taiyuan-clerk");
    assertThat(asked.summary().state()).isEqualTo(CaseState.INFO_REQUESTED);
    assertThat(asked.summary().dueOn()).isEqualTo(LocalDate.of(2026, 10, 26));
    assertThat(asked.steps()).containsExactly(Step.ANSWER);
    assertThat(view("jinzhong-clerk").steps()).isEmpty();
    refused("illegal-step", () -> propose());

    clock.moveTo(LocalDate.of(2026, 10, 12));
    refused("information-answer-missing", () -> answer(" "));
    answer("报告见附页");
    CaseView answered = view("jinzhong-clerk");
    assertThat(answered.summary().state()).isEqualTo(CaseState.ASSESSING);
    assertThat(answered.summary().dueOn()).isEqualTo(LocalDate.of(2026, 11, 2));
    assertThat(answered.information())
        .satisfies(
            information -> {
              assertThat(information.question()).isEqualTo("请补充检测报告");
              assertThat(information.answer()).isEqualTo("报告见附页");
            });
    assertThat(kinds()).contains("case.information-asked", "case.information-answered");
    assertThat(answered.steps()).doesNotContain(Step.ASK);
    refused("information-asked-already", () -> ask("还要一份"));
    propose();
  }

  @Test
  void theApplicantMayBeGivenMoreDaysToAnswerThanTheFigureAndNeverFewer() {
    assertThat(SignedIn.as("jinzhong-clerk", () -> clocks.answerDays(one))).isEqualTo(15);
    refused("information-days", () -> ask("请补充检测报告", 14));
    refused("information-days", () -> ask("请补充检测报告", 61));
    assertThat(view("jinzhong-clerk").summary().state()).isEqualTo(CaseState.ASSESSING);

    clock.moveTo(LocalDate.of(2026, 9, 29));
    ask("请补充检测报告", 20);
    assertThat(view("taiyuan-clerk").summary().dueOn()).isEqualTo(LocalDate.of(2026, 11, 2));
    assertThat(view("taiyuan-clerk").workingDays()).isEqualTo(20);
    clock.moveTo(LocalDate.of(2026, 11, 2));
    refused("information-still-awaited", () -> goOn());
    clock.moveTo(LocalDate.of(2026, 11, 3));
    goOn();
  }

  @Test
  void onlyWhoAssessesAsksAndOnlyTheApplicantAnswers() {
    refused("information-question-missing", () -> ask(" "));
    refused(
        "not-found",
        () -> SignedIn.as("yangquan-clerk", () -> clocks.ask(one, version(), "请补充", 15)));
    refused(
        "applicant-never-decides",
        () -> SignedIn.as("taiyuan-clerk", () -> clocks.ask(one, version(), "请补充", 15)));
    Assertions.assertThatExceptionOfType(NotAllowedException.class)
        .isThrownBy(
            () -> SignedIn.as("jinzhong-approver", () -> clocks.ask(one, version(), "请补充", 15)));
    refused("illegal-step", () -> answer("没有人问"));
    ask("请补充检测报告");
    refused(
        "request-of-another-bureau",
        () -> SignedIn.as("jinzhong-clerk", () -> clocks.answer(one, version(), "自己答")));
    refused(
        "not-found",
        () -> SignedIn.as("yangquan-clerk", () -> clocks.answer(one, version(), "替人答")));
  }

  @Test
  void anAssessmentThatIsOverCanNeitherBeStoppedNorLengthened() {
    clock.moveTo(DUE.plusDays(1));
    assertThat(view("jinzhong-clerk").steps()).containsExactly(Step.PROPOSE);
    refused("information-asked-too-late", () -> ask("请补充检测报告"));
    refused("extension-too-late", () -> extend("需要试验"));
  }

  @Test
  void withoutAnAnswerTheClerkGoesOnOnlyAfterTheApplicantsTime() {
    clock.moveTo(DUE);
    ask("请补充检测报告");
    LocalDate last = LocalDate.of(2026, 11, 16);
    assertThat(view("jinzhong-clerk").summary().dueOn()).isEqualTo(last);
    clock.moveTo(last);
    refused("information-still-awaited", this::goOn);
    clock.moveTo(last.plusDays(1));
    assertThat(view("jinzhong-clerk").steps()).containsExactly(Step.GO_ON);
    goOn();
    assertThat(view("jinzhong-clerk").summary().state()).isEqualTo(CaseState.ASSESSING);
    assertThat(view("jinzhong-clerk").summary().dueOn()).isEqualTo(last.plusDays(1));
    refused("illegal-step", () -> answer("太迟了"));
  }

  @Test
  void theTaskToGoOnOpensOnTheDayOnWhichItCanBeDone() {
    clock.moveTo(DUE);
    ask("请补充检测报告");
    LocalDate last = LocalDate.of(2026, 11, 16);
    clock.moveTo(last);
    dueDays.catchUp();
    await().untilAsserted(() -> assertThat(open("overdue", "taiyuan-approver")).hasSize(1));
    assertThat(open("go-on", "jinzhong-clerk")).isEmpty();
    assertThat(view("jinzhong-clerk").steps()).isEmpty();
    clock.moveTo(last.plusDays(1));
    dueDays.catchUp();
    dueDays.catchUp();
    await().untilAsserted(() -> assertThat(open("go-on", "jinzhong-clerk")).hasSize(1));
    assertThat(view("jinzhong-clerk").steps()).containsExactly(Step.GO_ON);
  }

  @Test
  void anAssessmentIsLengthenedOnceByTenWorkingDaysWithAReason() {
    refused("reason-required", () -> extend(" "));
    extend("需要现场试验");
    CaseView view = view("taiyuan-clerk");
    assertThat(view.summary().dueOn()).isEqualTo(LocalDate.of(2026, 11, 9));
    assertThat(view.workingDays()).isEqualTo(30);
    assertThat(view.extensionReason()).isEqualTo("需要现场试验");
    refused("extended-already", () -> extend("还不够"));
    propose();
    refused("extension-while-assessing", () -> extend("已送审"));
  }

  @Test
  void whoSawAnEarlierStateOfTheCaseIsTold() {
    long before = version();
    extend("需要现场试验");
    refused(
        "changed-meanwhile",
        () -> SignedIn.as("jinzhong-clerk", () -> clocks.ask(one, before, "请补充", 15)));
  }

  @Test
  void onTheDueDayApproverAndSecretariatAreTold() {
    clock.moveTo(DUE.minusDays(1));
    dueDays.catchUp();
    assertThat(kinds()).doesNotContain("case.escalated");
    clock.moveTo(DUE);
    dueDays.catchUp();
    await().untilAsserted(() -> assertThat(overdue("jinzhong-approver")).hasSize(1));
    await().untilAsserted(() -> assertThat(overdue("sec-cities-secretary")).hasSize(1));
    assertThat(overdue("taiyuan-approver")).isEmpty();
    extend("需要现场试验");
    await().untilAsserted(() -> assertThat(overdue("jinzhong-approver")).isEmpty());
  }

  @Test
  void anEscalationComesOnceAlsoAfterAnOutageAndFromTwoProcesses() throws Exception {
    clock.moveTo(DUE.plusDays(9));
    CyclicBarrier together = new CyclicBarrier(2);
    try (ExecutorService two = Executors.newFixedThreadPool(2)) {
      List<Future<Void>> runs =
          List.of(two.submit(() -> sweep(together)), two.submit(() -> sweep(together)));
      for (Future<Void> run : runs) {
        run.get();
      }
    }
    dueDays.catchUp();
    assertThat(kinds()).filteredOn("case.escalated"::equals).hasSize(1);
  }

  @Test
  void anEscalationDoesNotComeBetweenAPageAndItsStep() {
    long seen = version();
    clock.moveTo(DUE);
    dueDays.catchUp();
    assertThat(kinds()).contains("case.escalated");
    SignedIn.as("jinzhong-clerk", () -> clocks.extend(one, seen, "需要现场试验"));
  }

  private Void sweep(CyclicBarrier together) throws Exception {
    together.await();
    dueDays.catchUp();
    return null;
  }

  @Test
  void aCaseThatIsDecidedOrEndedIsNotEscalated() {
    SignedIn.as("taiyuan-clerk", () -> requests.withdraw(request, "另行安排"));
    clock.moveTo(DUE.plusDays(1));
    dueDays.catchUp();
    assertThat(kinds()).doesNotContain("case.escalated");
  }

  @Test
  void aReturnedRequestLapsesTheDayAfterItsTimeToMend() {
    clock.moveTo(LocalDate.of(2026, 2, 12));
    UUID standard = recorded();
    UUID returned = submitted(standard);
    SignedIn.as("sec-cities-secretary", () -> requests.takeUp(returned));
    SignedIn.as(
        "sec-cities-secretary",
        () ->
            requests.giveBack(
                returned, requests.find(returned).orElseThrow().version(), "缺公平竞争审查结论"));
    // 13, the working Saturday 14, 24 to 27, the working Saturday 28, 2 to 6, 9 to 11 March.
    LocalDate last = LocalDate.of(2026, 3, 11);
    assertThat(state(returned).summary().dueOn()).isEqualTo(last);
    clock.moveTo(last);
    dueDays.catchUp();
    assertThat(state(returned).summary().state()).isEqualTo(RequestState.RETURNED);
    clock.moveTo(last.plusDays(1));
    dueDays.catchUp();
    dueDays.catchUp();
    RequestView lapsed = state(returned);
    assertThat(lapsed.summary().state()).isEqualTo(RequestState.LAPSED);
    assertThat(lapsed.returnReason()).isEqualTo("缺公平竞争审查结论");
    assertThat(lapsed.steps()).isEmpty();
    assertThat(trail.of("recognition-request", returned, 20))
        .filteredOn(fact -> fact.kind().equals("request.lapsed"))
        .singleElement()
        .satisfies(fact -> assertThat(fact.personName()).isEqualTo(AuditTrail.ITSELF));
    refused("illegal-step", () -> SignedIn.as("taiyuan-clerk", () -> requests.submit(returned)));
    submitted(standard);
  }

  private void ask(String question) {
    SignedIn.as("jinzhong-clerk", () -> clocks.ask(one, version(), question, 15));
  }

  private void ask(String question, int workingDays) {
    SignedIn.as("jinzhong-clerk", () -> clocks.ask(one, version(), question, workingDays));
  }

  private void answer(String text) {
    SignedIn.as("taiyuan-clerk", () -> clocks.answer(one, version(), text));
  }

  private void goOn() {
    SignedIn.as("jinzhong-clerk", () -> clocks.goOn(one, version()));
  }

  private void extend(String reason) {
    SignedIn.as("jinzhong-clerk", () -> clocks.extend(one, version(), reason));
  }

  private void propose() {
    SignedIn.as("jinzhong-clerk", () -> cases.propose(one, Decision.recognised(), "同意"));
  }

  private long version() {
    return view("jinzhong-clerk").version();
  }

  private CaseView view(String who) {
    return SignedIn.as(who, () -> cases.find(one).orElseThrow());
  }

  private RequestView state(UUID id) {
    return SignedIn.as("taiyuan-clerk", () -> requests.find(id).orElseThrow());
  }

  private long asked() {
    return requests.find(request).orElseThrow().version();
  }

  private List<String> kinds() {
    return trail.of(RecognitionCases.SUBJECT, one, 50).stream().map(AuditFact::kind).toList();
  }

  private List<WorkLine> overdue(String who) {
    return open("overdue", who);
  }

  private List<WorkLine> open(String step, String who) {
    return SignedIn.as(who, () -> worklist.desk(WorkAsked.open(DueFilter.ALL, 2000)).lines())
        .stream()
        .filter(line -> line.step().equals(step) && line.route().contains(one.toString()))
        .toList();
  }

  private UUID submitted(UUID standard) {
    UUID pact =
        SignedIn.as(
            "sec-cities-secretary",
            () ->
                agreements.enter(
                    new NewAgreement(
                        CITIES, "合作协议（演示）", "全部领域", LocalDate.of(2024, 1, 1), null, true)));
    UUID id =
        SignedIn.as(
            "taiyuan-clerk",
            () ->
                requests.draft(
                    new NewRequest(
                        standard, pact, Effect.SUPERVISION, "全市", "便民", Set.of(JINZHONG))));
    SignedIn.as("taiyuan-approver", () -> requests.endorse(id, state(id).version()));
    SignedIn.as("taiyuan-clerk", () -> requests.submit(id));
    return id;
  }

  private UUID recorded() {
    byte[] text = "1 范围\n计时样本。".getBytes(StandardCharsets.UTF_8);
    UUID id =
        SignedIn.as(
            "taiyuan-clerk",
            () -> {
              UUID made =
                  entry.record(
                      new NewStandard(
                          "DB1401/T %d-2024".formatted(SERIAL.getAndIncrement()),
                          StandardDetails.of(
                              "办件计时样本（演示）",
                              LocalDate.of(2024, 3, 1),
                              LocalDate.of(2024, 6, 1),
                              null)));
              uploads.attachText(made, "正文.txt", new ByteArrayInputStream(text));
              verifications.propose(made, "公报原件");
              sharings.propose(made, Sharing.CIRCLES, Set.of(CITIES));
              return made;
            });
    SignedIn.as("taiyuan-approver", () -> verifications.confirm(id));
    SignedIn.as("taiyuan-approver", () -> sharings.confirm(id));
    return id;
  }
}
