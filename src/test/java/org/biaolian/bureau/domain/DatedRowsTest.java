package org.biaolian.bureau.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biaolian.testing.Refusals.refused;

import java.time.LocalDate;
import java.util.UUID;
import org.biaolian.access.Role;
import org.biaolian.bureau.Membership;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.CircleCode;
import org.biaolian.kernel.OrganizationCode;
import org.junit.jupiter.api.Test;

/** Roles, memberships and agreements hold from one day to another. */
class DatedRowsTest {

  private static final LocalDate START = LocalDate.of(2026, 3, 1);
  private static final LocalDate END = LocalDate.of(2026, 9, 8);

  @Test
  void aRoleHoldsFromItsFirstDayOnAndWithoutAnEndForGood() {
    PersonRoleRow role = role();
    assertThat(role.holdsOn(START.minusDays(1))).isFalse();
    assertThat(role.holdsOn(START)).isTrue();
    assertThat(role.holdsOn(START.plusYears(50))).isTrue();
    assertThat(role.lastsUntil(START.minusYears(1))).isTrue();
    assertThat(role.lastsUntil(START.plusYears(50))).isTrue();
    assertThat(role.validTo()).isNull();
  }

  @Test
  void theLastDayOfARoleCounts() {
    PersonRoleRow role = role();
    role.end(END);
    assertThat(role.validTo()).isEqualTo(END);
    assertThat(role.holdsOn(END)).isTrue();
    assertThat(role.holdsOn(END.plusDays(1))).isFalse();
    assertThat(role.holdsOn(START.minusDays(1))).isFalse();
    assertThat(role.lastsUntil(END)).isTrue();
    assertThat(role.lastsUntil(END.plusDays(1))).isFalse();
    assertThat(role.lastsUntil(START.minusDays(1))).isTrue();
  }

  @Test
  void aRoleThatNeverTookEffectEndsTheDayBeforeItsStartAndNoEarlier() {
    PersonRoleRow role = role();
    role.end(START.minusDays(1));
    assertThat(role.holdsOn(START)).isFalse();
    refused("role-ends-before-start", () -> role.end(START.minusDays(2)));
    assertThat(role.validTo()).isEqualTo(START.minusDays(1));
  }

  @Test
  void aMembershipEndsOnItsFirstDayAtTheEarliest() {
    MembershipRow membership = membership();
    refused("membership-ends-before-start", () -> membership.leave(START.minusDays(1)));
    assertThat(membership.toMembership().leftOn()).isNull();
    membership.leave(START);
    assertThat(membership.toMembership())
        .isEqualTo(
            new Membership(
                new CircleCode("cities"),
                new BureauCode("140100"),
                Membership.Kind.OBSERVER,
                START,
                START));
  }

  @Test
  void anAgreementLastsADayAtLeast() {
    refused("agreement-ends-before-start", () -> agreement(START, START.minusDays(1)));
    assertThat(agreement(START, START).toAgreement().effectiveTo()).isEqualTo(START);
    AgreementRow open = new AgreementRow(new CircleCode("six"), "合作协议", "全部", START, null, true);
    assertThat(open.toAgreement().effectiveTo()).isNull();
    assertThat(open.toAgreement().effectiveFrom()).isEqualTo(START);
    assertThat(open.toAgreement().demonstration()).isTrue();
  }

  private static PersonRoleRow role() {
    return new PersonRoleRow(new UUID(1, 1), new OrganizationCode("140100"), Role.CLERK, START);
  }

  private static MembershipRow membership() {
    return new MembershipRow(
        new CircleCode("cities"), new BureauCode("140100"), Membership.Kind.OBSERVER, START);
  }

  private static AgreementRow agreement(LocalDate from, LocalDate to) {
    return new AgreementRow(new CircleCode("six"), "合作协议", "全部", from, to, false);
  }
}
