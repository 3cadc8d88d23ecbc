package org.biaolian.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.biaolian.testing.Refusals.refused;

import dev.biaolian.demo.MovableClock;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.biaolian.access.NotAllowedException;
import org.biaolian.audit.AuditTrail;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.CaseView.Step;
import org.biaolian.recognition.Countersigning.Heard;
import org.biaolian.recognition.domain.Countersignature;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A sector department is heard by letter or by a link that opens once. */
@DbTest
class CountersigningDbTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 9, 7);

  @Autowired private ApplicationContext context;
  @Autowired private RecognitionCases cases;
  @Autowired private RecognitionRequests requests;
  @Autowired private CaseClocks clocks;
  @Autowired private Countersigning countersigning;
  @Autowired private CountersignLetters letters;
  @Autowired private AuditTrail trail;
  @Autowired private MovableClock clock;

  private CaseWorld world;

  @BeforeEach
  void onAMonday() {
    world = new CaseWorld(context);
    clock.moveTo(MONDAY);
  }

  @AfterEach
  void asBefore() {
    world.forgetPolicy();
    clock.toRealTime();
  }

  @Test
  void aDepartmentAnswersByALinkOnceAndTheTrailNamesIt() {
    UUID one = world.assessing();
    UUID asked = ask(one);
    refused("countersign-awaited", () -> propose(one));
    String secret = link(asked);
    assertThat(letters.find(secret))
        .hasValueSatisfying(
            letter -> {
              assertThat(letter.department()).isEqualTo("晋中市农业农村局");
              assertThat(letter.until()).isAfter(clock.instant());
            });
    refused(
        "countersign-answer-incomplete",
        () -> letters.answer(secret, CountersignAnswer.OBJECTS, " ", "王科长"));
    refused(
        "countersign-answer-incomplete",
        () -> letters.answer(secret, CountersignAnswer.AGREES, "", " "));
    letters.answer(secret, CountersignAnswer.AGREES_WITH_REMARKS, "请注意墒情", "王科长");
    assertThat(letters.find(secret)).as("single use").isEmpty();
    refused(
        "countersign-link-dead", () -> letters.answer(secret, CountersignAnswer.AGREES, "", "别人"));
    assertThat(heard(one))
        .satisfies(
            answered -> {
              assertThat(answered.state()).isEqualTo(Countersignature.State.ANSWERED);
              assertThat(answered.answer()).isEqualTo(CountersignAnswer.AGREES_WITH_REMARKS);
              assertThat(answered.answerText()).isEqualTo("请注意墒情");
              assertThat(answered.byLink()).isTrue();
            });
    assertThat(trail.of(RecognitionCases.SUBJECT, one, 20))
        .filteredOn(fact -> fact.kind().equals("case.countersigned"))
        .singleElement()
        .satisfies(
            fact -> {
              assertThat(fact.personName()).isEqualTo("晋中市农业农村局 王科长");
              assertThat(fact.organization()).isEqualTo("140700");
            });
    propose(one);
  }

  @Test
  void twoAnswersByOneLinkAtOnceAreOneAnswer() throws Exception {
    UUID one = world.assessing();
    String secret = link(ask(one));
    CyclicBarrier together = new CyclicBarrier(2);
    Callable<String> click =
        () -> {
          together.await();
          try {
            letters.answer(secret, CountersignAnswer.AGREES, "", "王科长");
            return "answered";
          } catch (RuleViolation refusal) {
            return refusal.rule();
          }
        };
    try (ExecutorService clicks = Executors.newFixedThreadPool(2)) {
      List<Future<String>> results = clicks.invokeAll(List.of(click, click));
      assertThat(Stream.of(results.get(0).get(), results.get(1).get()))
          .containsExactlyInAnyOrder("answered", "countersign-link-dead");
    }
    assertThat(world.kinds(one)).containsOnlyOnce("case.countersigned");
  }

  @Test
  void aLinkThatIsWrongReplacedOutOfTimeOrTakenBackOpensNothing() {
    UUID one = world.assessing();
    UUID asked = ask(one);
    String first = link(asked);
    String second = link(asked);
    assertThat(second).isNotEqualTo(first).hasSize(43);
    for (String dead : List.of("", "x", first, first.substring(1), "A".repeat(43))) {
      assertThat(letters.find(dead)).as(dead).isEmpty();
      refused(
          "countersign-link-dead", () -> letters.answer(dead, CountersignAnswer.AGREES, "", "王"));
    }
    clock.moveTo(MONDAY.plusDays(16));
    assertThat(letters.find(second)).as("15 days by policy").isEmpty();
    refused(
        "countersign-link-dead", () -> letters.answer(second, CountersignAnswer.AGREES, "", "王"));
    String third = link(asked);
    refused(
        "reason-required",
        () -> SignedIn.as("jinzhong-clerk", () -> countersigning.revoke(asked, " ")));
    SignedIn.as("jinzhong-clerk", () -> countersigning.revoke(asked, "已电话沟通"));
    assertThat(letters.find(third)).isEmpty();
    refused(
        "countersign-over", () -> SignedIn.as("jinzhong-clerk", () -> countersigning.link(asked)));
    propose(one);
  }

  @Test
  void aLinkOfACaseThatEndedOpensNothing() {
    UUID request = world.opened(CaseWorld.JINZHONG);
    UUID one = world.caseOf(request, CaseWorld.JINZHONG);
    SignedIn.as("jinzhong-clerk", () -> cases.acknowledge(one));
    String secret = link(ask(one));
    SignedIn.as("taiyuan-clerk", () -> requests.withdraw(request, "另行安排"));
    assertThat(letters.find(secret)).isEmpty();
    refused(
        "countersign-link-dead", () -> letters.answer(secret, CountersignAnswer.AGREES, "", "王"));
  }

  @Test
  void aDepartmentAnswersByALetterThatTheClerkUploads() {
    UUID one = world.assessing();
    UUID asked = ask(one);
    refused("countersign-letter-missing", () -> byLetter(asked));
    refused(
        "file-kind-unknown",
        () ->
            SignedIn.as(
                "jinzhong-clerk",
                () ->
                    countersigning.attachLetter(
                        asked,
                        "来函.txt",
                        new ByteArrayInputStream("同意".getBytes(StandardCharsets.UTF_8)))));
    SignedIn.as(
        "jinzhong-clerk", () -> countersigning.attachLetter(asked, "来函.pdf", CaseWorld.scan()));
    byLetter(asked);
    assertThat(heard(one))
        .satisfies(
            answered -> {
              assertThat(answered.letter()).isEqualTo("来函.pdf");
              assertThat(answered.byLink()).isFalse();
            });
    assertThat(SignedIn.as("jinzhong-approver", () -> countersigning.open(asked))).isPresent();
    assertThat(SignedIn.as("auditor", () -> countersigning.open(asked))).isPresent();
    assertThat(SignedIn.as("taiyuan-clerk", () -> countersigning.open(asked))).isEmpty();
    assertThat(SignedIn.as("taiyuan-clerk", () -> countersigning.of(one))).isEmpty();
    refused("countersign-over", () -> byLetter(asked));
  }

  private void byLetter(UUID asked) {
    SignedIn.as(
        "jinzhong-clerk",
        () -> countersigning.answerByLetter(asked, CountersignAnswer.AGREES, "", "农业农村局"));
  }

  @Test
  void whereTheClockDoesNotRunItGoesOnWithTheDaysThatWereLeftAfterTheLastAnswer() {
    world.policy("COUNTERSIGNATURE_CLOCK_RUNS", "0");
    UUID one = world.assessing();
    LocalDate due = world.view("jinzhong-clerk", one).summary().dueOn();
    clock.moveTo(MONDAY.plusDays(1));
    UUID first = ask(one);
    UUID second = ask(one);
    CaseView stopped = world.view("jinzhong-clerk", one);
    assertThat(stopped.deadline()).isNull();
    assertThat(stopped.steps()).containsExactly(Step.PROPOSE);
    refused(
        "clock-stands-still",
        () -> SignedIn.as("jinzhong-clerk", () -> clocks.extend(one, world.version(one), "要试验")));
    refused(
        "clock-stands-still",
        () -> SignedIn.as("jinzhong-clerk", () -> clocks.ask(one, world.version(one), "请补充", 15)));
    letters.answer(link(first), CountersignAnswer.AGREES, "", "王科长");
    assertThat(world.view("jinzhong-clerk", one).deadline()).as("one still waits").isNull();
    clock.moveTo(MONDAY.plusDays(3));
    letters.answer(link(second), CountersignAnswer.AGREES, "", "王科长");
    assertThat(world.view("jinzhong-clerk", one).summary().dueOn())
        .as("two working days later than before, over Mid-Autumn and the National Day week")
        .isEqualTo(LocalDate.of(2026, 10, 13))
        .isAfter(due);
  }

  @Test
  void wherePolicyAsksForADepartmentNothingGoesToReviewWithoutOne() {
    world.policy("COUNTERSIGNATURE_REQUIRED", "1");
    UUID one = world.assessing();
    refused("countersign-missing", () -> propose(one));
    UUID asked = ask(one);
    SignedIn.as("jinzhong-clerk", () -> countersigning.revoke(asked, "写错部门"));
    refused("countersign-missing", () -> propose(one));
    letters.answer(link(ask(one)), CountersignAnswer.AGREES, "", "王科长");
    propose(one);
    refused("countersign-while-assessing", () -> ask(one));
  }

  @Test
  void onlyTheTargetsClerkAsks() {
    UUID one = world.assessing();
    UUID asked = ask(one);
    refused("not-found", () -> SignedIn.as("yangquan-clerk", () -> countersigning.link(asked)));
    refused(
        "applicant-never-decides",
        () -> SignedIn.as("taiyuan-clerk", () -> countersigning.link(asked)));
    assertThatExceptionOfType(NotAllowedException.class)
        .isThrownBy(() -> SignedIn.as("jinzhong-approver", () -> countersigning.link(asked)));
  }

  private UUID ask(UUID one) {
    return SignedIn.as(
        "jinzhong-clerk",
        () -> countersigning.ask(one, world.version(one), " 晋中市农业农村局 ", "是否影响监管？"));
  }

  private String link(UUID asked) {
    return SignedIn.as("jinzhong-clerk", () -> countersigning.link(asked));
  }

  private Heard heard(UUID one) {
    return SignedIn.as("jinzhong-clerk", () -> countersigning.of(one)).getFirst();
  }

  private void propose(UUID one) {
    SignedIn.as("jinzhong-clerk", () -> cases.propose(one, Decision.recognised(), "同意"));
  }
}
