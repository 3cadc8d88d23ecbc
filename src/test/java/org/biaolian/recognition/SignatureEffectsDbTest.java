package org.biaolian.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biaolian.recognition.CaseWorld.JINZHONG;
import static org.biaolian.recognition.CaseWorld.XINZHOU;

import dev.biaolian.demo.MovableClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.biaolian.recognition.SignatureEffect.Register;
import org.biaolian.recognition.domain.Recognition;
import org.biaolian.recognition.domain.RecognitionState;
import org.biaolian.recognition.internal.NewRounds;
import org.biaolian.recognition.internal.RecognitionRepository;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What a signature will cause is known before it is given, and comes true. */
@DbTest
class SignatureEffectsDbTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 9, 7);
  private static final Decision DECLINED =
      Decision.declined(DeclineGround.NATURAL_CONDITIONS, "本市没有轨道交通，条件不同。");

  @Autowired private ApplicationContext portal;
  @Autowired private CaseBatches batches;
  @Autowired private RecognitionRepository recognitions;
  @Autowired private NewRounds rounds;
  @Autowired private RecognitionRequests requests;
  @Autowired private MovableClock clock;

  private DisputeWorld world;

  @BeforeEach
  void world() {
    clock.moveTo(TODAY);
    world = new DisputeWorld(portal);
  }

  @AfterEach
  void backToday() {
    clock.toRealTime();
  }

  @Test
  void aFirstRecognitionIsEnteredForFiveYearsAndClosesARequestWithoutOtherCases() {
    UUID one = world.cases.toSign(Decision.recognised());
    SignatureEffect effect = effect(one);
    assertThat(effect)
        .isEqualTo(new SignatureEffect(Register.ENTERED, LocalDate.of(2031, 9, 7), null, true));
    world.cases.sign(one);
    assertThat(entry(one)).map(Recognition::expiresOn).contains(LocalDate.of(2031, 9, 7));
  }

  @Test
  void anotherCaseThatWaitsKeepsTheRequestOpen() {
    UUID request = world.cases.opened(JINZHONG, XINZHOU);
    UUID one = world.cases.caseOf(request, JINZHONG);
    SignedIn.as("jinzhong-clerk", () -> portal.getBean(RecognitionCases.class).acknowledge(one));
    world.cases.propose(one, Decision.recognised());
    assertThat(effect(one).lastOfRequest()).isFalse();
    world.cases.sign(one);
    assertThat(
            SignedIn.as("taiyuan-clerk", () -> requests.find(request))
                .orElseThrow()
                .summary()
                .state()
                .name())
        .isEqualTo("OPEN");
  }

  @Test
  void whatIsDeclinedMakesNoEntryAndCanBeContestedForTwentyWorkingDays() {
    UUID one = world.cases.toSign(DECLINED);
    SignatureEffect effect = effect(one);
    assertThat(effect.register()).isEqualTo(Register.NONE);
    assertThat(effect.expiresOn()).isNull();
    world.cases.sign(one);
    assertThat(
            SignedIn.as(
                "taiyuan-approver",
                () -> portal.getBean(Disputes.class).chance(one, Contested.DECISION)))
        .map(DisputeChance::lastDay)
        .contains(effect.contestableUntil());
  }

  @Test
  void aLaterRoundThatDecidesAsBeforeLeavesTheEntry() {
    Decision same = Decision.conditional("每季抽查");
    UUID round = laterRound(same, same);
    assertThat(effect(round).register()).isEqualTo(Register.UPHELD);
    world.cases.sign(round);
    assertThat(entry(round)).isEmpty();
  }

  @Test
  void aLaterRoundThatRecognisesOtherwiseEndsOneEntryAndMakesAnother() {
    UUID round = laterRound(Decision.conditional("每季抽查"), Decision.recognised());
    SignatureEffect effect = effect(round);
    assertThat(effect.register()).isEqualTo(Register.REPLACED);
    world.cases.sign(round);
    assertThat(entry(round)).map(Recognition::expiresOn).contains(effect.expiresOn());
  }

  @Test
  void aLaterRoundThatDeclinesEndsTheEntry() {
    UUID round = laterRound(Decision.conditional("每季抽查"), DECLINED);
    assertThat(effect(round).register()).isEqualTo(Register.ENDED);
    world.cases.sign(round);
    assertThat(entry(first(round))).map(Recognition::state).contains(RecognitionState.ENDED);
  }

  @Test
  void aReviewSaysNothingOfASignature() {
    UUID one = world.cases.inReview(Decision.recognised());
    assertThat(SignedIn.as("jinzhong-reviewer", () -> batches.previewReview(List.of(listed(one)))))
        .singleElement()
        .extracting(CaseBatches.Foreseen::effect)
        .isNull();
  }

  private UUID laterRound(Decision before, Decision now) {
    UUID round = world.nextRound(before);
    SignedIn.as("jinzhong-clerk", () -> portal.getBean(RecognitionCases.class).acknowledge(round));
    world.cases.propose(round, now);
    return round;
  }

  private UUID first(UUID round) {
    return SignedIn.as("jinzhong-clerk", () -> rounds.rounds(round)).getFirst().id();
  }

  private SignatureEffect effect(UUID one) {
    return Objects.requireNonNull(
        SignedIn.as("jinzhong-approver", () -> batches.preview(List.of(listed(one))))
            .getFirst()
            .effect());
  }

  private ListedCase listed(UUID one) {
    return new ListedCase(one, SignedIn.as("jinzhong-approver", () -> world.cases.version(one)));
  }

  private Optional<Recognition> entry(UUID one) {
    return recognitions.findByCaseId(one);
  }
}
