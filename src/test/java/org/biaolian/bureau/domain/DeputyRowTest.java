package org.biaolian.bureau.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biaolian.testing.Refusals.refused;

import java.time.LocalDate;
import java.util.UUID;
import org.biaolian.access.Role;
import org.biaolian.kernel.OrganizationCode;
import org.junit.jupiter.api.Test;

class DeputyRowTest {

  private static final OrganizationCode TAIYUAN = new OrganizationCode("140100");
  private static final UUID PRINCIPAL = new UUID(1, 1);
  private static final UUID DEPUTY = new UUID(1, 2);
  private static final UUID ADMIN = new UUID(1, 3);
  private static final LocalDate FROM = LocalDate.of(2026, 9, 8);
  private static final LocalDate TO = LocalDate.of(2026, 9, 20);

  @Test
  void aDeputyIsOfOneRoleAndOrganizationAndNamedForDays() {
    DeputyRow deputy = deputy();
    assertThat(deputy.id()).isNotNull().isNotEqualTo(deputy().id());
    assertThat(deputy.organization()).isEqualTo(TAIYUAN);
    assertThat(deputy.role()).isEqualTo(Role.CLERK);
    assertThat(deputy.principalId()).isEqualTo(PRINCIPAL);
    assertThat(deputy.deputyId()).isEqualTo(DEPUTY);
    assertThat(deputy.validFrom()).isEqualTo(FROM);
    assertThat(deputy.validTo()).isEqualTo(TO);
  }

  @Test
  void nobodyIsTheOwnDeputy() {
    refused(
        "deputy-of-oneself",
        () -> new DeputyRow(TAIYUAN, Role.CLERK, PRINCIPAL, PRINCIPAL, ADMIN, FROM, TO));
  }

  @Test
  void aDeputyIsNamedForOneDayAtLeast() {
    refused("deputy-ends-before-start", () -> deputy(FROM, FROM.minusDays(1)));
    assertThat(deputy(FROM, FROM).holdsOn(FROM)).isTrue();
  }

  @Test
  void theFirstAndTheLastDayCount() {
    DeputyRow deputy = deputy();
    assertThat(deputy.holdsOn(FROM.minusDays(1))).isFalse();
    assertThat(deputy.holdsOn(FROM)).isTrue();
    assertThat(deputy.holdsOn(TO)).isTrue();
    assertThat(deputy.holdsOn(TO.plusDays(1))).isFalse();
  }

  @Test
  void daysThatShareOneDayOverlap() {
    DeputyRow deputy = deputy();
    assertThat(deputy.overlaps(FROM.minusDays(5), FROM.minusDays(1))).isFalse();
    assertThat(deputy.overlaps(FROM.minusDays(5), FROM)).isTrue();
    assertThat(deputy.overlaps(TO, TO.plusDays(5))).isTrue();
    assertThat(deputy.overlaps(TO.plusDays(1), TO.plusDays(5))).isFalse();
    assertThat(deputy.overlaps(FROM.plusDays(1), TO.minusDays(1))).isTrue();
    assertThat(deputy.overlaps(FROM.minusDays(1), TO.plusDays(1))).isTrue();
  }

  @Test
  void whatIsEndedDoesNotHoldOnThatDayAnyMore() {
    DeputyRow deputy = deputy();
    deputy.endBefore(FROM.plusDays(3));
    assertThat(deputy.holdsOn(FROM.plusDays(2))).isTrue();
    assertThat(deputy.holdsOn(FROM.plusDays(3))).isFalse();
    deputy.endBefore(TO);
    assertThat(deputy.validTo()).isEqualTo(FROM.plusDays(2));
  }

  @Test
  void whatIsEndedBeforeItBeganNeverHolds() {
    DeputyRow deputy = deputy();
    deputy.endBefore(FROM.minusDays(7));
    assertThat(deputy.validTo()).isEqualTo(FROM.minusDays(8));
    assertThat(deputy.holdsOn(FROM)).isFalse();
    assertThat(deputy.overlaps(FROM.minusDays(7), TO)).isFalse();
    DeputyRow onItsFirstDay = deputy();
    onItsFirstDay.endBefore(FROM);
    assertThat(onItsFirstDay.validTo()).isEqualTo(FROM.minusDays(1));
  }

  private static DeputyRow deputy() {
    return deputy(FROM, TO);
  }

  private static DeputyRow deputy(LocalDate from, LocalDate to) {
    return new DeputyRow(TAIYUAN, Role.CLERK, PRINCIPAL, DEPUTY, ADMIN, from, to);
  }
}
