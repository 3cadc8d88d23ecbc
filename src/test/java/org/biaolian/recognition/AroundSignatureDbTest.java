package org.biaolian.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.biaolian.testing.Refusals.refused;

import dev.biaolian.demo.MovableClock;
import java.time.LocalDate;
import java.util.UUID;
import org.biaolian.access.NotAllowedException;
import org.biaolian.recognition.PaperSignatures.Paper;
import org.biaolian.recognition.PaperSignatures.PaperFacts;
import org.biaolian.recognition.domain.CaseState;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Publicity before a signature, a paper in its place, and the seal after it. */
@DbTest
class AroundSignatureDbTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 9, 7);
  private static final PaperFacts FACTS =
      new PaperFacts("晋市监函〔2026〕7号", MONDAY, "程局长", "太原市市场监督管理局", "省局");

  @Autowired private ApplicationContext context;
  @Autowired private RecognitionCases cases;
  @Autowired private Publicities publicities;
  @Autowired private PaperSignatures papers;
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
  void aDecisionThatIsPublicIsSignedTheDayAfterItsLastDay() {
    UUID one = world.toSign(Decision.recognised());
    refused("publicity-not-begun", () -> remark(one, MONDAY));
    show(one);
    refused("publicity-already", () -> show(one));
    refused("publicity-running", () -> world.sign(one));
    refused("publicity-remark-day", () -> remark(one, MONDAY.minusDays(1)));
    remark(one, MONDAY);
    clock.moveTo(MONDAY.plusDays(6));
    refused("publicity-running", () -> world.sign(one));
    clock.moveTo(MONDAY.plusDays(7));
    assertThat(SignedIn.as("jinzhong-approver", () -> publicities.of(one)))
        .hasValueSatisfying(
            shown -> {
              assertThat(shown.from()).isEqualTo(MONDAY);
              assertThat(shown.until()).isEqualTo(MONDAY.plusDays(6));
              assertThat(shown.remarks())
                  .containsExactly(new Publicities.Remark("某协会", null, "支持", MONDAY));
            });
    assertThat(SignedIn.as("taiyuan-clerk", () -> publicities.of(one))).isEmpty();
    refused("publicity-not-weighed", () -> world.sign(one));
    refused("publicity-result-missing", () -> weigh(one, " "));
    weigh(one, "意见为支持，不影响结论。");
    refused("publicity-weighed-already", () -> weigh(one, "再写一次"));
    world.sign(one);
  }

  @Test
  void aDecisionThatIsSentBackIsShownAnew() {
    world.policy("PUBLICITY_REQUIRED", "1");
    UUID one = world.toSign(Decision.recognised());
    refused("publicity-missing", () -> world.sign(one));
    show(one);
    SignedIn.as(
        "jinzhong-approver", () -> cases.sendBackFromSignature(one, world.version(one), "有异议"));
    refused("paper-while-to-sign", () -> show(one));
    world.propose(one, Decision.conditional("每季抽查"));
    clock.moveTo(MONDAY.plusDays(8));
    refused("publicity-missing", () -> world.sign(one));
    show(one);
    clock.moveTo(MONDAY.plusDays(15));
    world.sign(one);
  }

  private void show(UUID one) {
    SignedIn.as("jinzhong-clerk", () -> publicities.start(one, world.version(one)));
  }

  private void weigh(UUID one, String result) {
    SignedIn.as("jinzhong-clerk", () -> publicities.conclude(one, world.version(one), result));
  }

  private void remark(UUID one, LocalDate day) {
    SignedIn.as("jinzhong-clerk", () -> publicities.remark(one, "某协会", "支持", day));
  }

  @Test
  void aPaperSignatureBindsWhenASecondPersonHasConfirmedTheScan() {
    UUID one = world.toSign(Decision.recognised());
    refused("paper-missing", () -> confirm(one));
    enter(one, FACTS);
    refused("paper-not-confirmed", () -> world.sign(one));
    refused("paper-scan-missing", () -> confirm(one));
    SignedIn.as("jinzhong-clerk", () -> papers.attachScan(one, "复函.pdf", CaseWorld.scan()));
    assertThatExceptionOfType(NotAllowedException.class)
        .isThrownBy(
            () -> SignedIn.as("jinzhong-clerk", () -> papers.confirm(one, world.version(one))));
    assertThat(SignedIn.as("taiyuan-clerk", () -> papers.of(one))).as("not signed yet").isEmpty();
    long seen = SignedIn.as("jinzhong-approver", () -> world.version(one));
    SignedIn.as("jinzhong-approver", () -> papers.confirm(one, seen));
    assertThat(world.view("jinzhong-clerk", one).summary().state()).isEqualTo(CaseState.SIGNED);
    assertThat(world.kinds(one))
        .contains("case.paper-entered", "case.paper-scanned", "case.paper-confirmed")
        .containsOnlyOnce("case.signed");
    SignedIn.as("jinzhong-approver", () -> papers.confirm(one, seen));
    assertThat(world.kinds(one)).containsOnlyOnce("case.signed");
    Paper paper = SignedIn.as("taiyuan-clerk", () -> papers.of(one)).orElseThrow();
    assertThat(paper.facts()).isEqualTo(FACTS);
    assertThat(paper.confirmed()).isTrue();
    assertThat(paper.scan()).isEqualTo("复函.pdf");
    assertThat(SignedIn.as("taiyuan-clerk", () -> papers.openScan(one))).isPresent();
    assertThat(SignedIn.as("yangquan-clerk", () -> papers.openScan(one))).isEmpty();
  }

  @Test
  void whatThePaperLacksIsSaidAndASentBackCaseForgetsItsPaper() {
    refused("paper-incomplete", () -> new PaperFacts(" ", MONDAY, "程", "太原", null));
    UUID one = world.toSign(Decision.recognised());
    refused(
        "paper-of-tomorrow",
        () -> enter(one, new PaperFacts("1号", MONDAY.plusDays(1), "程", "太原", null)));
    refused("not-found", () -> SignedIn.as("yangquan-clerk", () -> papers.enter(one, 0, FACTS)));
    enter(one, FACTS);
    SignedIn.as("jinzhong-clerk", () -> papers.attachScan(one, "复函.pdf", CaseWorld.scan()));
    SignedIn.as(
        "jinzhong-approver", () -> cases.sendBackFromSignature(one, world.version(one), "文号有误"));
    world.propose(one, Decision.recognised());
    refused("paper-missing", () -> confirm(one));
    enter(one, FACTS);
    refused("paper-scan-missing", () -> confirm(one));
  }

  private void enter(UUID one, PaperFacts facts) {
    SignedIn.as("jinzhong-clerk", () -> papers.enter(one, world.version(one), facts));
  }

  private void confirm(UUID one) {
    SignedIn.as("jinzhong-approver", () -> papers.confirm(one, world.version(one)));
  }

  @Test
  void theUseOfTheSealIsNotedOnceAfterTheSignature() {
    UUID one = world.toSign(Decision.recognised());
    refused("seal-before-signature", () -> seal(one, MONDAY, 1));
    world.sign(one);
    refused("seal-day", () -> seal(one, MONDAY.plusDays(1), 1));
    refused("seal-day", () -> seal(one, MONDAY.minusDays(1), 1));
    refused("seal-incomplete", () -> seal(one, MONDAY, 0));
    seal(one, MONDAY, 3);
    refused("seal-noted-already", () -> seal(one, MONDAY, 3));
    assertThat(world.kinds(one)).containsOnlyOnce("case.sealed");
    assertThat(SignedIn.as("taiyuan-clerk", () -> papers.of(one)))
        .hasValueSatisfying(
            paper -> {
              assertThat(paper.facts()).isNull();
              assertThat(paper.sealedOn()).isEqualTo(MONDAY);
              assertThat(paper.copies()).isEqualTo(3);
            });
  }

  private void seal(UUID one, LocalDate day, int copies) {
    SignedIn.as("jinzhong-clerk", () -> papers.seal(one, day, copies, "办公室"));
  }
}
