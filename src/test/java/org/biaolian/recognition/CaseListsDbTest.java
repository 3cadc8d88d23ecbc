package org.biaolian.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.biaolian.recognition.CaseWorld.JINZHONG;
import static org.biaolian.recognition.CaseWorld.XINZHOU;
import static org.biaolian.testing.Refusals.refused;
import static org.biaolian.testing.Refusals.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.NotAllowedException;
import org.biaolian.access.Role;
import org.biaolian.audit.AuditFact;
import org.biaolian.audit.AuditTrail;
import org.biaolian.bureau.People;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.CaseBatches.Foreseen;
import org.biaolian.recognition.domain.CaseState;
import org.biaolian.recognition.domain.RequestState;
import org.biaolian.recognition.internal.Signatures;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.ExtraPerson;
import org.biaolian.testing.SignedIn;
import org.biaolian.testing.StatementCount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One review or one signature of a list of cases. */
@DbTest
class CaseListsDbTest {

  private static final String REVIEWER = "jinzhong-reviewer";
  private static final String SIGNER = "jinzhong-approver";
  private static final ExtraPerson OTHER_SIGNER =
      new ExtraPerson("jinzhong-list-approver", "清单签发", Role.APPROVER, "140700");

  @Autowired private ApplicationContext context;
  @Autowired private RecognitionCases cases;
  @Autowired private RecognitionRequests requests;
  @Autowired private CaseBatches batches;
  @Autowired private RecognitionRegister register;
  @Autowired private AuditTrail trail;
  @Autowired private Signatures signatures;
  @Autowired private PlatformTransactionManager transactions;
  @Autowired private People people;
  @Autowired private CurrentActor actors;

  private CaseWorld world;

  @BeforeEach
  void aSecondSignerIsThere() {
    world = new CaseWorld(context);
    people.enter(List.of(OTHER_SIGNER.entry()));
  }

  @Test
  void likeCasesAreSignedInOneActEachWithItsOwnTrailAndAgainDoesNothing() {
    UUID first = world.toSign(Decision.recognised());
    UUID second = world.toSign(Decision.recognised());
    UUID moved = world.toSign(Decision.recognised());
    List<ListedCase> items =
        List.of(item(first), item(second), new ListedCase(moved, item(moved).seen() - 1));
    List<StepResult> results = SignedIn.as("jinzhong-approver", () -> batches.sign(items));
    assertThat(rules(results)).containsExactly("done", "done", "changed-meanwhile");
    for (UUID one : List.of(first, second)) {
      assertThat(world.kinds(one)).containsOnlyOnce("case.signed");
      UUID standard = world.view("jinzhong-clerk", one).summary().standard().id();
      assertThat(SignedIn.as("jinzhong-clerk", () -> register.entriesOf(standard))).hasSize(1);
    }
    assertThat(world.view("jinzhong-clerk", moved).summary().state()).isEqualTo(CaseState.TO_SIGN);
    List<StepResult> again =
        SignedIn.as("jinzhong-approver", () -> batches.sign(items.subList(0, 2)));
    assertThat(rules(again)).containsExactly("done", "done");
    assertThat(world.kinds(first)).containsOnlyOnce("case.signed");
  }

  @Test
  void unlikeOrTooManyCasesAreNotSignedInOneAct() {
    UUID yes = world.toSign(Decision.recognised());
    UUID no = world.toSign(Decision.declined(DeclineGround.OUT_OF_SCOPE, "不在范围"));
    List<ListedCase> unlike = List.of(item(yes), item(no));
    refused("cases-not-alike", () -> SignedIn.as("jinzhong-approver", () -> batches.sign(unlike)));
    UUID strict = world.toSign(Decision.conditional("每季抽查"));
    UUID mild = world.toSign(Decision.conditional("每年抽查"));
    List<ListedCase> conditions = List.of(item(strict), item(mild));
    refused(
        "cases-not-alike", () -> SignedIn.as("jinzhong-approver", () -> batches.sign(conditions)));
    refused(
        "cases-not-alike",
        () -> SignedIn.as("jinzhong-approver", () -> batches.preview(conditions)));
    assertThat(SignedIn.as("jinzhong-approver", () -> batches.preview(conditions.subList(0, 1))))
        .singleElement()
        .satisfies(view -> assertThat(view.decision()).isEqualTo(Decision.conditional("每季抽查")));
    assertThat(world.view("jinzhong-clerk", yes).summary().state()).isEqualTo(CaseState.TO_SIGN);
    refused(
        "nothing-chosen", () -> SignedIn.as("jinzhong-approver", () -> batches.sign(List.of())));
    List<ListedCase> many = Collections.nCopies(CaseBatches.MOST + 1, item(yes));
    refused("too-many-at-once", () -> SignedIn.as("jinzhong-approver", () -> batches.sign(many)));
    assertThatExceptionOfType(NotAllowedException.class)
        .isThrownBy(() -> SignedIn.as("jinzhong-clerk", () -> batches.sign(unlike)));
  }

  @Test
  void aListIsReviewedInOneActWithOneOpinionAndWhatIsRefusedIsSaidForThatOne() {
    UUID request = world.opened(JINZHONG, XINZHOU);
    UUID first = world.inReview(Decision.conditional("每季抽查"));
    UUID second = world.inReview(Decision.conditional("每季抽查"));
    UUID foreign = world.caseOf(request, XINZHOU);
    UUID early = world.assessing();
    UUID advised = world.inReview(Decision.conditional("每季抽查"));
    world.askedAsExpert(advised, SignedIn.as(REVIEWER, () -> actors.require().personId()));
    UUID moved = world.inReview(Decision.conditional("每季抽查"));
    List<ListedCase> items =
        List.of(
            item(first),
            new ListedCase(foreign, 0),
            item(early),
            item(advised),
            new ListedCase(moved, item(moved).seen() - 1),
            item(second));
    List<String> seen =
        List.of("done", "illegal-step", "expert-of-case", "changed-meanwhile", "done");
    assertThat(SignedIn.as(REVIEWER, () -> batches.previewReview(items)))
        .extracting(one -> one.refusal().map(RuleViolation::rule).orElse("done"))
        .as("without what the reviewer does not see")
        .isEqualTo(seen);
    List<StepResult> results = SignedIn.as(REVIEWER, () -> batches.agree(items, " 同意，均附条件 "));
    assertThat(rules(results))
        .containsExactly(
            "done", "not-found", "illegal-step", "expert-of-case", "changed-meanwhile", "done");
    for (UUID one : List.of(first, second)) {
      CaseView view = world.view(SIGNER, one);
      assertThat(view.summary().state()).isEqualTo(CaseState.TO_SIGN);
      assertThat(view.reviewOpinion()).isEqualTo("同意，均附条件");
      assertThat(world.kinds(one)).containsOnlyOnce("case.reviewed");
    }
    assertThat(world.kinds(early)).doesNotContain("case.reviewed");
    List<ListedCase> twice = List.of(items.getFirst(), items.getLast());
    assertThat(rules(SignedIn.as(REVIEWER, () -> batches.agree(twice, "同意，均附条件"))))
        .as("one's own review again is no fault")
        .containsExactly("done", "done");
    assertThat(rules(SignedIn.as(REVIEWER, () -> batches.agree(twice, "另一种意见"))))
        .containsExactly("changed-meanwhile", "changed-meanwhile");
    assertThat(world.kinds(first)).containsOnlyOnce("case.reviewed");
  }

  @Test
  void unlikeProposalsOrAListWithoutAnOpinionAreNotReviewed() {
    UUID strict = world.inReview(Decision.conditional("每季抽查"));
    UUID mild = world.inReview(Decision.conditional("每年抽查"));
    List<ListedCase> unlike = List.of(item(strict), item(mild));
    refused("cases-not-alike", () -> SignedIn.as(REVIEWER, () -> batches.agree(unlike, "同意")));
    refused("cases-not-alike", () -> SignedIn.as(REVIEWER, () -> batches.previewReview(unlike)));
    List<ListedCase> one = unlike.subList(0, 1);
    refused("opinion-required", () -> SignedIn.as(REVIEWER, () -> batches.agree(one, " ")));
    List<ListedCase> none = List.of();
    refused("nothing-chosen", () -> SignedIn.as(REVIEWER, () -> batches.agree(none, "同意")));
    List<ListedCase> many = Collections.nCopies(CaseBatches.MOST + 1, item(strict));
    refused("too-many-at-once", () -> SignedIn.as(REVIEWER, () -> batches.agree(many, "同意")));
    for (String who : List.of("jinzhong-clerk", SIGNER, "auditor")) {
      assertThatExceptionOfType(NotAllowedException.class)
          .isThrownBy(() -> SignedIn.as(who, () -> batches.agree(one, "同意")));
    }
    assertThat(SignedIn.as(REVIEWER, () -> batches.previewReview(one)))
        .extracting(Foreseen::opinion)
        .containsExactly("已逐条评估");
    assertThat(world.view(SIGNER, strict).summary().state()).isEqualTo(CaseState.IN_REVIEW);
  }

  @Test
  void aListTakesAsManyStatementsForNineAsForThree() {
    List<UUID> all =
        IntStream.range(0, 12)
            .mapToObj(any -> world.inReview(Decision.conditional("每季抽查")))
            .toList();
    List<ListedCase> three = all.subList(0, 3).stream().map(this::item).toList();
    List<ListedCase> nine = all.subList(3, 12).stream().map(this::item).toList();
    assertThat(statements(REVIEWER, () -> batches.agree(three, "同意")))
        .hasSameSizeAs(statements(REVIEWER, () -> batches.agree(nine, "同意")));
    List<ListedCase> threeToSign = all.subList(0, 3).stream().map(this::item).toList();
    List<ListedCase> nineToSign = all.subList(3, 12).stream().map(this::item).toList();
    List<String> few = statements(SIGNER, () -> batches.sign(threeToSign));
    assertThat(few).hasSizeLessThan(20);
    assertThat(statements(SIGNER, () -> batches.sign(nineToSign))).hasSameSizeAs(few);
    for (UUID one : all) {
      assertThat(world.kinds(one)).containsOnlyOnce("case.signed");
    }
  }

  /** Without who acts. */
  private static List<String> statements(String who, Runnable step) {
    return SignedIn.as(who, () -> StatementCount.during(step)).stream()
        .filter(sql -> !sql.contains(" from person "))
        .toList();
  }

  @Test
  void aListOfMoreThanOneTransactionIsSignedToItsEnd() {
    List<UUID> all =
        IntStream.range(0, 53).mapToObj(any -> world.toSign(Decision.recognised())).toList();
    List<ListedCase> items = all.stream().map(this::item).toList();
    List<StepResult> results = SignedIn.as(SIGNER, () -> batches.sign(items));
    assertThat(results).extracting(StepResult::id).containsExactlyElementsOf(all);
    assertThat(rules(results)).containsOnly("done");
    assertThat(SignedIn.as("jinzhong-clerk", () -> register.entriesOf(standard(all.getLast()))))
        .hasSize(1);
  }

  @Test
  void whereOneCaseBreaksTheListTheOthersAreSignedOneByOne() {
    UUID first = world.toSign(Decision.recognised());
    UUID broken = world.toSign(Decision.recognised());
    UUID last = world.toSign(Decision.recognised());
    List<ListedCase> items = List.of(item(first), item(broken), item(last));
    world.breakPaper(broken);
    try {
      List<StepResult> results = SignedIn.as(SIGNER, () -> batches.sign(items));
      assertThat(rules(results)).containsExactly("done", "step-failed", "done");
    } finally {
      world.mendPaper(broken);
    }
    assertThat(world.kinds(first)).containsOnlyOnce("case.signed");
    assertThat(world.kinds(broken)).doesNotContain("case.signed");
    assertThat(SignedIn.as("jinzhong-clerk", () -> register.entriesOf(standard(first)))).hasSize(1);
    assertThat(SignedIn.as("jinzhong-clerk", () -> register.entriesOf(standard(broken)))).isEmpty();
  }

  @Test
  void ofTwoSignersWithTheSameListAtOnceOneSignsEachCase() throws Exception {
    List<UUID> all =
        IntStream.range(0, 8).mapToObj(any -> world.toSign(Decision.recognised())).toList();
    List<ListedCase> items = all.stream().map(this::item).toList();
    List<List<String>> answers =
        atOnce(
            () -> SignedIn.as(SIGNER, () -> rules(batches.sign(items))),
            () -> OTHER_SIGNER.does(() -> rules(batches.sign(items.reversed()).reversed())));
    for (int i = 0; i < all.size(); i++) {
      assertThat(Stream.of(answers.get(0).get(i), answers.get(1).get(i)))
          .containsOnlyOnce("done")
          .containsAnyOf("changed-meanwhile", "illegal-step");
      UUID one = all.get(i);
      assertThat(trail.of("recognition-case", one, 20).stream().map(AuditFact::toState))
          .containsOnlyOnce("SIGNED");
      assertThat(SignedIn.as("jinzhong-clerk", () -> register.entriesOf(standard(one)))).hasSize(1);
    }
  }

  @Test
  void listsOfTwoTargetsAtOnceCloseEachRequestOnce() throws Exception {
    List<UUID> asked =
        IntStream.range(0, 6).mapToObj(any -> world.opened(JINZHONG, XINZHOU)).toList();
    List<ListedCase> own = new ArrayList<>();
    List<ListedCase> others = new ArrayList<>();
    for (UUID request : asked) {
      own.add(toSign(world.caseOf(request, JINZHONG), "jinzhong"));
      others.addFirst(toSign(world.caseOf(request, XINZHOU), "xinzhou"));
    }
    List<List<String>> answers =
        atOnce(
            () -> SignedIn.as(SIGNER, () -> rules(inOneTransaction(own))),
            () -> SignedIn.as("xinzhou-approver", () -> rules(inOneTransaction(others))));
    assertThat(answers.get(0)).containsOnly("done");
    assertThat(answers.get(1)).containsOnly("done");
    for (UUID request : asked) {
      assertThat(
              SignedIn.as("taiyuan-clerk", () -> requests.find(request).orElseThrow())
                  .summary()
                  .state())
          .isEqualTo(RequestState.CLOSED);
      assertThat(trail.of("recognition-request", request, 20).stream().map(AuditFact::kind))
          .containsOnlyOnce("request.closed");
    }
  }

  /** Without trying the cases one by one when that fails, as it would if the two were in a ring. */
  private List<StepResult> inOneTransaction(List<ListedCase> items) {
    return Objects.requireNonNull(
        new TransactionTemplate(transactions).execute(status -> signatures.sign(items)));
  }

  @Test
  void laterRoundsInOneListAreEnteredAsByThemselves() {
    DisputeWorld disputes = new DisputeWorld(context);
    UUID upheld = disputes.nextRound(Decision.conditional("每季抽查"));
    UUID replaced = disputes.nextRound(Decision.conditional("每月抽查"));
    List<ListedCase> items = List.of(againToSign(upheld), againToSign(replaced)).reversed();
    assertThat(rules(SignedIn.as(SIGNER, () -> inOneTransaction(items)))).containsOnly("done");
    assertThat(entries(upheld)).containsExactly("每季抽查 IN_FORCE");
    assertThat(entries(replaced)).containsExactlyInAnyOrder("每月抽查 ENDED", "每季抽查 IN_FORCE");
    assertThat(world.kinds(upheld)).containsOnlyOnce("case.signed");
  }

  private ListedCase againToSign(UUID round) {
    SignedIn.as("jinzhong-clerk", () -> cases.acknowledge(round));
    world.propose(round, Decision.conditional("每季抽查"));
    return item(round);
  }

  private List<String> entries(UUID one) {
    return SignedIn.as("jinzhong-clerk", () -> register.entriesOf(standard(one))).stream()
        .map(entry -> entry.conditions() + " " + entry.state())
        .toList();
  }

  @Test
  void aCaseThatStandsInAListTwiceIsSignedOnce() {
    UUID one = world.toSign(Decision.recognised());
    List<ListedCase> items = List.of(item(one), item(one));
    assertThat(rules(SignedIn.as(SIGNER, () -> batches.sign(items)))).containsExactly("done");
    assertThat(world.kinds(one)).containsOnlyOnce("case.signed");
  }

  private ListedCase toSign(UUID one, String place) {
    SignedIn.as(place + "-clerk", () -> cases.acknowledge(one));
    SignedIn.as(place + "-clerk", () -> cases.propose(one, Decision.recognised(), "同意"));
    SignedIn.as(place + "-reviewer", () -> cases.agree(one, world.version(one), "同意"));
    return new ListedCase(one, SignedIn.as(place + "-approver", () -> world.version(one)));
  }

  private static List<List<String>> atOnce(
      Callable<List<String>> first, Callable<List<String>> second) throws Exception {
    CyclicBarrier together = new CyclicBarrier(2);
    try (ExecutorService hands = Executors.newFixedThreadPool(2)) {
      List<Future<List<String>>> tries = new ArrayList<>();
      for (Callable<List<String>> one : List.of(first, second)) {
        tries.add(
            hands.submit(
                () -> {
                  together.await();
                  return one.call();
                }));
      }
      return List.of(tries.get(0).get(), tries.get(1).get());
    }
  }

  private UUID standard(UUID one) {
    return world.view("jinzhong-clerk", one).summary().standard().id();
  }

  private ListedCase item(UUID one) {
    return new ListedCase(one, SignedIn.as(SIGNER, () -> world.version(one)));
  }
}
