package org.biaolian.subscription.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.biaolian.access.Actor;
import org.biaolian.access.Role;
import org.biaolian.catalogue.StandardNews;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.OrganizationCode;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.subscription.FollowedField;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubscriptionTest {

  private static final Instant NOW = Instant.parse("2026-11-26T08:00:00Z");
  private static final Actor CLERK =
      new Actor(
          UUID.randomUUID(),
          "taiyuan-clerk",
          "甲",
          new OrganizationCode("140100"),
          new BureauCode("140100"),
          Set.of(),
          EnumSet.of(Role.CLERK),
          Set.of(),
          List.of(),
          Map.of());

  @ParameterizedTest
  @CsvSource({
    "1401,,,true",
    "14,,,false",
    ",93,,true",
    ",93.080,,true",
    ",93.08,,false",
    ",03,,true",
    ",13,,false",
    ",,P,true",
    ",,P66,true",
    ",,P6,false",
    ",,Q,false",
    "1401,93.080,P66,true",
    "1401,93.080,Q66,false",
    "1403,93.080,P66,false"
  })
  void aFieldCoversWhatEachGivenPartCovers(
      @Nullable String region, @Nullable String ics, @Nullable String ccs, boolean covered) {
    FollowedField field = new FollowedField(region, ics, ccs);
    if ("93.08".equals(ics) || "P6".equals(ccs)) {
      assertThatExceptionOfType(RuleViolation.class)
          .isThrownBy(() -> Subscription.ofField(CLERK, field, NOW));
      return;
    }
    Subscription follow = Subscription.ofField(CLERK, field, NOW);
    assertThat(follow.covers("1401", List.of("03.220", "93.080.20"), "P66")).isEqualTo(covered);
  }

  @Test
  void aFieldWithoutAnyPartIsRefused() {
    assertThatExceptionOfType(RuleViolation.class)
        .isThrownBy(() -> Subscription.ofField(CLERK, new FollowedField(null, null, null), NOW))
        .matches(refusal -> refusal.rule().equals("subscription-field-empty"));
  }

  @Test
  void aStandardWithoutCodesLiesInNoFieldByCodes() {
    assertThat(
            Subscription.ofField(CLERK, new FollowedField(null, null, "P"), NOW)
                .covers("1401", List.of(), null))
        .isFalse();
  }

  @Test
  void aSearchNeedsANameAndAnAddressOfUsualLength() {
    refused("subscription-search-name", " ", "q=1");
    refused("subscription-search-name", "名".repeat(101), "q=1");
    refused("subscription-search-address", "名", " ");
    refused("subscription-search-address", "名", "q=" + "1".repeat(1000));
  }

  @Test
  void endingFreesTheKeySoThatTheSameCanBeFollowedAgain() {
    UUID standard = UUID.randomUUID();
    Subscription one = Subscription.ofRecord(CLERK, standard, NOW);
    assertThat(one.subjectKey())
        .isEqualTo(Subscription.ofRecord(CLERK, standard, NOW).subjectKey())
        .isNotEqualTo(Subscription.ofRecord(CLERK, UUID.randomUUID(), NOW).subjectKey());
    one.end(NOW);
    assertThat(one.subjectKey()).isNull();
  }

  @Test
  void aNoticeKnowsWhetherItIsAboutAnEditionThatCameAfter() {
    UUID standard = UUID.randomUUID();
    Subscription follow = Subscription.ofRecord(CLERK, standard, NOW);
    StandardNews own = StandardNews.of(standard, StandardNews.Kind.STATUS);
    StandardNews later = StandardNews.of(UUID.randomUUID(), StandardNews.Kind.RECORDED);
    assertThat(new Notice(follow, own, NOW).successor()).isFalse();
    assertThat(new Notice(follow, later, NOW).successor()).isTrue();
    Subscription field = Subscription.ofField(CLERK, new FollowedField("14", null, null), NOW);
    assertThat(new Notice(field, later, NOW).successor()).isFalse();
  }

  private static void refused(String rule, String name, String address) {
    assertThatExceptionOfType(RuleViolation.class)
        .isThrownBy(() -> Subscription.ofSearch(CLERK, name, address, NOW))
        .matches(refusal -> refusal.rule().equals(rule));
  }

  @Test
  void aSearchIsKeptUnderANameAndAddressOfTheLongestKind() {
    Subscription search =
        Subscription.ofSearch(CLERK, " " + "名".repeat(100), "q=" + "1".repeat(998), NOW);
    assertThat(search.name()).isEqualTo("名".repeat(100));
    assertThat(search.address()).hasSize(1000);
  }

  @Test
  void aFreshNoticeIsNewAndNoRunHasTakenIt() {
    UUID standard = UUID.randomUUID();
    Notice notice =
        new Notice(
            Subscription.ofRecord(CLERK, standard, NOW),
            StandardNews.of(standard, StandardNews.Kind.STATUS),
            NOW);
    assertThat(notice.isNew()).isTrue();
    assertThat(notice.attempts()).isZero();
    assertThat(notice.takenBy(UUID.randomUUID())).isFalse();
  }
}
