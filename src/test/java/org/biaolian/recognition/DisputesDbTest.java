package org.biaolian.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.biaolian.recognition.DisputeWorld.APPLICANT;
import static org.biaolian.recognition.DisputeWorld.OFFICER;
import static org.biaolian.recognition.DisputeWorld.TARGET;
import static org.biaolian.testing.Refusals.refused;

import dev.biaolian.demo.MovableClock;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.NotAllowedException;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.DisputeView.Step;
import org.biaolian.recognition.domain.DisputeState;
import org.biaolian.recognition.internal.DisputeDays;
import org.biaolian.recognition.internal.Reminders;
import org.biaolian.task.DeskLimits;
import org.biaolian.task.ReminderItem;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.SignedIn;
import org.biaolian.worklist.DueFilter;
import org.biaolian.worklist.InProgress;
import org.biaolian.worklist.WorkAsked;
import org.biaolian.worklist.WorkLine;
import org.biaolian.worklist.Worklist;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;

/** Days reckoned by hand from the notices of 2026, over the National Day week. */
@DbTest
class DisputesDbTest {

  private static final LocalDate DECIDED = LocalDate.of(2026, 9, 21);
  private static final LocalDate LAST = LocalDate.of(2026, 10, 26);
  private static final LocalDate ACCEPT_BY = LocalDate.of(2026, 11, 2);
  private static final LocalDate STATE_BY = LocalDate.of(2026, 11, 16);
  private static final LocalDate ADVISE_BY = LocalDate.of(2027, 1, 18);
  private static final LocalDate END = LocalDate.of(2027, 1, 26);
  private static final Decision DECLINED =
      Decision.declined(DeclineGround.NATURAL_CONDITIONS, "气候不同");

  @Autowired private ApplicationContext portal;
  @Autowired private Disputes disputes;
  @Autowired private DisputeRulings rulings;
  @Autowired private DisputeEvidence evidence;
  @Autowired private DisputeOpinions opinions;
  @Autowired private DisputeDays days;
  @Autowired private Reminders reminders;
  @Autowired private DueReminders told;
  @Autowired private Worklist worklist;
  @Autowired private CurrentActor actors;
  @Autowired private MovableClock clock;

  private DisputeWorld world;

  @BeforeEach
  void aDayInSeptember() {
    world = new DisputeWorld(portal);
    clock.moveTo(DECIDED);
  }

  @AfterEach
  void backToday() {
    clock.toRealTime();
  }

  @Test
  void anAdverseDecisionIsContestedOnTheTwentiethWorkingDayAndNotTheDayAfter() {
    UUID decided = world.cases.signed(DECLINED);
    UUID late = world.cases.signed(DECLINED);
    clock.moveTo(LAST);
    assertThat(chance(decided).lastDay()).isEqualTo(LAST);
    assertThat(chance(decided).possible()).isTrue();
    DisputeView view = world.view(APPLICANT, world.contest(decided));
    assertThat(view.line().state()).isEqualTo(DisputeState.OPENED);
    assertThat(view.line().dueOn()).isEqualTo(ACCEPT_BY);
    assertThat(view.whole())
        .satisfies(whole -> assertThat(whole.due()).isEqualTo(LocalDate.of(2027, 1, 26)));
    assertThat(chance(decided).refusal()).isEqualTo("dispute-opened-already");
    refused("dispute-opened-already", () -> world.contest(decided));
    clock.moveTo(LAST.plusDays(1));
    assertThat(chance(late).refusal()).isEqualTo("dispute-too-late");
    refused("dispute-too-late", () -> world.contest(late));
  }

  @Test
  void onlyTheApplicantsApproverContestsAndOnlyWhatIsAdverse() {
    UUID decided = world.cases.signed(Decision.conditional("限夏季使用"));
    NewDispute entry = new NewDispute(decided, Contested.DECISION, "理由", "请重新评估");
    assertThatExceptionOfType(NotAllowedException.class)
        .isThrownBy(() -> SignedIn.as("taiyuan-clerk", () -> disputes.open(entry)));
    refused("request-of-another-bureau", () -> SignedIn.as(TARGET, () -> disputes.open(entry)));
    refused("not-found", () -> SignedIn.as("yangquan-approver", () -> disputes.open(entry)));
    UUID granted = world.cases.signed(Decision.recognised());
    refused("dispute-not-adverse", () -> world.contest(granted));
    assertThat(
            SignedIn.as(APPLICANT, () -> disputes.chance(granted, Contested.DECISION)).isPresent())
        .isFalse();
    refused(
        "dispute-not-revoked",
        () ->
            SignedIn.as(
                APPLICANT,
                () -> disputes.open(new NewDispute(granted, Contested.REVOCATION, "理由", "请恢复"))));
    UUID one = world.contest(decided);
    assertThat(SignedIn.as("yangquan-approver", () -> disputes.find(one))).isEmpty();
    assertThat(SignedIn.as("sec-six-secretary", () -> disputes.find(one))).isEmpty();
    assertThat(
            SignedIn.as(
                "yangquan-approver",
                () ->
                    disputes.list(
                        EnumSet.allOf(DisputeState.class),
                        EnumSet.allOf(DisputeSide.class),
                        0,
                        1000)))
        .noneMatch(line -> line.id().equals(one));
    assertThat(listed(APPLICANT, DisputeSide.APPLICANT)).contains(one);
    assertThat(listed(APPLICANT, DisputeSide.TARGET)).doesNotContain(one);
    assertThat(listed(TARGET, DisputeSide.TARGET)).contains(one);
    assertThat(listed(OFFICER, DisputeSide.APPLICANT)).contains(one);
  }

  @Test
  void theSecretariatTakesItUpOrNotAndNoOfficerOfOneOfTheSidesDoes() {
    UUID one = world.opened(DECLINED);
    refused(
        "officer-of-home-bureau",
        () ->
            SignedIn.as(
                "sec-cities-officer",
                "sec-cities",
                () -> {
                  rulings.accept(one, world.version(one));
                  return one;
                }));
    refused(
        "not-found",
        () -> SignedIn.as("sec-six-secretary", () -> rulings.accept(one, world.version(one))));
    refused("changed-meanwhile", () -> SignedIn.as(OFFICER, () -> rulings.accept(one, 77)));
    refused("reason-required", () -> reject(one, " "));
    reject(one, "请求事项不明确");
    DisputeView view = world.view(APPLICANT, one);
    assertThat(view.line().state()).isEqualTo(DisputeState.REJECTED);
    assertThat(view.ending()).isEqualTo(DisputeEnding.NOT_ADMISSIBLE);
    assertThat(view.text(DisputeTextKind.REJECTION))
        .satisfies(text -> assertThat(text.text()).isEqualTo("请求事项不明确"));
    assertThat(view.steps()).isEmpty();
    refused("illegal-step", () -> world.accept(one));
    refused("dispute-opened-already", () -> world.contest(view.line().caseId()));
  }

  @Test
  void eachSideReadsTheOthersStatementOnlyWhenBothAreIn() {
    UUID one = world.opened(DECLINED);
    world.accept(one);
    world.state(APPLICANT, one);
    DisputeView target = world.view(TARGET, one);
    assertThat(target.text(DisputeTextKind.APPLICANT_STATEMENT)).isNull();
    assertThat(target.sealed()).containsExactly(DisputeSide.APPLICANT);
    assertThat(target.steps()).containsExactlyInAnyOrder(Step.STATE, Step.ATTACH);
    assertThat(world.view(APPLICANT, one).text(DisputeTextKind.APPLICANT_STATEMENT)).isNotNull();
    assertThat(world.view(OFFICER, one).text(DisputeTextKind.APPLICANT_STATEMENT)).isNotNull();
    refused("dispute-stated-already", () -> world.state(APPLICANT, one));
    refused("dispute-of-others", () -> rulesAsSide(one));
    world.state(TARGET, one);
    assertThat(world.view(TARGET, one).text(DisputeTextKind.APPLICANT_STATEMENT)).isNotNull();
    assertThat(world.view(APPLICANT, one).text(DisputeTextKind.TARGET_STATEMENT)).isNotNull();
    assertThat(world.kinds(one)).filteredOn("dispute.stated"::equals).hasSize(2);
  }

  @Test
  void evidenceIsReadByThoseWhoMayReadItsText() {
    UUID one = world.opened(DECLINED);
    attach(APPLICANT, one);
    refused("dispute-evidence-not-now", () -> attach(TARGET, one));
    world.accept(one);
    refused(
        "file-not-what-it-says",
        () -> SignedIn.as(TARGET, () -> evidence.attach(one, "现场.png", CaseWorld.scan())));
    attach(TARGET, one);
    DisputeView own = world.view(TARGET, one);
    assertThat(own.files()).hasSize(2).allMatch(file -> file.sha256().length() == 64);
    UUID sealed =
        own.files().stream()
            .filter(file -> file.belongsTo() == DisputeTextKind.TARGET_STATEMENT)
            .findFirst()
            .orElseThrow()
            .id();
    assertThat(world.view(APPLICANT, one).files()).hasSize(1);
    assertThat(SignedIn.as(APPLICANT, () -> evidence.open(sealed))).isEmpty();
    assertThat(SignedIn.as("yangquan-clerk", () -> evidence.open(sealed))).isEmpty();
    assertThat(SignedIn.as(OFFICER, () -> evidence.open(sealed))).isPresent();
    world.state(APPLICANT, one);
    world.state(TARGET, one);
    assertThat(SignedIn.as(APPLICANT, () -> evidence.open(sealed))).isPresent();
  }

  @Test
  void everyCopyOfEvidenceNamesItsReaderAndAPictureLeavesAsAPdf() throws IOException {
    UUID one = world.opened(DECLINED);
    InputStream picture = picture();
    SignedIn.as(APPLICANT, () -> evidence.attach(one, "现场.png", picture));
    UUID file = world.view(APPLICANT, one).files().getFirst().id();
    CaseFile copy = SignedIn.as(OFFICER, () -> evidence.open(file).orElseThrow());
    assertThat(copy.fileName()).isEqualTo("现场.png.pdf");
    assertThat(words(copy)).contains(nameOf(OFFICER));
    world.hear(one);
    ask(one, "expert-3");
    assertThat(words(SignedIn.as("expert-3", () -> opinions.open(file).orElseThrow())))
        .contains(nameOf("expert-3"));
    assertThat(SignedIn.as("expert-1", () -> opinions.open(file))).isEmpty();
    assertThat(world.kinds(one)).filteredOn("dispute.evidence-read"::equals).hasSize(2);
  }

  private String nameOf(String who) {
    return SignedIn.as(who, () -> actors.require().name());
  }

  private static String words(CaseFile copy) throws IOException {
    try (InputStream bytes = copy.bytes();
        PDDocument read = Loader.loadPDF(bytes.readAllBytes())) {
      return new PDFTextStripper().getText(read);
    }
  }

  private static InputStream picture() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), "png", out);
    return new ByteArrayInputStream(out.toByteArray());
  }

  @Test
  void statementsOpenAfterTheirTimeAlsoWhenThePortalWasDownThen() {
    clock.moveTo(LAST);
    UUID one = world.opened(DECLINED);
    clock.moveTo(ACCEPT_BY);
    world.accept(one);
    DisputeView view = world.view(TARGET, one);
    assertThat(view.line().dueOn()).isEqualTo(STATE_BY);
    assertThat(view.deadline())
        .satisfies(
            deadline ->
                assertThat(deadline.ruleKey())
                    .isEqualTo("recognition.due-rule.dispute-statement-working-days"));
    world.state(APPLICANT, one);
    clock.moveTo(STATE_BY.plusDays(9));
    refused("dispute-statement-too-late", () -> world.state(TARGET, one));
    days.catchUp();
    days.catchUp();
    assertThat(world.view(TARGET, one).line().state()).isEqualTo(DisputeState.STATEMENTS);
    assertThat(world.view(TARGET, one).text(DisputeTextKind.APPLICANT_STATEMENT)).isNotNull();
    assertThat(world.kinds(one)).filteredOn("dispute.heard"::equals).hasSize(1);
  }

  @Test
  void anExpertOfNeitherSideAdvisesInTimeAndReadsTheFileMeanwhile() {
    clock.moveTo(LAST);
    UUID one = world.opened(DECLINED);
    attach(APPLICANT, one);
    clock.moveTo(STATE_BY);
    world.hear(one);
    List<String> free =
        SignedIn.as(OFFICER, () -> rulings.candidates(one)).stream()
            .map(expert -> expert.id().toString())
            .toList();
    assertThat(free)
        .contains(world.person("expert-2").toString(), world.person("expert-3").toString())
        .doesNotContain(world.person("expert-1").toString());
    refused("expert-of-party", () -> ask(one, "expert-1"));
    refused("expert-unknown", () -> ask(one, "jinzhong-reviewer"));
    ask(one, "expert-2");
    refused("expert-assigned-already", () -> ask(one, "expert-2"));
    assertThat(world.view(APPLICANT, one).line().state()).isEqualTo(DisputeState.EXPERT_OPINION);
    assertThat(world.view(APPLICANT, one).line().dueOn()).isEqualTo(ADVISE_BY);
    UUID file = world.view(APPLICANT, one).files().getFirst().id();
    assertThat(SignedIn.as("expert-2", opinions::mine))
        .anyMatch(asked -> asked.file().line().id().equals(one));
    assertThat(SignedIn.as("expert-3", opinions::mine))
        .noneMatch(asked -> asked.file().line().id().equals(one));
    assertThat(SignedIn.as("expert-2", () -> opinions.open(file))).isPresent();
    assertThat(SignedIn.as("expert-3", () -> opinions.open(file))).isEmpty();
    refused("not-found", () -> advise("expert-3", one));
    refused("dispute-opinion-awaited", () -> world.recommend(one, Recommendation.LET_STAND));
    advise("expert-2", one);
    refused("opinion-given", () -> advise("expert-2", one));
    world.recommend(one, Recommendation.LET_STAND);
    assertThat(world.view(TARGET, one).experts())
        .singleElement()
        .satisfies(advice -> assertThat(advice.opinion()).isEqualTo("差异不影响使用"));
    assertThat(SignedIn.as("expert-2", () -> opinions.open(file))).isEmpty();
  }

  @Test
  void withoutAnOpinionTheSecretariatGoesOnAfterTheTimeOfExperts() {
    UUID one = world.heard(DECLINED);
    ask(one, "expert-2");
    LocalDate due = Objects.requireNonNull(world.view(OFFICER, one).line().dueOn());
    assertThat(world.view(OFFICER, one).steps()).containsExactly(Step.ASK_EXPERT);
    clock.moveTo(due.plusDays(1));
    refused("dispute-experts-time-over", () -> advise("expert-2", one));
    refused("dispute-experts-time-over", () -> ask(one, "expert-3"));
    assertThat(world.view(OFFICER, one).steps()).containsExactly(Step.RECOMMEND);
    days.catchUp();
    days.catchUp();
    assertThat(world.kinds(one)).filteredOn("dispute.opinion-missed"::equals).hasSize(1);
    asked("expert-2", one);
    waiting(OFFICER, RecognitionRoutes.dispute(one), "recommend-dispute");
    world.recommend(one, Recommendation.DECIDE_ANEW);
    assertThat(world.view(TARGET, one).steps())
        .containsExactlyInAnyOrder(Step.DECIDE_ANEW, Step.LET_STAND);
  }

  @Test
  void theTargetLetsItStandOnlyOnceItKnowsTheRecommendation() {
    UUID one = world.heard(DECLINED);
    refused("dispute-not-recommended", () -> letStand(TARGET, one));
    world.recommend(one, Recommendation.DECIDE_ANEW);
    refused("applicant-never-decides", () -> letStand(APPLICANT, one));
    letStand(TARGET, one);
    DisputeView view = world.view(APPLICANT, one);
    assertThat(view.line().state()).isEqualTo(DisputeState.NOT_SETTLED);
    assertThat(view.ending()).isEqualTo(DisputeEnding.STANDS);
    assertThat(view.stages())
        .extracting(DisputeView.Stage::state)
        .containsExactly(
            DisputeState.OPENED,
            DisputeState.ACCEPTED,
            DisputeState.STATEMENTS,
            DisputeState.RECOMMENDED,
            DisputeState.NOT_SETTLED);
  }

  @Test
  void theApplicantTakesItBackAndNobodyElseDoes() {
    UUID one = world.heard(DECLINED);
    refused("dispute-of-others", () -> withdraw(TARGET, one));
    withdraw(APPLICANT, one);
    assertThat(world.view(TARGET, one).line().state()).isEqualTo(DisputeState.WITHDRAWN);
    refused("illegal-step", () -> withdraw(APPLICANT, one));
  }

  @Test
  void afterThreeMonthsItEndsByItselfOnceWithAnExplanation() {
    clock.moveTo(LAST);
    UUID one = world.opened(DECLINED);
    clock.moveTo(END);
    days.catchUp();
    assertThat(world.view(APPLICANT, one).line().state()).isEqualTo(DisputeState.OPENED);
    clock.moveTo(END.plusDays(40));
    refused("illegal-step", () -> world.accept(one));
    days.catchUp();
    days.catchUp();
    DisputeView view = world.view(APPLICANT, one);
    assertThat(view.line().state()).isEqualTo(DisputeState.NOT_SETTLED);
    assertThat(view.ending()).isEqualTo(DisputeEnding.TIME_OVER);
    assertThat(view.text(DisputeTextKind.CLOSING))
        .satisfies(
            text -> {
              assertThat(text.by()).isNull();
              assertThat(text.text()).contains("2026-10-26", "2027-01-26");
            });
    assertThat(world.kinds(one)).filteredOn("dispute.not-settled"::equals).hasSize(1);
  }

  @Test
  void tasksFollowTheStepsAndADueDayIsToldOnce() {
    clock.moveTo(LAST);
    UUID one = world.opened(DECLINED);
    String route = RecognitionRoutes.dispute(one);
    waiting(OFFICER, route, "rule-dispute");
    waiting(APPLICANT, route);
    clock.moveTo(ACCEPT_BY.plusDays(3));
    days.catchUp();
    days.catchUp();
    waiting(APPLICANT, route, "overdue-dispute");
    assertThat(world.kinds(one)).filteredOn("dispute.escalated"::equals).hasSize(1);
    world.accept(one);
    waiting(OFFICER, route);
    waiting(APPLICANT, route, "state-dispute");
    waiting(TARGET, route, "state-dispute");
    world.state(APPLICANT, one);
    waiting(APPLICANT, route);
    world.state(TARGET, one);
    waiting(OFFICER, route, "recommend-dispute");
    ask(one, "expert-3");
    waiting(OFFICER, route, "await-dispute-opinions");
    asked("expert-3", one, "advise-dispute");
    asked("expert-1", one);
    advise("expert-3", one);
    asked("expert-3", one);
    assertThat(SignedIn.as("expert-3", () -> worklist.desk(WorkAsked.done(200)).lines()))
        .anyMatch(line -> line.step().equals("advise-dispute"));
    waiting(OFFICER, route, "recommend-dispute");
    InProgress all = SignedIn.as(APPLICANT, () -> worklist.sent(sending(1_000)));
    assertThat(all.total()).isEqualTo(all.lines().size());
    for (int limit : List.of(1, 2, 3, all.lines().size())) {
      InProgress some = SignedIn.as(APPLICANT, () -> worklist.sent(sending(limit)));
      assertThat(some.total())
          .as("cases, requests and disputes, with and without a running clock, by %d", limit)
          .isEqualTo(all.total());
      assertThat(some.lines()).hasSize(Math.min(limit, all.lines().size()));
    }
    assertThat(all.lines()).anyMatch(line -> line.route().equals(route));
    world.recommend(one, Recommendation.LET_STAND);
    waiting(OFFICER, route);
    waiting(TARGET, route, "answer-dispute");
    letStand(TARGET, one);
    waiting(TARGET, route);
    assertThat(SignedIn.as(TARGET, () -> worklist.desk(WorkAsked.done(200)).lines()))
        .anyMatch(line -> line.route().equals(route));
  }

  @Test
  void whoeverHoldsAStepIsRemindedOnceBeforeItsLastDay() {
    clock.moveTo(LAST);
    UUID one = world.opened(DECLINED);
    clock.moveTo(ACCEPT_BY.minusDays(1));
    reminders.catchUp();
    reminders.catchUp();
    assertThat(world.kinds(one)).filteredOn("deadline.reminded"::equals).hasSize(1);
    assertThat(SignedIn.as(OFFICER, () -> told.ofDispute(one)))
        .anyMatch(view -> view.toldOn() != null);
    assertThat(SignedIn.as("yangquan-clerk", () -> told.ofDispute(one))).isEmpty();
  }

  @Test
  void bothSidesAreRemindedAndToldWhileBothOweTheirStatement() {
    clock.moveTo(LAST);
    UUID both = world.opened(DECLINED);
    UUID one = world.opened(DECLINED);
    clock.moveTo(ACCEPT_BY);
    world.accept(both);
    world.accept(one);
    world.state(TARGET, one);
    clock.moveTo(STATE_BY.minusDays(3));
    reminders.catchUp();
    reminders.catchUp();
    assertThat(toldOf(both)).containsExactlyInAnyOrder("140100", "140700");
    assertThat(toldOf(one)).containsExactly("140100");
    assertThat(world.kinds(both)).filteredOn("deadline.reminded"::equals).hasSize(2);
    assertThat(card(APPLICANT, both)).hasSize(1);
    assertThat(card(TARGET, both)).hasSize(1);
    assertThat(card(TARGET, one)).isEmpty();
    world.state(APPLICANT, both);
    assertThat(card(APPLICANT, both)).isEmpty();
    assertThat(card(TARGET, both)).hasSize(1);
    clock.moveTo(STATE_BY);
    days.catchUp();
    days.catchUp();
    assertThat(world.kinds(both)).filteredOn("dispute.escalated"::equals).hasSize(1);
    String route = RecognitionRoutes.dispute(both);
    waiting(TARGET, route, "state-dispute", "overdue-dispute");
    waiting(APPLICANT, route);
    waiting(OFFICER, route, "overdue-dispute");
    waiting(APPLICANT, RecognitionRoutes.dispute(one), "state-dispute", "overdue-dispute");
  }

  private List<String> toldOf(UUID one) {
    return SignedIn.as(OFFICER, () -> told.ofDispute(one)).stream()
        .filter(view -> view.dueOn().equals(STATE_BY) && view.toldOn() != null)
        .map(view -> Objects.requireNonNull(view.holder()).value())
        .toList();
  }

  private static DeskLimits sending(int limit) {
    return new DeskLimits(limit, 1_001, 1, 100, 1);
  }

  private List<ReminderItem> card(String who, UUID one) {
    return SignedIn.as(who, () -> worklist.side(sending(1)).reminders()).stream()
        .filter(item -> item.route().equals(RecognitionRoutes.dispute(one)))
        .toList();
  }

  @Test
  void ofTwoWhoContestAtOnceOneDoes() throws Exception {
    UUID decided = world.cases.signed(DECLINED);
    assertThat(together(() -> world.contest(decided), () -> world.contest(decided)))
        .containsExactlyInAnyOrder("done", "dispute-opened-already");
  }

  @Test
  void ofALetStandAndAWithdrawalAtOnceOneHappens() throws Exception {
    UUID one = world.heard(DECLINED);
    world.recommend(one, Recommendation.LET_STAND);
    long seen = world.view(TARGET, one).version();
    List<String> results =
        together(
            () -> SignedIn.as(TARGET, () -> disputes.letStand(one, seen, "原决定正确")),
            () -> SignedIn.as(APPLICANT, () -> disputes.withdraw(one, seen, "不再争议")));
    assertThat(results).contains("done").hasSize(2);
    assertThat(results.stream().filter("done"::equals)).hasSize(1);
  }

  private static List<String> together(Runnable one, Runnable other) throws Exception {
    CyclicBarrier start = new CyclicBarrier(2);
    List<String> results = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
      List<Future<String>> running = new ArrayList<>();
      for (Runnable step : List.of(one, other)) {
        running.add(
            pool.submit(
                () -> {
                  start.await();
                  return result(step);
                }));
      }
      for (Future<String> future : running) {
        results.add(future.get());
      }
    }
    return results;
  }

  private static String result(Runnable step) {
    try {
      step.run();
      return "done";
    } catch (RuleViolation refusal) {
      return refusal.rule();
    } catch (DataAccessException conflict) {
      return conflict.getClass().getSimpleName();
    }
  }

  private void waiting(String who, String route, String... steps) {
    await()
        .untilAsserted(
            () ->
                assertThat(
                        SignedIn.as(
                            who, () -> worklist.desk(WorkAsked.open(DueFilter.ALL, 1000)).lines()))
                    .filteredOn(line -> line.route().equals(route))
                    .extracting(WorkLine::step)
                    .containsExactlyInAnyOrder(steps));
  }

  /** What waits for an expert of the standard of a dispute. */
  private void asked(String who, UUID one, String... steps) {
    String number = world.view(OFFICER, one).line().standard().number();
    await()
        .untilAsserted(
            () ->
                assertThat(
                        SignedIn.as(
                            who, () -> worklist.desk(WorkAsked.open(DueFilter.ALL, 1000)).lines()))
                    .filteredOn(line -> line.number().equals(number))
                    .extracting(WorkLine::step)
                    .containsExactly(steps));
  }

  private Set<UUID> listed(String who, DisputeSide side) {
    return Set.copyOf(
        SignedIn.as(
                who, () -> disputes.list(EnumSet.allOf(DisputeState.class), Set.of(side), 0, 1000))
            .stream()
            .map(DisputeLine::id)
            .toList());
  }

  private DisputeChance chance(UUID decided) {
    return SignedIn.as(APPLICANT, () -> disputes.chance(decided, Contested.DECISION).orElseThrow());
  }

  private void reject(UUID one, String reason) {
    SignedIn.as(OFFICER, () -> rulings.reject(one, world.version(one), reason));
  }

  /** The approver of a bureau that is on no side but in the same circle never gets so far. */
  private void rulesAsSide(UUID one) {
    SignedIn.as(TARGET, () -> disputes.withdraw(one, world.version(one), "替对方撤回"));
  }

  private void attach(String who, UUID one) {
    SignedIn.as(who, () -> evidence.attach(one, "试验报告.pdf", CaseWorld.scan()));
  }

  private void ask(UUID one, String expert) {
    SignedIn.as(OFFICER, () -> rulings.ask(one, world.person(expert)));
  }

  private void advise(String expert, UUID one) {
    SignedIn.as(expert, () -> opinions.advise(one, "差异不影响使用"));
  }

  private void letStand(String who, UUID one) {
    SignedIn.as(who, () -> disputes.letStand(one, world.version(one), "原决定正确"));
  }

  private void withdraw(String who, UUID one) {
    SignedIn.as(who, () -> disputes.withdraw(one, world.version(one), "不再争议"));
  }
}
