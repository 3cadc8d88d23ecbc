package org.biaolian.catalogue.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biaolian.testing.Refusals.refused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.biaolian.catalogue.OverlapGroup;
import org.biaolian.catalogue.OverlapVerdict;
import org.biaolian.catalogue.StandardDetails;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.OrganizationCode;
import org.biaolian.kernel.StandardNumber;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OverlapJudgementTest {

  private static final UUID KEY = new UUID(7, 1);
  private static final UUID ONE = new UUID(0, 1);
  private static final UUID TWO = new UUID(0, 2);
  private static final Instant NOW = Instant.parse("2026-11-26T02:00:00Z");
  private static final BureauCode SHANXI = new BureauCode("140000");
  private static final OrganizationCode HERE = new OrganizationCode("140000");

  private final Standard first = standard("DB14/T 900001-2024", "社区食堂服务规范");
  private final Standard second = standard("DB14/T 900002-2024", "社区食堂服务要求");
  private final Standard third = standard("DB14/T 900003-2024", "社区食堂服务指南");

  @Test
  void aFindingSaysWhoFoundWhatWhenAndWhy() {
    OverlapJudgement judged = judged(OverlapVerdict.DIFFERENT, " 一个管建设 ", List.of(first, second));
    assertThat(judged.coreKey()).isEqualTo(KEY);
    assertThat(judged.id()).isNotNull();
    assertThat(judged.version()).isZero();
    assertThat(judged.verdict()).isEqualTo(OverlapVerdict.DIFFERENT);
    assertThat(judged.judgedAt()).isEqualTo(NOW);
    assertThat(judged.toView(List.of(first)))
        .isEqualTo(
            new OverlapGroup.Judged(OverlapVerdict.DIFFERENT, "一个管建设", ONE, "140000", NOW, true));
    assertThat(judged.standardIds()).containsExactlyInAnyOrder(first.id(), second.id());
    assertThat(judged.standardIds()).isSorted();
  }

  @Test
  void toCallThemDifferentTakesAReason() {
    refused("overlap-reason-missing", () -> judged(OverlapVerdict.DIFFERENT, " ", List.of(first)));
    refused("overlap-reason-missing", () -> judged(OverlapVerdict.DIFFERENT, null, List.of(first)));
    assertThat(judged(OverlapVerdict.SAME, " ", List.of(first)).toView(List.of(first)).reason())
        .isNull();
  }

  @Test
  void aReasonFillsItsColumnAndNotOneCharacterMore() {
    String longest = "由".repeat(500);
    assertThat(judged(OverlapVerdict.SAME, longest, List.of(first)).toView(List.of(first)).reason())
        .isEqualTo(longest);
    refused(
        "overlap-reason-too-long",
        () -> judged(OverlapVerdict.SAME, longest + "由", List.of(first)));
  }

  @Test
  void anotherRecordOrAnotherTitleAsksAgain() {
    OverlapJudgement judged = judged(OverlapVerdict.SAME, null, List.of(first, second));
    assertThat(judged.covers(first)).isTrue();
    assertThat(judged.covers(third)).isFalse();
    assertThat(judged.stands(List.of(first, second))).isTrue();
    assertThat(judged.stands(List.of(first, second, third))).isFalse();
    first.edit(SHANXI, details("社区食堂管理规范"));
    assertThat(judged.covers(first)).isFalse();
    assertThat(judged.stands(List.of(first, second))).isFalse();
  }

  @Test
  void aFindingOnRecordsThatAreNotAllInSightTellsNothing() {
    OverlapJudgement judged = judged(OverlapVerdict.SAME, null, List.of(first, second));
    assertThat(judged.within(List.of(first))).isFalse();
    assertThat(judged.within(List.of(first, second, third))).isTrue();
  }

  @Test
  void anotherFindingTakesThePlaceOfTheFirst() {
    OverlapJudgement judged = judged(OverlapVerdict.SAME, "同一对象", List.of(first, second));
    judged.judge(
        List.of(second, third), finding(OverlapVerdict.DIFFERENT, "对象不同", TWO, NOW.plusSeconds(1)));
    assertThat(judged.standardIds()).containsExactlyInAnyOrder(second.id(), third.id());
    assertThat(judged.toView(List.of(second)))
        .isEqualTo(
            new OverlapGroup.Judged(
                OverlapVerdict.DIFFERENT, "对象不同", TWO, "140000", NOW.plusSeconds(1), true));
  }

  @Test
  void whatAPersonSawIsOneWordThatChangesWithRecordsTitlesAndFindings() {
    String seen = OverlapJudgement.seen(List.of(first, second), null);
    assertThat(OverlapJudgement.seen(List.of(second, first), null)).isEqualTo(seen);
    assertThat(OverlapJudgement.seen(List.of(first), null)).isNotEqualTo(seen);
    OverlapJudgement judged = judged(OverlapVerdict.SAME, null, List.of(first, second));
    assertThat(OverlapJudgement.seen(List.of(first, second), judged))
        .isNotEqualTo(seen)
        .isNotEqualTo(
            OverlapJudgement.seen(
                List.of(first, second), judged(OverlapVerdict.SAME, null, List.of(first, second))));
    first.edit(SHANXI, details("社区食堂管理规范"));
    assertThat(OverlapJudgement.seen(List.of(first, second), null)).isNotEqualTo(seen);
  }

  private static OverlapJudgement judged(
      OverlapVerdict verdict, @Nullable String reason, List<Standard> members) {
    return new OverlapJudgement(KEY, members, finding(verdict, reason, ONE, NOW));
  }

  private static OverlapJudgement.Finding finding(
      OverlapVerdict verdict, @Nullable String reason, UUID person, Instant at) {
    return new OverlapJudgement.Finding(verdict, reason, person, HERE, at);
  }

  private static Standard standard(String number, String title) {
    return Standard.own(SHANXI, StandardNumber.of(number), details(title), NOW);
  }

  private static StandardDetails details(String title) {
    return StandardDetails.of(title, LocalDate.of(2024, 3, 1), null, null);
  }
}
