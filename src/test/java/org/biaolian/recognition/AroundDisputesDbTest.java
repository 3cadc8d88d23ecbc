package org.biaolian.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.biaolian.recognition.CaseWorld.JINZHONG;
import static org.biaolian.recognition.DisputeWorld.APPLICANT;
import static org.biaolian.recognition.DisputeWorld.TARGET;
import static org.biaolian.testing.Refusals.refused;

import dev.biaolian.demo.MovableClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.NotAllowedException;
import org.biaolian.access.Role;
import org.biaolian.audit.AuditTrail;
import org.biaolian.bureau.Deputies;
import org.biaolian.bureau.People;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.domain.CaseState;
import org.biaolian.recognition.domain.Recognition;
import org.biaolian.recognition.domain.RecognitionState;
import org.biaolian.recognition.internal.DisputeDesk;
import org.biaolian.recognition.internal.RecognitionRepository;
import org.biaolian.recognition.internal.RegisterLook;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.ExtraPerson;
import org.biaolian.testing.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;

/** Rounds that are taken back, rounds about adoption, and deputies in disputes. */
@DbTest
class AroundDisputesDbTest {

  private static final LocalDate DECIDED = LocalDate.of(2026, 9, 21);
  private static final ExtraPerson DEPUTY =
      new ExtraPerson("taiyuan-second-approver", "替班签发", Role.APPROVER, "140100");
  private static final Decision DECLINED =
      Decision.declined(DeclineGround.NATURAL_CONDITIONS, "气候不同");
  private static final Decision SUMMER = Decision.conditional("限夏季使用");

  @Autowired private ApplicationContext portal;
  @Autowired private CaseRounds rounds;
  @Autowired private RecognitionCases cases;
  @Autowired private RecognitionRequests requests;
  @Autowired private RecognitionRepository recognitions;
  @Autowired private RegisterLook look;
  @Autowired private AdoptionDays days;
  @Autowired private Disputes disputes;
  @Autowired private Deputies deputies;
  @Autowired private People people;
  @Autowired private CurrentActor actors;
  @Autowired private AuditTrail trail;
  @Autowired private MovableClock clock;

  private DisputeWorld world;

  @BeforeEach
  void aDayInSeptember() {
    world = new DisputeWorld(portal);
    clock.moveTo(DECIDED);
  }

  @AfterEach
  void backToday() {
    SignedIn.as("taiyuan-admin", () -> deputies.named().forEach(one -> deputies.end(one.id())));
    clock.toRealTime();
  }

  @Test
  void theApplicantTakesARunningRoundBackAndWhatWasDecidedBeforeStands() {
    UUID second = world.nextRound(SUMMER);
    UUID first = world.rounds(second).getFirst().caseId();
    UUID request = world.cases.view("taiyuan-clerk", second).summary().requestId();
    long seen = version(APPLICANT, second);
    assertThat(mayTakeBack(APPLICANT, second)).isTrue();
    assertThat(mayTakeBack("taiyuan-clerk", second)).isFalse();
    assertThat(mayTakeBack(TARGET, second)).isFalse();
    assertThatExceptionOfType(NotAllowedException.class)
        .isThrownBy(
            () -> SignedIn.as("taiyuan-clerk", () -> rounds.takeBack(second, seen, "不再需要")));
    refused("request-of-another-bureau", () -> takeBack(TARGET, second, seen));
    refused("not-found", () -> takeBack("yangquan-approver", second, seen));
    refused("round-is-first", () -> takeBack(APPLICANT, first, version(APPLICANT, first)));
    refused(
        "reason-required", () -> SignedIn.as(APPLICANT, () -> rounds.takeBack(second, seen, " ")));
    SignedIn.as("jinzhong-clerk", () -> cases.acknowledge(second));
    refused("changed-meanwhile", () -> takeBack(APPLICANT, second, seen));
    takeBack(APPLICANT, second, version(APPLICANT, second));

    CaseView ended = world.cases.view("taiyuan-clerk", second);
    assertThat(ended.summary().state()).isEqualTo(CaseState.TERMINATED);
    assertThat(trail.of(RecognitionCases.SUBJECT, second, 20))
        .filteredOn(fact -> fact.kind().equals("case.terminated"))
        .singleElement()
        .satisfies(
            fact -> {
              assertThat(fact.reason()).isEqualTo("不再需要");
              assertThat(fact.fromState()).isEqualTo("ASSESSING");
            });
    assertThat(world.cases.view("taiyuan-clerk", first).decision()).isEqualTo(SUMMER);
    assertThat(entry(first).state()).isEqualTo(RecognitionState.IN_FORCE);
    assertThat(
            SignedIn.as("taiyuan-clerk", () -> requests.find(request).orElseThrow())
                .summary()
                .state()
                .name())
        .isEqualTo("CLOSED");
    refused("illegal-step", () -> takeBack(APPLICANT, second, version(APPLICANT, second)));
    refused("dispute-opened-already", () -> world.contest(first));
  }

  @Test
  void ofASignatureAndATakingBackAtOnceOneHappens() throws Exception {
    UUID second = world.nextRound(DECLINED);
    SignedIn.as("jinzhong-clerk", () -> cases.acknowledge(second));
    world.cases.propose(second, Decision.recognised());
    long seen = version(APPLICANT, second);
    List<Boolean> done =
        together(
            () -> SignedIn.as(TARGET, () -> cases.sign(second, seen)),
            () -> takeBack(APPLICANT, second, seen));
    assertThat(done).containsExactlyInAnyOrder(true, false);
    boolean signed =
        world.cases.view("taiyuan-clerk", second).summary().state() == CaseState.SIGNED;
    assertThat(recognitions.findByCaseId(second).isPresent()).isEqualTo(signed);
    assertThat(world.cases.kinds(second))
        .filteredOn(kind -> kind.equals("case.signed") || kind.equals("case.terminated"))
        .containsExactly(signed ? "case.signed" : "case.terminated");
  }

  @Test
  void aNewRoundAboutAdoptionGoesOnWithTheDaysThatWereTold() {
    RegisterWorld register = new RegisterWorld(portal);
    UUID first =
        register.caseOf(
            register.opened(
                register.standard(), register.agreement(null), Effect.ADOPTION, JINZHONG),
            JINZHONG);
    world.decide(first, SUMMER);
    look.look(List.of(entry(first).id()));
    AdoptionDates told =
        AdoptionDates.aimed(
            LocalDate.of(2026, 12, 1), LocalDate.of(2027, 3, 1), LocalDate.of(2027, 6, 1));
    UUID old = entry(first).id();
    SignedIn.as("jinzhong-clerk", () -> days.enter(old, entry(first).version(), told));
    UUID dispute = world.contest(first);
    world.hear(dispute);
    world.recommend(dispute, Recommendation.DECIDE_ANEW);
    UUID second = world.decideAnew(dispute);
    world.decide(second, Decision.conditional("限夏季使用，不含高山区"));
    assertThat(entry(first).state()).isEqualTo(RecognitionState.ENDED);
    assertThat(entry(second).state()).isEqualTo(RecognitionState.IN_FORCE);
    assertThat(entry(second).adoption()).isEqualTo(told);
    refused(
        "adoption-not-meant",
        () -> SignedIn.as("jinzhong-clerk", () -> days.enter(old, entry(first).version(), told)));
  }

  @Test
  void aDeputyOfAnApproverActsInADisputeOnTheNamedDaysAndTheTrailSaysForWhom() {
    people.enter(List.of(DEPUTY.entry()));
    UUID dispute = world.opened(DECLINED);
    world.accept(dispute);
    LocalDate from = DECIDED.plusDays(1);
    UUID principal = world.person(APPLICANT);
    UUID deputy = DEPUTY.does(() -> actors.require().personId());
    SignedIn.as("taiyuan-admin", () -> deputies.name(principal, deputy, Role.APPROVER, from, from));
    clock.moveTo(from);
    DEPUTY.does(
        () -> {
          disputes.state(dispute, "陈述（替班）");
          return dispute;
        });
    assertThat(trail.of(DisputeDesk.SUBJECT, dispute, 20))
        .filteredOn(fact -> fact.kind().equals("dispute.deputised"))
        .singleElement()
        .satisfies(fact -> assertThat(fact.personName()).isEqualTo("替班签发"));
    clock.moveTo(from.plusDays(1));
    DEPUTY.does(
        () -> {
          disputes.withdraw(dispute, world.version(dispute), "双方已商定");
          return dispute;
        });
    assertThat(world.kinds(dispute)).filteredOn("dispute.deputised"::equals).hasSize(1);
  }

  private static List<Boolean> together(Runnable one, Runnable other) throws Exception {
    CyclicBarrier start = new CyclicBarrier(2);
    List<Boolean> results = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
      List<Future<Boolean>> running = new ArrayList<>();
      for (Runnable step : List.of(one, other)) {
        running.add(
            pool.submit(
                () -> {
                  start.await();
                  try {
                    step.run();
                    return true;
                  } catch (RuleViolation | DataAccessException refused) {
                    return false;
                  }
                }));
      }
      for (Future<Boolean> future : running) {
        results.add(future.get());
      }
    }
    return results;
  }

  private boolean mayTakeBack(String who, UUID round) {
    return SignedIn.as(who, () -> rounds.of(round)).getLast().mayTakeBack();
  }

  private void takeBack(String who, UUID round, long seen) {
    SignedIn.as(who, () -> rounds.takeBack(round, seen, "不再需要"));
  }

  private long version(String who, UUID round) {
    return world.cases.view(who, round).version();
  }

  private Recognition entry(UUID round) {
    return recognitions.findByCaseId(round).orElseThrow();
  }
}
