package org.biaolian.comparison.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.biaolian.comparison.ComparedClause;
import org.biaolian.comparison.Corrections;
import org.biaolian.comparison.Verdict;
import org.biaolian.kernel.RuleViolation;
import org.junit.jupiter.api.Test;

/** Clauses that a person puts together and takes apart. */
class HandPairsTest {

  private static final String OLD =
      "前言\n本文件由甲提出。\n1 范围\n本文件规定了留样。\n2 留样\n留样时间不应少于24 h。\n3 台账\n应当日登记。\n";
  private static final String NEW =
      "前言\n本文件由乙提出。\n1 范围\n本文件规定了留样。\n2 留样\n留样时间不应少于48 h。\n3 公示\n价格应公示。\n";

  /** 0:0 foreword, 1:1 identical, 2:2 stricter, 3:-1 absent, -1:3 new. */
  private static final List<ComparedClause> ROWS = TextComparer.compare(List.of(OLD), List.of(NEW));

  private static List<String> told(Set<String> byHand) {
    return HandPairs.applied(ROWS, byHand).stream()
        .map(row -> row.key() + " " + row.proposed() + (row.moved() ? " moved" : ""))
        .toList();
  }

  private static void refused(String rule, String... byHand) {
    assertThatThrownBy(() -> HandPairs.applied(ROWS, Set.of(byHand)))
        .isInstanceOfSatisfying(
            RuleViolation.class, refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    assertThat(HandPairs.fit(ROWS, Set.of(byHand))).isFalse();
  }

  @Test
  void withoutAnyTheRowsAreThoseOfTheRules() {
    assertThat(HandPairs.applied(ROWS, Set.of())).isEqualTo(ROWS);
  }

  @Test
  void aClauseThatIsGoneAndANewOneBecomeAPairThatIsJudgedLikeAnyOther() {
    assertThat(HandPairs.joined(ROWS, Set.of(), 3, 3)).containsExactly("3:3");
    assertThat(told(Set.of("3:3")))
        .containsExactly("0:0 DIFFERENT", "1:1 IDENTICAL", "2:2 STRICTER", "3:3 DIFFERENT");
  }

  @Test
  void aPairTakenApartIsAClauseGoneAndANewOne() {
    Set<String> apart = HandPairs.parted(ROWS, Set.of(), ROWS.get(2));
    assertThat(apart).containsExactlyInAnyOrder("2:-1", "-1:2");
    assertThat(told(apart))
        .containsExactly(
            "0:0 DIFFERENT", "1:1 IDENTICAL", "2:-1 ABSENT", "3:-1 ABSENT", "-1:2 NEW", "-1:3 NEW");
  }

  @Test
  void whoPutsAPairTogetherAgainHasDoneNothing() {
    Set<String> apart = HandPairs.parted(ROWS, Set.of(), ROWS.get(2));
    assertThat(HandPairs.joined(ROWS, apart, 2, 2)).isEmpty();
  }

  @Test
  void whoTakesAPairMadeByHandApartHasDoneNothing() {
    Set<String> joined = Set.of("3:3");
    ComparedClause pair = HandPairs.applied(ROWS, joined).getLast();
    assertThat(HandPairs.parted(ROWS, joined, pair)).isEmpty();
  }

  @Test
  void aClauseOfAWrongPairFindsAnotherAndItsFormerOneStandsAlone() {
    Set<String> apart = HandPairs.parted(ROWS, Set.of(), ROWS.get(2));
    Set<String> crossed = HandPairs.joined(ROWS, apart, 2, 3);
    assertThat(crossed).containsExactlyInAnyOrder("2:3", "-1:2");
    assertThat(told(crossed))
        .containsExactly(
            "0:0 DIFFERENT", "1:1 IDENTICAL", "-1:2 NEW", "2:3 DIFFERENT", "3:-1 ABSENT");
  }

  @Test
  void pairsThatCrossHaveMoved() {
    assertThat(told(Set.of("2:3", "3:2"))).filteredOn(row -> row.endsWith("moved")).hasSize(1);
  }

  @Test
  void aClauseThatIsPairedAlreadyOrTwiceIsRefused() {
    refused("comparison-pair-taken", "3:2");
    refused("comparison-pair-taken", "3:2", "2:3", "2:-1");
    refused("comparison-pair-taken", "2:-1");
  }

  @Test
  void aClauseThatIsNotThereOrAPairThatTheRulesHaveIsRefused() {
    refused("comparison-pair-unknown", "3:4");
    refused("comparison-pair-unknown", "4:3");
    refused("comparison-pair-unknown", "-1:-1");
    refused("comparison-pair-unknown", "2:2");
    refused("comparison-pair-unknown", "3:-1");
    refused("comparison-pair-unknown", "three");
  }

  @Test
  void aForewordIsNotPairedWithARequirement() {
    refused("comparison-pair-foreword", "0:3", "-1:0");
    refused("comparison-pair-foreword", "3:0", "0:-1");
  }

  @Test
  void forewordsPutTogetherByHandStillAskForNothing() {
    List<ComparedClause> rows =
        TextComparer.compare(List.of(OLD), List.of(NEW.replace("前言\n本文件由乙提出。", "引言\n食品安全人人有责。")));
    assertThat(HandPairs.applied(rows, Set.of("0:0")).getFirst())
        .matches(ComparedClause::ofBoth)
        .matches(ComparedClause::informative);
  }

  @Test
  void correctionsAreReadAsTheyWereWritten() {
    Corrections corrections =
        new Corrections(Map.of("3:3", Verdict.LOOSER, "1:1", Verdict.DIFFERENT), Set.of("3:3"));
    assertThat(corrections.text()).isEqualTo("3:3;1:1=DIFFERENT;3:3=LOOSER");
    assertThat(Corrections.of(corrections.text())).isEqualTo(corrections);
    assertThat(Corrections.of("")).isEqualTo(Corrections.NONE);
  }
}
