package org.biaolian.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.biaolian.demo.MovableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.biaolian.access.ActorDirectory.SignIn;
import org.biaolian.access.CurrentActor;
import org.biaolian.audit.AuditFact;
import org.biaolian.audit.AuditTrail;
import org.biaolian.catalogue.StandardFactsReader;
import org.biaolian.kernel.BureauCode;
import org.biaolian.recognition.domain.RequestState;
import org.biaolian.recognition.domain.Submission;
import org.biaolian.recognition.internal.JobResumption;
import org.biaolian.recognition.internal.JobRunner;
import org.biaolian.recognition.internal.RequestJobRepository;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Jobs whose process ended between two of their steps go on by themselves, once. */
@DbTest
class JobResumptionDbTest {

  private static final String CLERK = "taiyuan-clerk";
  private static final Set<BureauCode> TWO = Set.of(CaseWorld.JINZHONG, CaseWorld.XINZHOU);
  private static final int STANDARDS = 5;

  @Autowired private ApplicationContext context;
  @Autowired private Submissions submissions;
  @Autowired private RequestJobs jobs;
  @Autowired private RequestJobRepository rows;
  @Autowired private JobRunner runner;
  @Autowired private JobResumption resumption;
  @Autowired private RecognitionRequests requests;
  @Autowired private StandardFactsReader facts;
  @Autowired private AuditTrail trail;
  @Autowired private CurrentActor actors;
  @Autowired private MovableClock clock;

  @Test
  void whatWasCutOffGoesOnOnceAlsoWithTwoProcessesAndNothingIsLostOrMadeTwice() throws Exception {
    List<UUID> standards = standards();
    UUID submission = submission(standards);
    UUID job = cutOff(submission, standards, signIn(), 2);
    assertThat(resumption.takeUp()).as("it may still be at work").isZero();
    assertThat(find(job).running()).isTrue();
    clock.at(
        clock.instant().plus(Duration.ofMinutes(2)),
        () -> {
          assertThat(twoProcessesLook()).isLessThanOrEqualTo(1);
          ended(job);
          assertThat(resumption.takeUp()).isZero();
        });
    assertThat(find(job).done()).isEqualTo(STANDARDS);
    List<RequestSummary> made = made(submission);
    assertThat(made)
        .extracting(one -> one.standard().id())
        .containsExactlyInAnyOrderElementsOf(standards);
    for (RequestSummary one : made) {
      assertThat(trail.of(RecognitionRequests.SUBJECT, one.id(), 50))
          .filteredOn(fact -> fact.kind().equals("request.drafted"))
          .singleElement()
          .extracting(AuditFact::personName)
          .isEqualTo(SignedIn.as(CLERK, () -> actors.require().name()));
    }
    assertThat(rows.findById(job).orElseThrow().pass()).as("forgotten at the end").isEmpty();
  }

  @Test
  void ofTwoClaimsOfAJobThatStandsStillOneHolds() {
    List<UUID> standards = standards();
    UUID job = cutOff(submission(standards), standards, signIn(), 1);
    CaseWorld world = new CaseWorld(context);
    List<Integer> claims = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      world.inTransaction(
          sql ->
              claims.add(
                  rows.claim(
                      job,
                      clock.instant().plus(Duration.ofMinutes(1)),
                      clock.instant().plus(Duration.ofMinutes(2)))));
    }
    assertThat(claims).containsExactly(1, 0);
    SignedIn.as(CLERK, () -> runner.run(job));
    assertThat(find(job).done()).isEqualTo(STANDARDS);
  }

  @Test
  void aJobGoesOnOnlyWithinTheSignInThatBeganItAndTheRightsOfNow() {
    SignIn own = signIn();
    SignIn without =
        new SignIn(own.subject(), own.username(), own.name(), Set.of(), own.organizations());
    SignIn gone = new SignIn("gone", "gone", "gone", own.realmRoles(), own.organizations());
    for (SignIn pass : List.of(without, gone)) {
      List<UUID> standards = standards();
      UUID submission = submission(standards);
      UUID job = cutOff(submission, standards, pass, 2);
      clock.at(
          clock.instant().plus(Duration.ofMinutes(2)),
          () -> {
            resumption.takeUp();
            ended(job);
          });
      assertThat(SignedIn.as(CLERK, () -> jobs.lines(job)))
          .extracting(JobView.Line::refusal)
          .containsExactly(null, null, "role-not-allowed", "role-not-allowed", "role-not-allowed");
      assertThat(made(submission)).hasSize(2);
    }
  }

  private int twoProcessesLook() {
    CyclicBarrier together = new CyclicBarrier(2);
    Callable<Integer> look =
        () -> {
          together.await();
          return resumption.takeUp();
        };
    try (ExecutorService processes = Executors.newFixedThreadPool(2)) {
      int taken = 0;
      for (Future<Integer> one : processes.invokeAll(List.of(look, look))) {
        taken += one.get();
      }
      return taken;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** A job whose process dies after so many steps. */
  private UUID cutOff(UUID submission, List<UUID> standards, SignIn pass, int after) {
    AtomicInteger steps = new AtomicInteger();
    return SignedIn.as(
        CLERK,
        () -> {
          UUID job = WrittenJobs.making(context, submission, standards, TWO, pass);
          Runnable deaf =
              runner.listen(
                  job,
                  () -> {
                    if (steps.incrementAndGet() == after) {
                      throw new IllegalStateException("the process dies here");
                    }
                  });
          assertThatThrownBy(() -> runner.run(job)).isInstanceOf(IllegalStateException.class);
          deaf.run();
          return job;
        });
  }

  private List<UUID> standards() {
    CaseWorld world = new CaseWorld(context);
    return IntStream.range(0, STANDARDS).mapToObj(any -> world.standard()).toList();
  }

  private UUID submission(List<UUID> standards) {
    UUID agreement = new CaseWorld(context).agreement();
    List<String> numbers =
        standards.stream().map(id -> facts.find(id).orElseThrow().number()).toList();
    return SignedIn.as(
        CLERK,
        () -> {
          UUID id = submissions.draft(numbers);
          submissions.fill(
              id,
              submissions.find(id).orElseThrow().version(),
              new Submission.Common(agreement, Effect.SUPERVISION, "全市", "便民", TWO, null));
          return id;
        });
  }

  private SignIn signIn() {
    return SignedIn.as(CLERK, () -> actors.signIn().orElseThrow());
  }

  private JobView find(UUID job) {
    return SignedIn.as(CLERK, () -> jobs.find(job).orElseThrow());
  }

  private void ended(UUID job) {
    await().atMost(Duration.ofMinutes(2)).until(() -> !find(job).running());
  }

  private List<RequestSummary> made(UUID submission) {
    return SignedIn.as(
        CLERK, () -> requests.list(EnumSet.allOf(RequestState.class), submission, 0, 300));
  }
}
