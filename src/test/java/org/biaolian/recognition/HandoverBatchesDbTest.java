package org.biaolian.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.biaolian.recognition.CaseWorld.JINZHONG;
import static org.biaolian.recognition.CaseWorld.XINZHOU;
import static org.biaolian.testing.Refusals.refused;
import static org.biaolian.testing.Refusals.rules;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.NotAllowedException;
import org.biaolian.access.Role;
import org.biaolian.bureau.Deputies;
import org.biaolian.bureau.People;
import org.biaolian.bureau.People.Colleague;
import org.biaolian.kernel.OrganizationCode;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.HandoverBatches.Foreseen;
import org.biaolian.recognition.domain.CaseState;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.SignedIn;
import org.biaolian.testing.StatementCount;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Many cases go to another clerk in one act, and what many acts would do is told beforehand. */
@DbTest
class HandoverBatchesDbTest {

  private static final String CLERK = "jinzhong-clerk";
  private static final String APPROVER = "jinzhong-approver";
  private static final OrganizationCode BUREAU = new OrganizationCode("140700");

  @Autowired private ApplicationContext context;
  @Autowired private HandoverBatches batches;
  @Autowired private CaseBatches signing;
  @Autowired private RecognitionCases cases;
  @Autowired private Deputies deputies;
  @Autowired private People people;
  @Autowired private CurrentActor actors;

  private CaseWorld world;

  @BeforeEach
  void aSecondClerkIsThere() {
    world = new CaseWorld(context);
    people.enter(
        List.of(
            new People.Entry(
                "jinzhong-second",
                "接手经办",
                null,
                BUREAU,
                EnumSet.of(Role.CLERK),
                LocalDate.of(2024, 1, 1))));
  }

  @AfterEach
  void nobodyStandsInForAnybodyAnyMore() {
    SignedIn.as("jinzhong-admin", () -> deputies.named().forEach(one -> deputies.end(one.id())));
  }

  @Test
  void manyCasesGoToAColleagueAndWhatIsRefusedIsForeseenAndSaidForThatOne() {
    UUID request = world.opened(JINZHONG, XINZHOU);
    UUID first = world.caseOf(request, JINZHONG);
    SignedIn.as(CLERK, () -> cases.acknowledge(first));
    UUID foreign = world.caseOf(request, XINZHOU);
    UUID second = world.assessing();
    UUID proposed = world.assessing();
    SignedIn.as(CLERK, () -> cases.propose(proposed, Decision.recognised(), "同意"));
    UUID fresh = world.caseOf(world.opened(JINZHONG), JINZHONG);
    UUID advised = world.assessing();
    world.askedAsExpert(advised, taker());
    UUID reviewed = world.assessing();
    world.reviewedBy(reviewed, taker());
    UUID changed = world.assessing();
    List<ListedCase> items =
        List.of(
            item(first),
            new ListedCase(foreign, 0),
            item(proposed),
            item(fresh),
            item(advised),
            item(reviewed),
            new ListedCase(changed, item(changed).seen() + 1),
            item(second));
    List<Foreseen> foreseen = SignedIn.as(CLERK, () -> batches.preview(items, taker()));
    assertThat(foreseen)
        .extracting(one -> one.refusal().map(RuleViolation::rule).orElse("done"))
        .containsExactly(
            "done",
            "handover-while-assessing",
            "handover-while-assessing",
            "expert-of-case",
            "deputy-holds-step",
            "changed-meanwhile",
            "done");
    assertThat(handOver(CLERK, items))
        .containsExactly(
            "done",
            "not-found",
            "handover-while-assessing",
            "handover-while-assessing",
            "expert-of-case",
            "deputy-holds-step",
            "changed-meanwhile",
            "done");
    for (UUID one : List.of(first, second)) {
      assertThat(world.view(CLERK, one).clerk()).isEqualTo("接手经办");
      assertThat(world.kinds(one)).containsOnlyOnce("case.handed-over");
    }
    assertThat(world.view(CLERK, changed).clerk()).isNotEqualTo("接手经办");
    assertThat(handOver(CLERK, List.of(item(first), item(second))))
        .containsExactly("assessed-by-another", "assessed-by-another");
  }

  @Test
  void theApproverGivesAwayWhatAnybodyAssessesAndADeputyOnlyWhatTheOwnPrincipalDoes() {
    UUID one = world.assessing();
    UUID other = world.assessing();
    assertThat(handOver(APPROVER, List.of(item(one), item(other)))).containsOnly("done");
    List<ListedCase> items = List.of(item(one), item(other));
    assertThat(rules(SignedIn.as(CLERK, () -> batches.handOver(items, person(CLERK), "回来了"))))
        .containsOnly("assessed-by-another");
    LocalDate today = LocalDate.now(context.getBean(Clock.class));
    UUID taker = taker();
    UUID clerk = person(CLERK);
    SignedIn.as(
        "jinzhong-admin", () -> deputies.name(taker, clerk, Role.CLERK, today, today.plusDays(3)));
    assertThat(rules(SignedIn.as(CLERK, () -> batches.handOver(items, person(CLERK), "替班"))))
        .containsOnly("done");
    assertThat(world.kinds(one)).contains("case.deputised");
  }

  @Test
  void nobodyOfAnotherBureauOrRoleHandsAnythingOver() {
    UUID one = world.assessing();
    List<ListedCase> items = List.of(item(one));
    UUID taker = taker();
    UUID xinzhou = person("xinzhou-clerk");
    UUID taiyuan = person("taiyuan-clerk");
    assertThat(SignedIn.as("xinzhou-clerk", () -> batches.preview(items, xinzhou))).isEmpty();
    assertThat(rules(SignedIn.as("xinzhou-clerk", () -> batches.handOver(items, xinzhou, "要"))))
        .containsExactly("not-found");
    assertThat(SignedIn.as("taiyuan-clerk", () -> batches.preview(items, taiyuan)))
        .extracting(each -> each.refusal().map(RuleViolation::rule))
        .containsExactly(Optional.of("applicant-never-decides"));
    assertThat(rules(SignedIn.as("taiyuan-clerk", () -> batches.handOver(items, taiyuan, "要"))))
        .containsExactly("applicant-never-decides");
    for (String who : List.of("jinzhong-reviewer", "jinzhong-admin", "sec-cities-secretary")) {
      assertThatExceptionOfType(NotAllowedException.class)
          .isThrownBy(() -> SignedIn.as(who, () -> batches.handOver(items, taker, "要")));
      assertThatExceptionOfType(NotAllowedException.class)
          .isThrownBy(() -> SignedIn.as(who, batches::takers));
    }
    assertThat(world.kinds(one)).doesNotContain("case.handed-over");
  }

  @Test
  void anActWithoutReasonTakerOrChoiceDoesNothing() {
    UUID one = world.assessing();
    List<ListedCase> items = List.of(item(one));
    UUID taker = taker();
    refused("reason-required", () -> SignedIn.as(CLERK, () -> batches.handOver(items, taker, " ")));
    for (String who : List.of("jinzhong-reviewer", "xinzhou-clerk")) {
      UUID wrong = person(who);
      refused(
          "handover-to-clerk",
          () -> SignedIn.as(CLERK, () -> batches.handOver(items, wrong, "出差")));
    }
    refused(
        "nothing-chosen", () -> SignedIn.as(CLERK, () -> batches.handOver(List.of(), taker, "出差")));
    List<ListedCase> many = Collections.nCopies(CaseBatches.MOST + 1, item(one));
    refused(
        "too-many-at-once", () -> SignedIn.as(CLERK, () -> batches.handOver(many, taker, "出差")));
    assertThat(world.kinds(one)).doesNotContain("case.handed-over");
  }

  @Test
  void ofTwoWhoGiveTheSameCasesAwayAtOnceOneDoesAndTheOtherIsTold() throws Exception {
    List<ListedCase> items =
        IntStream.range(0, 4).mapToObj(any -> item(world.assessing())).toList();
    UUID taker = taker();
    CyclicBarrier together = new CyclicBarrier(2);
    List<Callable<List<String>>> acts = new ArrayList<>();
    for (String who : List.of(CLERK, APPROVER)) {
      acts.add(
          () -> {
            together.await();
            return rules(SignedIn.as(who, () -> batches.handOver(items, taker, who)));
          });
    }
    List<List<String>> results = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      for (Future<List<String>> done : threads.invokeAll(acts)) {
        results.add(done.get());
      }
    }
    for (int i = 0; i < items.size(); i++) {
      assertThat(List.of(results.get(0).get(i), results.get(1).get(i)))
          .containsExactlyInAnyOrder("done", "changed-meanwhile");
      assertThat(world.kinds(items.get(i).id())).containsOnlyOnce("case.handed-over");
    }
  }

  @Test
  void theCasesOfOneClerkAreListedAlsoWhenThatOneHasLeft() {
    UUID one = world.assessing();
    UUID clerk = person(CLERK);
    assertThat(handOver(CLERK, List.of(item(one)))).containsExactly("done");
    UUID taker = taker();
    long had =
        SignedIn.as(APPROVER, batches::holders).stream()
            .filter(each -> each.id().equals(taker))
            .findFirst()
            .orElseThrow()
            .cases();
    assertThat(SignedIn.as(APPROVER, () -> batches.count(taker))).isEqualTo(had);
    assertThat(SignedIn.as(APPROVER, () -> batches.list(taker, 0, 5000)))
        .hasSize((int) had)
        .anyMatch(each -> each.id().equals(one))
        .allMatch(each -> HandoverBatches.ASSESSED.contains(each.state()));
    assertThat(SignedIn.as(APPROVER, () -> batches.list(clerk, 0, 5000)))
        .noneMatch(each -> each.id().equals(one));
    assertThat(SignedIn.as("xinzhou-approver", () -> batches.list(taker, 0, 5000))).isEmpty();
    assertThat(SignedIn.as("xinzhou-approver", batches::holders))
        .noneMatch(each -> each.id().equals(taker));
    assertThat(SignedIn.as("sec-cities-secretary", batches::holders)).isEmpty();
  }

  @Test
  void fiftyCasesAreForeseenInAsFewStatementsAsFive() {
    List<ListedCase> items =
        IntStream.range(0, 50).mapToObj(any -> item(world.assessing())).toList();
    UUID taker = taker();
    int few = previewed(items.subList(0, 5), taker);
    assertThat(previewed(items, taker)).isLessThanOrEqualTo(few + 2).isLessThanOrEqualTo(25);
    List<String> two = handedOver(items.subList(0, 2), taker);
    List<String> six = handedOver(items.subList(2, 8), taker);
    assertThat(ofPeople(six)).as("people are asked about once an act").isEqualTo(ofPeople(two));
    assertThat((six.size() - two.size()) / 4).as("statements of one case").isLessThanOrEqualTo(16);
    List<UUID> rest = items.subList(8, 50).stream().map(ListedCase::id).toList();
    rest.forEach(one -> world.propose(one, Decision.recognised()));
    List<ListedCase> toSign = rest.stream().map(this::item).toList();
    int five = foreseen(toSign.subList(0, 5));
    assertThat(foreseen(toSign)).isLessThanOrEqualTo(five + 2).isLessThanOrEqualTo(35);
  }

  private int previewed(List<ListedCase> items, UUID to) {
    return SignedIn.as(
        CLERK,
        () ->
            StatementCount.of(
                () ->
                    assertThat(batches.preview(items, to))
                        .hasSize(items.size())
                        .allMatch(one -> one.refusal().isEmpty())));
  }

  private List<String> handedOver(List<ListedCase> items, UUID to) {
    return SignedIn.as(
        CLERK,
        () ->
            StatementCount.during(
                () -> assertThat(rules(batches.handOver(items, to, "离岗"))).containsOnly("done")));
  }

  private static long ofPeople(List<String> statements) {
    return statements.stream()
        .filter(sql -> sql.contains("from person") || sql.contains("from deputy"))
        .count();
  }

  private int foreseen(List<ListedCase> items) {
    return SignedIn.as(
        APPROVER,
        () ->
            StatementCount.of(
                () ->
                    assertThat(signing.preview(items))
                        .hasSize(items.size())
                        .allMatch(one -> one.refusal().isEmpty())));
  }

  @Test
  void whatASignatureWouldBeRefusedForIsForeseenAsTheSignatureRefusesIt() {
    UUID good = world.toSign(Decision.recognised());
    UUID expert = world.toSign(Decision.recognised());
    world.askedAsExpert(expert, person(APPROVER));
    UUID reviewed = world.toSign(Decision.recognised());
    world.reviewedBy(reviewed, person(APPROVER));
    UUID text = world.toSign(Decision.recognised());
    world.replaceText(text);
    UUID early = world.assessing();
    UUID moved = world.toSign(Decision.recognised());
    List<ListedCase> items =
        List.of(
            item(good),
            item(expert),
            item(reviewed),
            item(text),
            item(early),
            new ListedCase(moved, item(moved).seen() - 1));
    List<String> foreseen =
        SignedIn.as(APPROVER, () -> signing.preview(items)).stream()
            .map(one -> one.refusal().map(RuleViolation::rule).orElse("done"))
            .toList();
    assertThat(foreseen)
        .containsExactly(
            "done",
            "expert-of-case",
            "signer-reviewed",
            "text-changed-meanwhile",
            "illegal-step",
            "changed-meanwhile");
    assertThat(rules(SignedIn.as(APPROVER, () -> signing.sign(items)))).isEqualTo(foreseen);
    assertThat(world.view(CLERK, good).summary().state()).isEqualTo(CaseState.SIGNED);
  }

  private List<String> handOver(String who, List<ListedCase> items) {
    UUID to = taker();
    return rules(SignedIn.as(who, () -> batches.handOver(items, to, "离岗")));
  }

  private ListedCase item(UUID one) {
    return new ListedCase(one, SignedIn.as(CLERK, () -> world.version(one)));
  }

  private UUID taker() {
    return SignedIn.as(APPROVER, () -> people.colleagues(BUREAU, Role.CLERK)).stream()
        .filter(one -> one.name().equals("接手经办"))
        .findFirst()
        .map(Colleague::id)
        .orElseThrow();
  }

  private UUID person(String username) {
    return SignedIn.as(username, () -> actors.require().personId());
  }
}
