package org.biaolian.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.biaolian.testing.Refusals.refused;

import dev.biaolian.demo.DemoPdf;
import dev.biaolian.demo.MovableClock;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.biaolian.access.NotAllowedException;
import org.biaolian.audit.AuditFact;
import org.biaolian.audit.AuditTrail;
import org.biaolian.catalogue.StandardFactsReader;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.Ids;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.RequestJobs.Foreseen;
import org.biaolian.recognition.RequestJobs.Item;
import org.biaolian.recognition.domain.CaseState;
import org.biaolian.recognition.domain.RequestState;
import org.biaolian.recognition.domain.Submission;
import org.biaolian.recognition.internal.EvidenceShelf;
import org.biaolian.recognition.internal.JobRunner;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.SignedIn;
import org.biaolian.testing.StatementCount;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Many standards asked for together, until their cases stand in the lists of the targets. */
@DbTest
class SubmissionsDbTest {

  private static final String CLERK = "taiyuan-clerk";
  private static final String APPROVER = "taiyuan-approver";
  private static final String SECRETARY = "sec-cities-secretary";
  private static final Set<BureauCode> TWO = Set.of(CaseWorld.JINZHONG, CaseWorld.XINZHOU);

  @Autowired private ApplicationContext context;
  @Autowired private Submissions submissions;
  @Autowired private RequestJobs jobs;
  @Autowired private JobRunner runner;
  @Autowired private RequestEvidence evidence;
  @Autowired private EvidenceShelf shelf;
  @Autowired private RecognitionRequests requests;
  @Autowired private RecognitionCases cases;
  @Autowired private StandardFactsReader facts;
  @Autowired private AuditTrail trail;
  @Autowired private MovableClock clock;

  private CaseWorld world;
  private UUID agreement = new UUID(0, 0);

  @BeforeEach
  void anAgreementIsInForce() {
    world = new CaseWorld(context);
    agreement = world.agreement();
  }

  @Test
  void everyRowIsRecognisedInAnySpellingOrToldWhyNot() {
    String number = number(world.standard());
    String wide = number.replace("DB1401/T ", "ｄｂ1401／T").replace("-", "—");
    UUID id =
        draft(
            List.of(
                wide, number + " 某某服务规范", "DB14012-2019", "DB1401/T 999-2001", "说明", " ", number));
    List<SubmissionView.Line> lines = view(id).lines();
    assertThat(lines).hasSize(6);
    assertThat(Objects.requireNonNull(lines.getFirst().standard()).number()).isEqualTo(number);
    assertThat(lines)
        .extracting(SubmissionView.Line::unread)
        .containsExactly(
            null,
            "submission.line.twice",
            "import.fault.number-ambiguous",
            "catalogue.numbers.unknown",
            "import.fault.number-prefix-unknown",
            "submission.line.twice");
  }

  @Test
  void aListFromAFileIsReadRowByRow() {
    byte[] table = "标准号,名称\n,甲 DB1401/T 5-2020\n乙,丙\n".getBytes(StandardCharsets.UTF_8);
    assertThat(
            SignedIn.as(CLERK, () -> submissions.rows("清单.csv", new ByteArrayInputStream(table))))
        .containsExactly("甲 DB1401/T 5-2020", "乙");
    String many = "DB1401/T 5-2020\n".repeat(Submissions.MOST_STANDARDS + 1);
    refused(
        "submission-list-too-long",
        () ->
            SignedIn.as(
                CLERK,
                () ->
                    submissions.rows(
                        "清单.csv",
                        new ByteArrayInputStream(many.getBytes(StandardCharsets.UTF_8)))));
  }

  @Test
  void twoHundredStandardsAndTwentyBureausAreTakenAndOneMoreIsRefused() {
    List<String> rows =
        IntStream.rangeClosed(1, 200).mapToObj(i -> "DB1401/T %d-1999".formatted(i)).toList();
    UUID id = draft(rows);
    assertThat(view(id).lines()).hasSize(200);
    List<String> more = new ArrayList<>(rows);
    more.add("DB1401/T 201-1999");
    refused("submission-too-many-standards", () -> draft(more));
    refused("nothing-chosen", () -> draft(List.of(" ", "")));
    fill(id, bureaus(20), null);
    assertThat(Objects.requireNonNull(view(id).common()).targets()).hasSize(20);
    refused("submission-too-many-targets", () -> fill(id, bureaus(21), null));
  }

  @Test
  void theDryCheckNamesEachObstacleAndOnlyWhatIsSoundIsMade() {
    UUID sound = world.standard();
    UUID asked = world.standard();
    world.submitted(asked, agreement, Set.of(CaseWorld.JINZHONG));
    UUID twice = world.standard();
    world.submitted(twice, agreement, TWO);
    UUID id = draft(List.of(number(sound), number(asked), number(twice), "DB14012-2019"));
    refused("submission-not-filled", () -> create(id));
    fill(id, TWO, null);
    SubmissionView checked = view(id);
    assertThat(checked.lines().get(0).refusals()).isEmpty();
    assertThat(checked.lines().get(1).refusals().get(CaseWorld.JINZHONG))
        .extracting(RuleViolation::rule)
        .isEqualTo("duplicate-request");
    assertThat(checked.lines().get(1).refusals()).hasSize(1);
    assertThat(checked.faults()).isEqualTo(4);
    refused("submission-has-faults", () -> create(id));

    SignedIn.as(CLERK, () -> submissions.leaveOutRefused(id));

    assertThat(view(id).faults()).isZero();
    assertThat(view(id).asked()).isEqualTo(2);
    assertThat(view(id).cases()).isEqualTo(3);
    UUID job = create(id);
    ended(CLERK, job);
    refused("submission-made-already", () -> create(id));
    refused("submission-made-already", () -> fill(id, TWO, null));
    assertThat(of(id, CLERK))
        .extracting(one -> one.standard().id(), one -> Set.copyOf(one.targets()))
        .containsExactlyInAnyOrder(tuple(sound, TWO), tuple(asked, Set.of(CaseWorld.XINZHOU)));
    assertThat(view(id).states()).isEqualTo(Map.of(RequestState.DRAFT, 2L));
  }

  @Test
  void manyGoTheWholeWayAndStandInTheTargetsLists() {
    UUID folder = Ids.next();
    SignedIn.as(
        CLERK,
        () -> evidence.addToFolder(folder, "依据.pdf", new ByteArrayInputStream(DemoPdf.of("依据"))));
    UUID id = made(3, TWO, folder);
    run(JobAct.ENDORSE, APPROVER, id);
    run(JobAct.SUBMIT, CLERK, id);
    run(JobAct.TAKE_UP, SECRETARY, id);
    List<Item> taken = items(id, SECRETARY);
    List<Item> stale = new ArrayList<>(taken);
    stale.set(0, new Item(taken.getFirst().id(), taken.getFirst().seen() - 1));
    List<Foreseen> foreseen = SignedIn.as(SECRETARY, () -> jobs.preview(JobAct.OPEN, stale));
    assertThat(foreseen.getFirst().refusal())
        .hasValueSatisfying(why -> assertThat(why.rule()).isEqualTo("changed-meanwhile"));
    assertThat(foreseen.get(1).refusal()).isEmpty();

    UUID job = SignedIn.as(SECRETARY, () -> jobs.start(JobAct.OPEN, stale, ""));
    ended(SECRETARY, job);

    assertThat(SignedIn.as(SECRETARY, () -> jobs.find(job)).orElseThrow())
        .satisfies(
            done -> {
              assertThat(done.done()).isEqualTo(2);
              assertThat(done.refused()).isOne();
            });
    List<JobView.Line> lines = SignedIn.as(SECRETARY, () -> jobs.lines(job));
    assertThat(lines.getFirst().refusal()).isEqualTo("changed-meanwhile");
    assertThat(lines.getFirst().state()).isEqualTo(JobItemState.REFUSED);
    Set<UUID> opened =
        Set.copyOf(lines.stream().skip(1).map(line -> line.standard().id()).toList());
    for (String target : List.of("jinzhong-clerk", "xinzhou-clerk")) {
      assertThat(
              SignedIn.as(target, () -> cases.listToDecide(EnumSet.of(CaseState.ASSIGNED), 0, 500)))
          .filteredOn(one -> opened.contains(one.standard().id()))
          .hasSize(2);
    }
    UUID one = Objects.requireNonNull(lines.get(1).requestId());
    assertThat(SignedIn.as("jinzhong-clerk", () -> evidence.of(one))).hasSize(1);
    assertThat(trail.of(RecognitionRequests.SUBJECT, one, 50))
        .extracting(AuditFact::kind)
        .contains(
            "request.drafted",
            "request.evidence-added",
            "request.endorsed",
            "request.submitted",
            "request.taken-up",
            "request.opened");

    UUID returned = run(JobAct.RETURN, SECRETARY, id, "请补充试验数据");
    assertThat(SignedIn.as(SECRETARY, () -> jobs.find(returned)).orElseThrow().done()).isOne();
    run(JobAct.WITHDRAW, CLERK, id, "整批撤回");
    assertThat(view(id).states()).isEqualTo(Map.of(RequestState.WITHDRAWN, 3L));
  }

  @Test
  void mendingOneOfManyLeavesTheEvidenceOfTheOthers() {
    UUID folder = Ids.next();
    SignedIn.as(
        CLERK,
        () -> evidence.addToFolder(folder, "依据.pdf", new ByteArrayInputStream(DemoPdf.of("依据"))));
    UUID id = made(2, Set.of(CaseWorld.JINZHONG), folder);
    List<RequestSummary> both = of(id, CLERK);
    UUID first = both.getFirst().id();
    UUID second = both.getLast().id();
    UUID shared = SignedIn.as(CLERK, () -> evidence.of(first)).getFirst().id();
    refused(
        "evidence-folder-closed",
        () -> SignedIn.as(CLERK, () -> evidence.removeFromFolder(folder, shared)));
    SignedIn.as(
        CLERK, () -> evidence.add(first, "单独.pdf", new ByteArrayInputStream(DemoPdf.of("单独"))));
    assertThat(SignedIn.as(CLERK, () -> evidence.of(first))).hasSize(2);
    assertThat(SignedIn.as(CLERK, () -> evidence.of(second)))
        .extracting(EvidenceFile::id)
        .containsExactly(shared);
    SignedIn.as(CLERK, () -> evidence.remove(second, shared));
    assertThat(SignedIn.as(CLERK, () -> evidence.of(second))).isEmpty();
    assertThat(SignedIn.as(CLERK, () -> evidence.of(first))).hasSize(2);
  }

  @Test
  void aJobThatWasCutOffGoesOnWhereItWasAndTwoRunsDoNothingTwice() {
    UUID id = made(6, Set.of(CaseWorld.JINZHONG), null);
    List<Item> all = items(id, APPROVER);
    AtomicInteger steps = new AtomicInteger();
    UUID job =
        SignedIn.as(
            APPROVER,
            () -> {
              UUID made = written(all);
              Runnable deaf =
                  runner.listen(
                      made,
                      () -> {
                        if (steps.incrementAndGet() == 2) {
                          throw new IllegalStateException("the process dies here");
                        }
                      });
              assertThatThrownBy(() -> runner.run(made)).isInstanceOf(IllegalStateException.class);
              deaf.run();
              return made;
            });
    assertThat(SignedIn.as(APPROVER, () -> jobs.find(job)).orElseThrow())
        .satisfies(
            cut -> {
              assertThat(cut.done()).isEqualTo(2);
              assertThat(cut.running()).isTrue();
              assertThat(cut.interrupted()).isFalse();
            });
    refused("job-not-interrupted", () -> SignedIn.as(APPROVER, () -> jobs.resume(job)));
    refused("not-found", () -> SignedIn.as(CLERK, () -> jobs.resume(job)));
    clock.at(
        clock.instant().plus(Duration.ofMinutes(2)),
        () -> {
          SignedIn.as(APPROVER, () -> jobs.resume(job));
          SignedIn.as(APPROVER, () -> runner.run(job));
          ended(APPROVER, job);
        });
    assertThat(SignedIn.as(APPROVER, () -> jobs.find(job)).orElseThrow().done()).isEqualTo(6);
    for (Item one : all) {
      assertThat(trail.of(RecognitionRequests.SUBJECT, one.id(), 50))
          .extracting(AuditFact::kind)
          .containsOnlyOnce("request.endorsed");
    }
  }

  @Test
  void evidenceOfASubmissionStaysAsItWasMadeEvenForItsOnlyRequest() {
    UUID folder = Ids.next();
    SignedIn.as(
        CLERK,
        () -> evidence.addToFolder(folder, "依据.pdf", new ByteArrayInputStream(DemoPdf.of("依据"))));
    UUID id = made(1, Set.of(CaseWorld.JINZHONG), folder);
    UUID only = of(id, CLERK).getFirst().id();
    UUID shared = SignedIn.as(CLERK, () -> evidence.of(only)).getFirst().id();
    SignedIn.as(CLERK, () -> evidence.remove(only, shared));
    assertThat(SignedIn.as(CLERK, () -> evidence.of(only))).isEmpty();
    assertThat(SignedIn.as(CLERK, () -> shelf.files(folder)))
        .extracting(EvidenceFile::id)
        .containsExactly(shared);
  }

  @Test
  void whatChangedSinceItWasShownIsNeitherMadeNorDone() {
    UUID id = draft(numbers(2));
    fill(id, TWO, null);
    SubmissionView shown = view(id);
    SignedIn.as(CLERK, () -> submissions.leaveOut(id, shown.lines().getFirst().id(), true));
    refused(
        "changed-meanwhile", () -> SignedIn.as(CLERK, () -> submissions.create(id, shown.seen())));
    ended(CLERK, create(id));
    List<Item> before = items(id, CLERK);
    run(JobAct.ENDORSE, APPROVER, id);
    UUID job = SignedIn.as(CLERK, () -> jobs.start(JobAct.WITHDRAW, before, "过时的清单"));
    ended(CLERK, job);
    assertThat(SignedIn.as(CLERK, () -> jobs.lines(job)))
        .extracting(JobView.Line::refusal)
        .containsExactly("changed-meanwhile");
    assertThat(view(id).states()).isEqualTo(Map.of(RequestState.ENDORSED, 1L));
  }

  @Test
  void othersNeitherSeeItNorActOnIt() {
    UUID id = draft(List.of(number(world.standard())));
    for (String outside : List.of("jinzhong-clerk", SECRETARY, "anhui-clerk")) {
      assertThat(SignedIn.as(outside, () -> submissions.find(id))).isEmpty();
      assertThat(SignedIn.as(outside, () -> submissions.list(50)))
          .noneMatch(one -> one.id().equals(id));
    }
    refused(
        "not-found", () -> SignedIn.as("jinzhong-clerk", () -> submissions.leaveOutRefused(id)));
    assertThatThrownBy(() -> SignedIn.as(APPROVER, () -> submissions.create(id, 0)))
        .isInstanceOf(NotAllowedException.class);
    fill(id, TWO, null);
    UUID job = create(id);
    ended(CLERK, job);
    assertThat(SignedIn.as("jinzhong-clerk", () -> jobs.find(job))).isEmpty();
    List<Item> drafts = items(id, CLERK);
    assertThatThrownBy(() -> SignedIn.as(CLERK, () -> jobs.start(JobAct.ENDORSE, drafts, "")))
        .isInstanceOf(NotAllowedException.class);
    refused(
        "nothing-chosen",
        () -> SignedIn.as("jinzhong-approver", () -> jobs.start(JobAct.ENDORSE, drafts, "")));
    refused(
        "reason-required",
        () -> SignedIn.as(CLERK, () -> jobs.start(JobAct.WITHDRAW, drafts, " ")));
    refused(
        "too-many-at-once",
        () ->
            SignedIn.as(
                CLERK,
                () ->
                    jobs.start(
                        JobAct.WITHDRAW,
                        IntStream.rangeClosed(0, RequestJobs.MOST)
                            .mapToObj(i -> new Item(Ids.next(), 0))
                            .toList(),
                        "多")));
  }

  @Test
  void theDryCheckAndEachRequestTakeFewStatementsHoweverManyThereAre() {
    UUID few = draft(numbers(2));
    UUID many = draft(numbers(12));
    fill(few, TWO, null);
    fill(many, TWO, null);
    int small = SignedIn.as(CLERK, () -> StatementCount.of(() -> submissions.find(few)));
    int large = SignedIn.as(CLERK, () -> StatementCount.of(() -> submissions.find(many)));
    assertThat(large).isEqualTo(small).isLessThanOrEqualTo(20);
    ended(CLERK, create(few));
    run(JobAct.ENDORSE, APPROVER, few);
    run(JobAct.SUBMIT, CLERK, few);
    run(JobAct.TAKE_UP, SECRETARY, few);
    RequestSummary one = of(few, SECRETARY).getFirst();
    int open =
        SignedIn.as(
            SECRETARY, () -> StatementCount.of(() -> requests.open(one.id(), one.version())));
    assertThat(open).isLessThanOrEqualTo(40);
    int preview =
        SignedIn.as(
            SECRETARY,
            () -> StatementCount.of(() -> jobs.preview(JobAct.OPEN, items(few, SECRETARY))));
    assertThat(preview).isLessThanOrEqualTo(30);
  }

  private UUID written(List<Item> all) {
    return WrittenJobs.of(context, JobAct.ENDORSE, all);
  }

  private UUID made(int standards, Set<BureauCode> targets, @Nullable UUID folder) {
    UUID id = draft(numbers(standards));
    fill(id, targets, folder);
    ended(CLERK, create(id));
    return id;
  }

  private List<String> numbers(int count) {
    return IntStream.range(0, count).mapToObj(i -> number(world.standard())).toList();
  }

  private UUID run(JobAct act, String who, UUID submission) {
    return run(act, who, submission, "");
  }

  private UUID run(JobAct act, String who, UUID submission, String reason) {
    UUID job = SignedIn.as(who, () -> jobs.start(act, items(submission, who), reason));
    ended(who, job);
    return job;
  }

  private void ended(String who, UUID job) {
    await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> !SignedIn.as(who, () -> jobs.find(job)).orElseThrow().running());
  }

  private List<Item> items(UUID submission, String who) {
    return of(submission, who).stream().map(one -> new Item(one.id(), one.version())).toList();
  }

  private List<RequestSummary> of(UUID submission, String who) {
    return SignedIn.as(
        who, () -> requests.list(EnumSet.allOf(RequestState.class), submission, 0, 300));
  }

  private UUID draft(List<String> rows) {
    return SignedIn.as(CLERK, () -> submissions.draft(rows));
  }

  private void fill(UUID id, Set<BureauCode> targets, @Nullable UUID folder) {
    SignedIn.as(
        CLERK,
        () ->
            submissions.fill(
                id,
                view(id).version(),
                new Submission.Common(agreement, Effect.SUPERVISION, "全市", "便民", targets, folder)));
  }

  private UUID create(UUID id) {
    return SignedIn.as(CLERK, () -> submissions.create(id, view(id).seen()));
  }

  private SubmissionView view(UUID id) {
    return SignedIn.as(CLERK, () -> submissions.find(id).orElseThrow());
  }

  private String number(UUID standard) {
    return facts.find(standard).orElseThrow().number();
  }

  private static Set<BureauCode> bureaus(int count) {
    Set<BureauCode> some = new HashSet<>();
    IntStream.rangeClosed(1, count).forEach(i -> some.add(new BureauCode("41%02d00".formatted(i))));
    return some;
  }
}
