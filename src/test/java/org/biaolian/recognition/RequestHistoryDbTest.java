package org.biaolian.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.biaolian.recognition.CaseWorld.JINZHONG;
import static org.biaolian.recognition.CaseWorld.XINZHOU;

import dev.biaolian.demo.MovableClock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.biaolian.recognition.RequestLife.Event;
import org.biaolian.recognition.RequestLife.Span;
import org.biaolian.recognition.domain.CaseState;
import org.biaolian.recognition.domain.RequestState;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A request's whole life on one line of time, reckoned by hand, and what others see of it. */
@DbTest
class RequestHistoryDbTest {

  @Autowired private ApplicationContext portal;
  @Autowired private RequestHistory history;
  @Autowired private RecognitionCases cases;
  @Autowired private CaseClocks clocks;
  @Autowired private MovableClock clock;

  private CaseWorld world;
  private UUID request = new UUID(0, 0);
  private UUID one = new UUID(0, 0);

  @BeforeEach
  void aRequestThatWasAskedAboutAndSigned() {
    world = new CaseWorld(portal);
    clock.moveTo(LocalDate.of(2026, 9, 7));
    request = world.opened(JINZHONG, XINZHOU);
    one = world.caseOf(request, JINZHONG);
    clock.moveTo(LocalDate.of(2026, 9, 8));
    SignedIn.as("jinzhong-clerk", () -> cases.acknowledge(one));
    clock.moveTo(LocalDate.of(2026, 9, 10));
    SignedIn.as("jinzhong-clerk", () -> clocks.ask(one, world.version(one), "请补充检测报告", 15));
    clock.moveTo(LocalDate.of(2026, 9, 15));
    SignedIn.as("taiyuan-clerk", () -> clocks.answer(one, world.version(one), "见附页"));
    clock.moveTo(LocalDate.of(2026, 9, 17));
    world.propose(one, Decision.conditional("每季抽查"));
    clock.moveTo(LocalDate.of(2026, 9, 18));
    world.sign(one);
  }

  @AfterEach
  void backToday() {
    clock.toRealTime();
  }

  @Test
  void everySpanSaysWhoHadItHowLongAndHowMuchOfItTheClockStood() {
    List<Span> spans = life("taiyuan-clerk").spans();
    assertThat(spans.stream().filter(span -> JINZHONG.equals(span.place().target())))
        .extracting(Span::state, span -> span.holder().value(), Span::workingDays, Span::stopped)
        .containsExactly(
            tuple(CaseState.ASSIGNED, "140700", 1, 0),
            tuple(CaseState.ASSESSING, "140700", 2, 0),
            tuple(CaseState.INFO_REQUESTED, "140100", 3, 3),
            tuple(CaseState.ASSESSING, "140700", 2, 0),
            tuple(CaseState.IN_REVIEW, "140700", 0, 0),
            tuple(CaseState.TO_SIGN, "140700", 1, 0));
    assertThat(spans.stream().filter(span -> span.place().target() == null).map(Span::state))
        .containsExactly(
            RequestState.DRAFT,
            RequestState.ENDORSED,
            RequestState.SUBMITTED,
            RequestState.ADMISSIBILITY);
    assertThat(spans.stream().filter(span -> XINZHOU.equals(span.place().target())))
        .singleElement()
        .satisfies(
            span -> {
              assertThat(span.until()).isNull();
              // 8 to 11, 14 to 18 September.
              assertThat(span.workingDays()).isEqualTo(9);
            });
  }

  @Test
  void theLineGoesFromTheDraftToTheRegister() {
    assertThat(kinds("taiyuan-clerk"))
        .containsSubsequence(
            "request.drafted",
            "request.submitted",
            "request.opened",
            "case.assigned",
            "case.acknowledged",
            "case.information-asked",
            "case.information-answered",
            "case.signed",
            "recognition.registered");
    assertThat(life("taiyuan-clerk").events()).isSortedAccordingTo(Comparator.comparing(Event::at));
    assertThat(life("taiyuan-clerk").events())
        .anySatisfy(
            event -> {
              assertThat(event.kind()).isEqualTo("case.signed");
              assertThat(event.word()).isEqualTo(Outcome.CONDITIONAL);
            });
  }

  @Test
  void anotherTargetLearnsOnlyThatTheCaseWasOpenedAndHowItEnded() {
    RequestLife seen = life("xinzhou-clerk");
    assertThat(seen.events().stream().filter(event -> JINZHONG.equals(event.place().target())))
        .filteredOn(event -> event.kind().startsWith("case."))
        .extracting(Event::kind)
        .containsExactlyInAnyOrder("case.assigned", "case.signed");
    assertThat(seen.events().stream().filter(event -> event.kind().startsWith("case.")))
        .filteredOn(event -> JINZHONG.equals(event.place().target()))
        .allSatisfy(event -> assertThat(event.person()).isNull());
    assertThat(seen.spans()).noneMatch(span -> JINZHONG.equals(span.place().target()));
    assertThat(kinds("xinzhou-clerk")).doesNotContain("request.drafted", "request.endorsed");
  }

  @Test
  void theInsideOfTheTargetsHouseStaysThere() {
    assertThat(reasons("jinzhong-clerk")).contains("请补充检测报告");
    assertThat(reasons("taiyuan-clerk")).contains("请补充检测报告", "见附页");
    UUID back = world.assessing();
    SignedIn.as("jinzhong-clerk", () -> cases.propose(back, Decision.recognised(), "已评估"));
    SignedIn.as(
        "jinzhong-reviewer", () -> cases.sendBackFromReview(back, world.version(back), "理由不足"));
    UUID asked = SignedIn.as("jinzhong-clerk", () -> history.requestOf(back)).orElseThrow();
    assertThat(reasons("jinzhong-clerk", asked)).contains("理由不足");
    assertThat(reasons("taiyuan-clerk", asked)).doesNotContain("理由不足");
  }

  @Test
  void whoMayNotSeeTheRequestSeesNoLife() {
    assertThat(SignedIn.as("yangquan-clerk", () -> history.of(request))).isEmpty();
    assertThat(SignedIn.as("yangquan-clerk", () -> history.requestOf(one))).isEmpty();
    assertThat(SignedIn.as("auditor", () -> history.of(request))).isPresent();
    assertThat(SignedIn.as("taiyuan-clerk", () -> history.requestOf(one))).contains(request);
  }

  private RequestLife life(String who) {
    return SignedIn.as(who, () -> history.of(request)).orElseThrow();
  }

  private List<String> kinds(String who) {
    return life(who).events().stream().map(Event::kind).toList();
  }

  private List<String> reasons(String who) {
    return reasons(who, request);
  }

  private List<String> reasons(String who, UUID id) {
    return SignedIn.as(who, () -> history.of(id)).orElseThrow().events().stream()
        .map(Event::reason)
        .filter(Objects::nonNull)
        .toList();
  }
}
