package org.biaolian.policy.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.CircleCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PolicyResolutionTest {

  private static final CircleCode CITIES = new CircleCode("cities");
  private static final BureauCode TAIYUAN = new BureauCode("140100");
  private static final LocalDate START = LocalDate.of(2026, 1, 1);

  private static final PolicyValue COUNTRY = value(PolicyScope.NATIONAL, "", "20");
  private static final PolicyValue CIRCLE = value(PolicyScope.CIRCLE, "cities", "15");
  private static final PolicyValue BUREAU = value(PolicyScope.BUREAU, "140100", "10");

  @Test
  void theMostSpecificValueWins() {
    assertThat(text(CITIES, TAIYUAN, START, COUNTRY, CIRCLE, BUREAU)).contains("10");
    assertThat(text(CITIES, null, START, BUREAU, CIRCLE, COUNTRY)).contains("15");
    assertThat(text(null, null, START, BUREAU, CIRCLE, COUNTRY)).contains("20");
  }

  @Test
  void theWidestBindingValueWinsOverAllBelow() {
    assertThat(text(CITIES, TAIYUAN, START, binding(COUNTRY), binding(CIRCLE), BUREAU))
        .contains("20");
    assertThat(text(CITIES, TAIYUAN, START, COUNTRY, binding(CIRCLE), BUREAU)).contains("15");
  }

  @Test
  void anotherCircleOrBureauDoesNotReachTheCase() {
    CircleCode six = new CircleCode("six");
    BureauCode jinzhong = new BureauCode("140700");
    assertThat(text(six, jinzhong, START, COUNTRY, binding(CIRCLE), BUREAU)).contains("20");
    assertThat(text(six, jinzhong, START, CIRCLE, BUREAU)).isEmpty();
  }

  @Test
  void aValueHoldsFromItsFirstToItsLastDay() {
    PolicyValue dated = dated(COUNTRY, START, START.plusDays(9), "25");
    assertThat(text(null, null, START.minusDays(1), dated)).isEmpty();
    assertThat(text(null, null, START, dated)).contains("25");
    assertThat(text(null, null, START.plusDays(9), dated)).contains("25");
    assertThat(text(null, null, START.plusDays(10), dated)).isEmpty();
  }

  @Test
  void aNewerValueOfTheSameScopeReplacesAnOlderBindingOne() {
    PolicyValue newer = dated(COUNTRY, START.plusYears(1), null, "30");
    assertThat(text(null, null, START.plusYears(2), binding(COUNTRY), newer)).contains("30");
    assertThat(text(null, null, START, binding(COUNTRY), newer)).contains("20");
  }

  private static Optional<String> text(
      @Nullable CircleCode circle,
      @Nullable BureauCode bureau,
      LocalDate on,
      PolicyValue... values) {
    return PolicyResolution.resolve(List.of(values), circle, bureau, on).map(PolicyValue::text);
  }

  private static PolicyValue value(PolicyScope scope, String code, String text) {
    return new PolicyValue(scope, code, text, PolicyStrength.DEFAULT, START, null, "test");
  }

  private static PolicyValue binding(PolicyValue value) {
    return new PolicyValue(
        value.scope(),
        value.code(),
        value.text(),
        PolicyStrength.BINDING,
        value.validFrom(),
        value.validTo(),
        value.citation());
  }

  private static PolicyValue dated(
      PolicyValue value, LocalDate from, @Nullable LocalDate to, String text) {
    return new PolicyValue(
        value.scope(), value.code(), text, value.strength(), from, to, value.citation());
  }
}
