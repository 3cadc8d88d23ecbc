package org.biaolian.recognition.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.biaolian.kernel.BureauCode;
import org.biaolian.policy.PolicyName;
import org.biaolian.recognition.ActKind;
import org.biaolian.recognition.AdoptionDates;
import org.biaolian.recognition.Decision;
import org.biaolian.recognition.Ground;
import org.biaolian.recognition.NewAct;
import org.biaolian.recognition.domain.Recognition.Move;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What becomes of an entry of the register by itself. */
class RecognitionLifeTest {

  private static final Instant NOW = Instant.parse("2026-09-08T02:00:00Z");
  private static final LocalDate SIGNED = LocalDate.of(2026, 9, 8);
  private static final LocalDate LAST = LocalDate.of(2031, 9, 8);
  private static final RegisterTerms TERMS =
      new RegisterTerms(
          6,
          6,
          day -> new TimeLimit(PolicyName.RECONFIRMATION_WORKING_DAYS, day, 60, day.plusDays(84)),
          day -> AdoptionDates.aimed(day.plusMonths(3), day.plusMonths(6), day.plusMonths(12)));

  private final Recognition entry = registered();

  @Test
  void anEntryThatNobodyLooksAtExpiresAllTheSame() {
    assertThat(entry.stateOn(LAST)).isEqualTo(RecognitionState.IN_FORCE);
    assertThat(entry.stateOn(LAST.plusDays(1))).isEqualTo(RecognitionState.EXPIRED);
  }

  @Test
  void halfAYearBeforeItsTermEndsItIsToBeConfirmed() {
    settle(SourceFacts.QUIET, SIGNED);
    LocalDate warned = LocalDate.of(2031, 3, 8);
    assertThat(entry.stateOn(warned.minusDays(1))).isEqualTo(RecognitionState.IN_FORCE);
    assertThat(entry.stateOn(warned)).isEqualTo(RecognitionState.RECONFIRM_DUE);
    assertThat(settle(SourceFacts.QUIET, warned))
        .containsExactly(move("IN_FORCE", "RECONFIRM_DUE", Ground.TERM_ENDING, warned));
    assertThat(entry.actBy()).isEqualTo(LAST);
    assertThat(entry.stateOn(LAST)).isEqualTo(RecognitionState.RECONFIRM_DUE);
    assertThat(entry.stateOn(LAST.plusDays(1))).isEqualTo(RecognitionState.EXPIRED);
  }

  @Test
  void afterYearsWithoutTheJobEachTurnStillHasItsOwnDay() {
    LocalDate late = LocalDate.of(2040, 1, 1);
    assertThat(settle(SourceFacts.QUIET, late))
        .containsExactly(
            move("IN_FORCE", "RECONFIRM_DUE", Ground.TERM_ENDING, LocalDate.of(2031, 3, 8)),
            move("RECONFIRM_DUE", "EXPIRED", Ground.TERM_OVER, LAST.plusDays(1)));
    assertThat(settle(SourceFacts.QUIET, late)).isEmpty();
    assertThat(entry.turns())
        .extracting(Turn::since, Turn::until)
        .containsExactly(
            tuple(SIGNED, LocalDate.of(2031, 3, 8)),
            tuple(LocalDate.of(2031, 3, 8), LAST.plusDays(1)),
            tuple(LAST.plusDays(1), null));
  }

  @Test
  void aRevisedSourceGivesSixtyWorkingDaysAndIsLostWithoutAConfirmation() {
    LocalDate revised = LocalDate.of(2027, 3, 1);
    SourceFacts facts = facts(null, revised, null, null, null, null);
    settle(facts, SIGNED);
    assertThat(entry.stateOn(revised)).isEqualTo(RecognitionState.RECONFIRM_DUE);
    assertThat(settle(facts, revised))
        .containsExactly(move("IN_FORCE", "RECONFIRM_DUE", Ground.SOURCE_REVISED, revised));
    LocalDate last = revised.plusDays(84);
    assertThat(entry.actBy()).isEqualTo(last);
    assertThat(entry.stateOn(last)).isEqualTo(RecognitionState.RECONFIRM_DUE);
    assertThat(entry.stateOn(last.plusDays(1))).isEqualTo(RecognitionState.EXPIRED);
    assertThat(settle(facts, last.plusDays(5)))
        .containsExactly(
            move("RECONFIRM_DUE", "EXPIRED", Ground.NOT_RECONFIRMED, last.plusDays(1)));
  }

  @Test
  void aRevisionThatIsEnteredLateGivesTheWholeTimeFromTheDayItIsKnown() {
    settle(SourceFacts.QUIET, SIGNED);
    LocalDate known = LocalDate.of(2027, 3, 20);
    settle(facts(null, LocalDate.of(2027, 3, 1), null, null, null, null), known);
    assertThat(entry.since()).isEqualTo(known);
    assertThat(entry.actBy()).isEqualTo(known.plusDays(84));
    assertThat(entry.turns().getLast().cause()).isEqualTo(LocalDate.of(2027, 3, 1));
  }

  @Test
  void theOldEditionIsRecognisedForHalfAYearAtMost() {
    LocalDate revised = LocalDate.of(2027, 3, 1);
    SourceFacts facts = facts(null, revised, null, null, null, null);
    settle(facts, revised);
    assertThat(entry.lastDay()).isEqualTo(LocalDate.of(2027, 8, 31));
  }

  @Test
  void aRevisionWithoutAKnownDayCountsFromTheDayItIsSeenAndDoesNotMoveOn() {
    LocalDate seen = LocalDate.of(2027, 3, 1);
    assertThat(settle(undated(seen), seen))
        .containsExactly(move("IN_FORCE", "RECONFIRM_DUE", Ground.SOURCE_REVISED, seen));
    for (int days = 1; days <= 3; days++) {
      assertThat(settle(undated(seen.plusDays(days)), seen.plusDays(days))).isEmpty();
    }
    assertThat(entry.lastDay()).isEqualTo(LocalDate.of(2027, 8, 31));
  }

  private static SourceFacts undated(LocalDate today) {
    return new SourceFacts(null, today, true, null, null, null, null);
  }

  @Test
  void aSuspensionThatIsSignedAfterItsLastDayLeavesNoTurnsThatOverlap() {
    settle(SourceFacts.QUIET, SIGNED);
    suspend(SIGNED.plusDays(30), SIGNED.plusDays(20));
    settle(SourceFacts.QUIET, SIGNED.plusDays(30));
    assertThat(entry.turns())
        .extracting(Turn::since, Turn::until)
        .containsExactly(
            tuple(SIGNED, SIGNED.plusDays(30)),
            tuple(SIGNED.plusDays(30), SIGNED.plusDays(30)),
            tuple(SIGNED.plusDays(30), null));
  }

  @Test
  void suspensionsOnOneGroundCountTogetherUntilAsManyDaysLieBetween() {
    settle(SourceFacts.QUIET, SIGNED);
    suspend(SIGNED, SIGNED.plusDays(39));
    LocalDate over = SIGNED.plusDays(40);
    settle(SourceFacts.QUIET, over);
    assertThat(entry.suspendedBefore(Ground.SAFETY, over, 60)).isEqualTo(40);
    assertThat(entry.suspendedBefore(Ground.SAFETY, over.plusDays(59), 60)).isEqualTo(40);
    assertThat(entry.suspendedBefore(Ground.SAFETY, over.plusDays(60), 60)).isZero();
    assertThat(entry.suspendedBefore(Ground.HEALTH, over, 60)).isZero();
    suspend(over.plusDays(10), over.plusDays(19));
    LocalDate again = over.plusDays(20);
    settle(SourceFacts.QUIET, again);
    assertThat(entry.suspendedBefore(Ground.SAFETY, again, 60)).isEqualTo(50);
  }

  private void suspend(LocalDate day, LocalDate last) {
    suspend(entry, day, last);
  }

  private static void suspend(Recognition entry, LocalDate day, LocalDate last) {
    RegisterAct act =
        RegisterAct.propose(
            new NewAct(ActKind.SUSPEND, Set.of(entry.id()), Ground.SAFETY, "检出有害物质", last, null),
            entry.bureau(),
            entry.circle(),
            new UUID(0, 11),
            NOW,
            true);
    entry.enact(act, 5, day, NOW);
  }

  @Test
  void anOverdueReexaminationOfTheSourceIsToBeConfirmedButTakesNothingAway() {
    LocalDate reexamine = LocalDate.of(2027, 1, 15);
    SourceFacts facts = facts(null, null, reexamine, null, null, null);
    settle(facts, SIGNED);
    assertThat(entry.stateOn(reexamine)).isEqualTo(RecognitionState.IN_FORCE);
    assertThat(entry.stateOn(reexamine.plusDays(1))).isEqualTo(RecognitionState.RECONFIRM_DUE);
    settle(facts, reexamine.plusDays(1));
    assertThat(entry.actBy()).isEqualTo(reexamine.plusDays(85));
    assertThat(entry.stateOn(LocalDate.of(2030, 1, 1))).isEqualTo(RecognitionState.RECONFIRM_DUE);
  }

  @Test
  void whatWasOverdueAtTheSignatureIsNoReason() {
    SourceFacts facts = facts(null, null, SIGNED.minusYears(1), null, null, null);
    assertThat(settle(facts, SIGNED)).isEmpty();
    assertThat(entry.stateOn(SIGNED.plusYears(1))).isEqualTo(RecognitionState.IN_FORCE);
  }

  @Test
  void aStrongerReasonBesideAnOverdueReexaminationGetsALimitOfItsOwn() {
    LocalDate revised = LocalDate.of(2027, 6, 1);
    SourceFacts overdue = facts(null, null, LocalDate.of(2027, 1, 15), null, null, null);
    settle(overdue, LocalDate.of(2027, 1, 16));
    SourceFacts both = facts(null, revised, LocalDate.of(2027, 1, 15), null, null, null);
    assertThat(settle(both, revised))
        .containsExactly(move("RECONFIRM_DUE", "RECONFIRM_DUE", Ground.SOURCE_REVISED, revised));
    assertThat(entry.stateOn(revised.plusDays(85))).isEqualTo(RecognitionState.EXPIRED);
    assertThat(settle(both, revised)).isEmpty();
  }

  @Test
  void aSecondStrongReasonDoesNotMoveTheLimitThatWasTold() {
    LocalDate ended = LocalDate.of(2027, 2, 28);
    settle(facts(null, null, null, ended, null, null), ended.plusDays(1));
    LocalDate told = entry.actBy();
    settle(
        facts(null, LocalDate.of(2027, 3, 10), null, ended, null, null), LocalDate.of(2027, 3, 10));
    assertThat(entry.ground()).isEqualTo(Ground.SOURCE_REVISED);
    assertThat(entry.actBy()).isEqualTo(told);
  }

  @Test
  void theEntryEndsOnTheDayOfTheAbolition() {
    LocalDate abolished = LocalDate.of(2027, 5, 1);
    SourceFacts facts = facts(abolished, null, null, null, null, null);
    settle(facts, SIGNED);
    assertThat(entry.stateOn(abolished.minusDays(1))).isEqualTo(RecognitionState.IN_FORCE);
    assertThat(entry.stateOn(abolished)).isEqualTo(RecognitionState.ENDED);
    assertThat(settle(facts, abolished.plusDays(40)))
        .containsExactly(move("IN_FORCE", "ENDED", Ground.SOURCE_ABOLISHED, abolished));
  }

  @Test
  void anAbolitionThatIsTakenBackInTimeEndsNothing() {
    LocalDate abolished = LocalDate.of(2027, 5, 1);
    settle(facts(abolished, null, null, null, null, null), SIGNED);
    settle(SourceFacts.QUIET, SIGNED.plusDays(30));
    assertThat(entry.stateOn(abolished)).isEqualTo(RecognitionState.IN_FORCE);
  }

  @Test
  void theRecogniserLeavesAndItEndsTheOwnerLeavesAndItIsAsked() {
    LocalDate left = LocalDate.of(2027, 7, 1);
    assertThat(settle(facts(null, null, null, null, null, left), left))
        .containsExactly(move("IN_FORCE", "RECONFIRM_DUE", Ground.OWNER_LEFT, left));
    assertThat(settle(facts(null, null, null, null, left.plusDays(9), left), left.plusDays(9)))
        .containsExactly(move("RECONFIRM_DUE", "ENDED", Ground.RECOGNISER_LEFT, left.plusDays(9)));
  }

  @Test
  void theAgreementEndsAndTheEntryIsToBeConfirmedTheDayAfter() {
    LocalDate last = LocalDate.of(2027, 12, 31);
    SourceFacts facts = facts(null, null, null, last, null, null);
    settle(facts, SIGNED);
    assertThat(entry.stateOn(last)).isEqualTo(RecognitionState.IN_FORCE);
    assertThat(settle(facts, last.plusDays(1)))
        .containsExactly(
            move("IN_FORCE", "RECONFIRM_DUE", Ground.AGREEMENT_ENDED, last.plusDays(1)));
  }

  @Test
  void theStateOfAnyDayIsTheSameWhetherOrNotAnythingRanOnTheDaysBefore() {
    Random random = new Random(20261127);
    for (int run = 0; run < 300; run++) {
      SourceFacts facts =
          facts(day(random), day(random), day(random), day(random), day(random), day(random));
      Recognition still = registered();
      Recognition daily = registered();
      still.settle(facts, TERMS, SIGNED, NOW);
      daily.settle(facts, TERMS, SIGNED, NOW);
      if (run % 3 == 0) {
        suspend(still, SIGNED.plusDays(30), SIGNED.plusDays(80));
        suspend(daily, SIGNED.plusDays(30), SIGNED.plusDays(80));
        still.settle(facts, TERMS, SIGNED.plusDays(30), NOW);
        daily.settle(facts, TERMS, SIGNED.plusDays(30), NOW);
      }
      for (LocalDate day = SIGNED.plusDays(30); day.isBefore(LAST.plusDays(9)); ) {
        daily.settle(facts, TERMS, day, NOW);
        assertThat(still.stateOn(day)).as("%s on %s", facts, day).isEqualTo(daily.state());
        day = day.plusDays(3);
      }
    }
  }

  /** Half of the facts are none; the others come in the term of the entry. */
  private static @Nullable LocalDate day(Random random) {
    return random.nextBoolean() ? null : SIGNED.plusDays(31 + random.nextInt(1800));
  }

  private static Move move(String from, String to, Ground ground, LocalDate on) {
    return new Move(RecognitionState.valueOf(from), RecognitionState.valueOf(to), ground, on);
  }

  private List<Move> settle(SourceFacts facts, LocalDate today) {
    return entry.settle(facts, TERMS, today, NOW);
  }

  private static SourceFacts facts(
      @Nullable LocalDate abolished,
      @Nullable LocalDate superseded,
      @Nullable LocalDate reexamine,
      @Nullable LocalDate agreementLast,
      @Nullable LocalDate recogniserLeft,
      @Nullable LocalDate ownerLeft) {
    return new SourceFacts(
        abolished, superseded, false, reexamine, agreementLast, recogniserLeft, ownerLeft);
  }

  static Recognition registered() {
    RecognitionRequest request = RequestFactsTest.draft(true);
    RecognitionCase one =
        RecognitionCase.assign(
            request, new BureauCode("140700"), NOW, Limits.until(SIGNED.plusDays(3)));
    one.acknowledge(new UUID(0, 1), NOW, Limits.until(SIGNED.plusDays(30)));
    one.propose(new UUID(0, 1), Decision.recognised(), "建议互认");
    one.agree(new UUID(0, 2), "同意");
    one.sign(new UUID(0, 3), NOW);
    return Recognition.of(one, request, SIGNED, 5);
  }
}
