package org.biaolian.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.biaolian.demo.MovableClock;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.NotAllowedException;
import org.biaolian.access.Role;
import org.biaolian.access.Sharing;
import org.biaolian.audit.AuditFact;
import org.biaolian.audit.AuditTrail;
import org.biaolian.bureau.Agreements;
import org.biaolian.bureau.Agreements.NewAgreement;
import org.biaolian.bureau.People.Expert;
import org.biaolian.catalogue.FileUploads;
import org.biaolian.catalogue.NewStandard;
import org.biaolian.catalogue.Sharings;
import org.biaolian.catalogue.StandardDetails;
import org.biaolian.catalogue.StandardEntry;
import org.biaolian.catalogue.StandardFactsReader;
import org.biaolian.catalogue.Standards;
import org.biaolian.catalogue.Verifications;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.CircleCode;
import org.biaolian.kernel.OrganizationCode;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.ExpertOpinions.Assigned;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Experts see what they are assigned to, for as long as that lasts, and nothing else. */
@DbTest
class ExpertOpinionsDbTest {

  private static final CircleCode CITIES = new CircleCode("cities");
  private static final AtomicInteger SERIAL = new AtomicInteger(986_401);

  @Autowired private Standards standards;
  @Autowired private FileUploads uploads;
  @Autowired private Sharings sharings;
  @Autowired private StandardEntry entry;
  @Autowired private Verifications verifications;
  @Autowired private Agreements agreements;
  @Autowired private RecognitionRequests requests;
  @Autowired private RecognitionCases cases;
  @Autowired private ExpertOpinions opinions;
  @Autowired private AuditTrail trail;
  @Autowired private CurrentActor actors;
  @Autowired private MovableClock clock;
  @Autowired private DueDays days;
  @Autowired private Worklist worklist;
  @Autowired private PlatformTransactionManager transactions;
  @Autowired private JdbcClient jdbc;
  @Autowired private StandardFactsReader facts;

  private UUID standard = new UUID(0, 0);
  private UUID one = new UUID(0, 0);

  @BeforeEach
  void jinzhongAssessesACaseOfTaiyuan() {
    standard = shared();
    UUID request = opened(standard);
    one =
        SignedIn.as("taiyuan-clerk", () -> requests.find(request).orElseThrow().cases())
            .getFirst()
            .id();
    SignedIn.as("jinzhong-clerk", () -> cases.acknowledge(one));
  }

  @AfterEach
  void backToday() {
    clock.toRealTime();
  }

  @Test
  void anExpertOfTheApplicantsBureauIsNeitherOfferedNorTaken() {
    assertThat(SignedIn.as("jinzhong-clerk", () -> opinions.candidates(one)))
        .extracting(Expert::id)
        .contains(person("expert-2"))
        .doesNotContain(person("expert-1"));
    rule("expert-of-applicant", () -> assign("expert-1"));
    rule(
        "expert-unknown",
        () ->
            SignedIn.as(
                "jinzhong-clerk",
                () -> opinions.assign(one, person("jinzhong-reviewer"), today())));
  }

  @Test
  void anAssignedExpertReadsTheRequestAndTheTextAndAdvisesOnce() {
    assertThat(mine("expert-2")).isEmpty();
    assign("expert-2");
    Assigned seen = mine("expert-2").getFirst();
    assertThat(seen.standard().id()).isEqualTo(standard);
    assertThat(seen.reasons()).isEqualTo("便民");
    assertThat(SignedIn.as("expert-2", () -> opinions.text(seen.id()))).isPresent();
    assertThat(trail.of(Standards.SUBJECT, standard, 20))
        .anyMatch(fact -> fact.kind().equals("standard.text-read"));
    assertThat(SignedIn.as("expert-2", () -> standards.find(standard))).isEmpty();
    rule("opinion-required", () -> SignedIn.as("expert-2", () -> opinions.advise(seen.id(), " ")));
    SignedIn.as("expert-2", () -> opinions.advise(seen.id(), "指标合理，建议互认。"));
    rule("opinion-given", () -> SignedIn.as("expert-2", () -> opinions.advise(seen.id(), "再提一次")));
    assertThat(SignedIn.as("jinzhong-reviewer", () -> opinions.of(one)))
        .singleElement()
        .satisfies(advice -> assertThat(advice.opinion()).isEqualTo("指标合理，建议互认。"));
    assertThat(trail.of(RecognitionCases.SUBJECT, one, 20))
        .extracting(AuditFact::kind)
        .contains("expert.assigned", "expert.advised");
  }

  @Test
  void whileAnOpinionIsGivenTheCaseIsHeldSoThatNoDecisionOvertakesIt() throws Exception {
    assign("expert-2");
    UUID id = mine("expert-2").getFirst().id();
    TransactionTemplate transaction = new TransactionTemplate(transactions);
    try (ExecutorService other = Executors.newSingleThreadExecutor()) {
      Callable<Boolean> free =
          () ->
              Boolean.TRUE.equals(
                  transaction.execute(
                      status ->
                          !jdbc.sql(
                                  "select id from recognition_case where id = ?"
                                      + " for update skip locked")
                              .param(bytes(one))
                              .query(byte[].class)
                              .list()
                              .isEmpty()));
      assertThat(other.submit(free).get()).isTrue();
      transaction.executeWithoutResult(
          status -> {
            SignedIn.as("expert-2", () -> opinions.advise(id, "指标合理。"));
            assertThat(other.submit(free)).succeedsWithin(Duration.ofMinutes(1)).isEqualTo(false);
          });
    }
  }

  @Test
  void anOpinionAtTheMomentOfAProposalIsGivenOrTooLateAndTheProposalStands() throws Exception {
    assign("expert-2");
    UUID id = mine("expert-2").getFirst().id();
    CyclicBarrier together = new CyclicBarrier(2);
    try (ExecutorService both = Executors.newFixedThreadPool(2)) {
      Future<?> proposal =
          both.submit(
              () -> {
                together.await();
                SignedIn.as(
                    "jinzhong-clerk", () -> cases.propose(one, Decision.recognised(), "同意"));
                return null;
              });
      Future<String> opinion =
          both.submit(
              () -> {
                together.await();
                try {
                  SignedIn.as("expert-2", () -> opinions.advise(id, "指标合理。"));
                  return "given";
                } catch (RuleViolation refusal) {
                  return refusal.rule();
                }
              });
      proposal.get();
      String result = opinion.get();
      assertThat(result).isIn("given", "opinion-too-late");
      assertThat(
              trail.of(RecognitionCases.SUBJECT, one, 20).stream()
                  .map(AuditFact::kind)
                  .filter(kind -> kind.equals("case.proposed") || kind.equals("expert.advised")))
          .hasSize(result.equals("given") ? 2 : 1)
          .contains("case.proposed");
    }
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  @Test
  void anotherExpertAndEverybodyOutsideTheTargetSeeNothingOfIt() {
    assign("expert-2");
    UUID id = mine("expert-2").getFirst().id();
    SignedIn.as("expert-2", () -> opinions.advise(id, "同意"));
    assertThat(mine("expert-3")).noneMatch(other -> other.id().equals(id));
    assertThat(SignedIn.as("expert-3", () -> opinions.text(id))).isEmpty();
    rule("not-found", () -> SignedIn.as("expert-3", () -> opinions.advise(id, "代为提交")));
    rule(
        "not-found",
        () -> SignedIn.as("expert-3", () -> opinions.advise(UUID.randomUUID(), "代为提交")));
    for (String outside : List.of("taiyuan-clerk", "yangquan-clerk", "sec-cities-secretary")) {
      assertThat(SignedIn.as(outside, () -> opinions.of(one))).isEmpty();
    }
    assertThatThrownBy(() -> SignedIn.as("expert-2", () -> cases.find(one)))
        .isInstanceOf(NotAllowedException.class);
  }

  @Test
  void whenTheTimeIsOverNothingIsLeftToTheExpert() {
    assign("expert-2");
    UUID id = mine("expert-2").getFirst().id();
    Instant after = today().plusDays(11).atTime(10, 0).atZone(MovableClock.ZONE).toInstant();
    clock.at(
        after,
        () -> {
          assertThat(mine("expert-2")).noneMatch(row -> row.id().equals(id));
          assertThat(SignedIn.as("expert-2", () -> opinions.text(id))).isEmpty();
          rule("not-found", () -> SignedIn.as("expert-2", () -> opinions.advise(id, "迟到的意见")));
        });
  }

  @Test
  void whoIsAskedFindsItOnTheWorkbenchWithItsDayUntilTheOpinionIsGiven() {
    assign("expert-2");
    assign("expert-3");
    for (String asked : List.of("expert-2", "expert-3")) {
      waiting(asked, "advise-case");
      assertThat(lines(asked))
          .singleElement()
          .satisfies(
              line -> {
                assertThat(line.dueOn()).isEqualTo(today().plusDays(10));
                assertThat(line.route()).isEqualTo(RecognitionRoutes.ASSIGNED);
                assertThat(line.role()).isEqualTo(Role.EXPERT);
                assertThat(line.origin()).isEqualTo(new OrganizationCode("140700"));
              });
    }
    for (String other : List.of("expert-1", "jinzhong-reviewer", "taiyuan-clerk")) {
      assertThat(lines(other)).extracting(WorkLine::step).doesNotContain("advise-case");
    }
    UUID first = mine("expert-2").getFirst().id();
    SignedIn.as("expert-2", () -> opinions.advise(first, "指标合理，建议互认。"));
    waiting("expert-2");
    waiting("expert-3", "advise-case");
    SignedIn.as("jinzhong-clerk", () -> cases.propose(one, Decision.recognised(), "同意"));
    waiting("expert-3");
    SignedIn.as(
        "jinzhong-reviewer",
        () -> cases.sendBackFromReview(one, cases.find(one).orElseThrow().version(), "再听听专家"));
    waiting("expert-3", "advise-case");
    waiting("expert-2");
  }

  @Test
  void theDayAfterTheLastOneNothingWaitsForTheExpertAnyMore() {
    assign("expert-2");
    waiting("expert-2", "advise-case");
    LocalDate last = today().plusDays(10);
    clock.moveTo(last);
    days.catchUp();
    waiting("expert-2", "advise-case");
    clock.moveTo(last.plusDays(1));
    days.catchUp();
    waiting("expert-2");
  }

  /** What waits for somebody of the standard of the case. */
  private void waiting(String who, String... steps) {
    await()
        .untilAsserted(
            () -> assertThat(lines(who)).extracting(WorkLine::step).containsExactly(steps));
  }

  private List<WorkLine> lines(String who) {
    String number = facts.find(standard).orElseThrow().number();
    return SignedIn.as(who, () -> worklist.desk(WorkAsked.open(DueFilter.ALL, 1000)).lines())
        .stream()
        .filter(line -> line.number().equals(number))
        .toList();
  }

  @Test
  void onlyTheTargetsClerkAssignsAndOnlyWhileAssessing() {
    rule(
        "applicant-never-decides",
        () ->
            SignedIn.as("taiyuan-clerk", () -> opinions.assign(one, person("expert-2"), today())));
    rule(
        "not-found",
        () ->
            SignedIn.as("yangquan-clerk", () -> opinions.assign(one, person("expert-2"), today())));
    assign("expert-2");
    rule("expert-assigned-already", () -> assign("expert-2"));
    rule(
        "expert-until-past",
        () ->
            SignedIn.as(
                "jinzhong-clerk",
                () -> opinions.assign(one, person("expert-3"), today().minusDays(1))));
    UUID id = mine("expert-2").getFirst().id();
    SignedIn.as("jinzhong-clerk", () -> cases.propose(one, Decision.recognised(), "同意"));
    rule("expert-while-assessing", () -> assign("expert-3"));
    rule("opinion-too-late", () -> SignedIn.as("expert-2", () -> opinions.advise(id, "补充")));
  }

  private List<Assigned> mine(String expert) {
    return SignedIn.as(expert, opinions::mine).stream()
        .filter(row -> row.standard().id().equals(standard))
        .toList();
  }

  private void assign(String expert) {
    SignedIn.as("jinzhong-clerk", () -> opinions.assign(one, person(expert), today().plusDays(10)));
  }

  private UUID person(String username) {
    return SignedIn.as(username, () -> actors.require().personId());
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private UUID opened(UUID asked) {
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
                        asked,
                        pact,
                        Effect.SUPERVISION,
                        "全市",
                        "便民",
                        Set.of(new BureauCode("140700")))));
    SignedIn.as("taiyuan-approver", () -> requests.endorse(id, version(id)));
    SignedIn.as("taiyuan-clerk", () -> requests.submit(id));
    SignedIn.as("sec-cities-secretary", () -> requests.takeUp(id));
    SignedIn.as("sec-cities-secretary", () -> requests.open(id, version(id)));
    return id;
  }

  private long version(UUID id) {
    return requests.find(id).orElseThrow().version();
  }

  private UUID shared() {
    byte[] text = "1 范围\n圈内样本。".getBytes(StandardCharsets.UTF_8);
    UUID id =
        SignedIn.as(
            "taiyuan-clerk",
            () -> {
              UUID made =
                  entry.record(
                      new NewStandard(
                          "DB1401/T %d-2024".formatted(SERIAL.getAndIncrement()),
                          StandardDetails.of(
                              "专家评议样本（演示）",
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

  private static void rule(String rule, Runnable step) {
    assertThatThrownBy(step::run)
        .isInstanceOfSatisfying(
            RuleViolation.class, refusal -> assertThat(refusal.rule()).isEqualTo(rule));
  }
}
