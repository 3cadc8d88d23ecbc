package org.biaolian.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.biaolian.recognition.CaseWorld.JINZHONG;
import static org.biaolian.recognition.CaseWorld.XINZHOU;

import dev.biaolian.demo.MovableClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.biaolian.kernel.CircleCode;
import org.biaolian.kernel.OrganizationCode;
import org.biaolian.recognition.RequestLife.Event;
import org.biaolian.recognition.RequestLife.Part;
import org.biaolian.recognition.RequestLife.Span;
import org.biaolian.recognition.domain.CaseState;
import org.biaolian.recognition.domain.DisputeState;
import org.biaolian.recognition.internal.RecognitionRepository;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Disputes, later rounds and acts on entries stand on the line of the request that led to them. */
@DbTest
class RequestHistoryOfDisputesDbTest {

  private static final String OFFICE =
      OrganizationCode.secretariatOf(new CircleCode("cities")).value();

  @Autowired private ApplicationContext portal;
  @Autowired private RequestHistory history;
  @Autowired private RegisterActs acts;
  @Autowired private RecognitionRepository recognitions;
  @Autowired private MovableClock clock;

  private DisputeWorld world;
  private UUID request = new UUID(0, 0);
  private UUID dispute = new UUID(0, 0);

  @BeforeEach
  void aDeclinedCaseIsContested() {
    world = new DisputeWorld(portal);
    clock.moveTo(LocalDate.of(2026, 9, 7));
    request = world.cases.opened(JINZHONG, XINZHOU);
    UUID first = world.cases.caseOf(request, JINZHONG);
    world.decide(first, Decision.declined(DeclineGround.NATURAL_CONDITIONS, "本市没有轨道交通，条件不同。"));
    clock.moveTo(LocalDate.of(2026, 9, 8));
    dispute = world.contest(first);
    clock.moveTo(LocalDate.of(2026, 9, 10));
    world.accept(dispute);
    clock.moveTo(LocalDate.of(2026, 9, 11));
    world.attach(dispute);
    world.state(DisputeWorld.APPLICANT, dispute);
  }

  @AfterEach
  void backToday() {
    clock.toRealTime();
  }

  @Test
  void whoHadTheDisputeHowLongAndWhatCameOfItIsOnTheLine() {
    UUID round = settledOnTheFifteenth();
    world.decide(round, Decision.recognised());
    RequestLife life = life("taiyuan-clerk");
    assertThat(life.spans().stream().filter(span -> span.place().part() == Part.DISPUTE))
        .extracting(Span::state, span -> span.holder().value(), Span::workingDays)
        .containsExactly(
            tuple(DisputeState.OPENED, OFFICE, 2),
            tuple(DisputeState.ACCEPTED, "140100", 2),
            tuple(DisputeState.ACCEPTED, "140700", 2),
            tuple(DisputeState.STATEMENTS, OFFICE, 0),
            tuple(DisputeState.RECOMMENDED, "140700", 1));
    assertThat(kinds("taiyuan-clerk"))
        .containsSubsequence(
            "case.signed",
            "dispute.opened",
            "dispute.accepted",
            "dispute.stated",
            "dispute.stated",
            "dispute.recommended",
            "case.round-opened",
            "dispute.settled",
            "case.signed",
            "recognition.registered");
    assertThat(life.events())
        .filteredOn(event -> event.kind().equals("dispute.recommended"))
        .singleElement()
        .extracting(Event::word)
        .isEqualTo(Recommendation.DECIDE_ANEW);
  }

  @Test
  void eachRoundOfTheSameTargetSaysWhichItIs() {
    world.decide(settledOnTheFifteenth(), Decision.recognised());
    assertThat(
            life("taiyuan-clerk").spans().stream()
                .filter(span -> span.state() == CaseState.ASSESSING)
                .map(span -> span.place().round()))
        .containsExactly(1, 2);
  }

  @Test
  void anotherTargetLearnsNothingOfTheDispute() {
    assertThat(kinds("xinzhou-clerk")).noneMatch(kind -> kind.startsWith("dispute."));
    assertThat(life("xinzhou-clerk").spans())
        .noneMatch(span -> span.place().part() == Part.DISPUTE);
  }

  @Test
  void sealedStatementsAndEvidenceStaySealedOnTheLine() {
    assertThat(stated("jinzhong-clerk").person()).isNull();
    assertThat(stated("taiyuan-clerk").person()).isNotNull();
    for (String who : List.of("taiyuan-clerk", "jinzhong-clerk", "sec-cities-secretary")) {
      assertThat(life(who).events())
          .filteredOn(event -> event.kind().equals("dispute.evidence-attached"))
          .singleElement()
          .extracting(Event::reason)
          .isNull();
    }
    world.state(DisputeWorld.TARGET, dispute);
    assertThat(life("jinzhong-clerk").events())
        .filteredOn(event -> event.kind().equals("dispute.stated"))
        .hasSize(2)
        .noneMatch(event -> event.person() == null);
  }

  @Test
  void whatLedToAnActOnAnEntryIsSeenByItsHouse() {
    UUID round = settledOnTheFifteenth();
    world.decide(round, Decision.recognised());
    UUID entry = recognitions.findByCaseId(round).orElseThrow().id();
    UUID act =
        SignedIn.as(
            "jinzhong-clerk",
            () ->
                acts.propose(
                    new NewAct(
                        ActKind.REVOKE, Set.of(entry), Ground.FOUND_FALSE, "检测报告不实", null, null)));
    SignedIn.as(
        "jinzhong-reviewer",
        () -> acts.refuseFromReview(act, acts.find(act).orElseThrow().version(), "先核实"));
    assertThat(kinds("jinzhong-clerk")).containsSubsequence("act.proposed", "act.refused");
    assertThat(kinds("auditor")).contains("act.refused");
    assertThat(kinds("taiyuan-clerk")).noneMatch(kind -> kind.startsWith("act."));
  }

  /** Heard on Monday the 14th, recommended on the same day, taken up anew on the 15th. */
  private UUID settledOnTheFifteenth() {
    clock.moveTo(LocalDate.of(2026, 9, 14));
    world.state(DisputeWorld.TARGET, dispute);
    world.recommend(dispute, Recommendation.DECIDE_ANEW);
    clock.moveTo(LocalDate.of(2026, 9, 15));
    return world.decideAnew(dispute);
  }

  private Event stated(String who) {
    return life(who).events().stream()
        .filter(event -> event.kind().equals("dispute.stated"))
        .findFirst()
        .orElseThrow();
  }

  private RequestLife life(String who) {
    return SignedIn.as(who, () -> history.of(request)).orElseThrow();
  }

  private List<String> kinds(String who) {
    return life(who).events().stream().map(Event::kind).toList();
  }
}
