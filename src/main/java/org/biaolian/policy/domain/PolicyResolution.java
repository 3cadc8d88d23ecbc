package org.biaolian.policy.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.CircleCode;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the value that holds.
 *
 * <p>Of the values that hold on the day and reach the case, the widest BINDING one wins (country,
 * then circle, then bureau). Without a binding one the most specific wins (bureau, then circle,
 * then country). Within one scope the value that began last wins. A case follows the circle of the
 * agreement that it rests on, so other circles of the bureau do not count.
 */
public final class PolicyResolution {

  private static final Comparator<PolicyValue> LATEST_FIRST =
      Comparator.comparing(PolicyValue::validFrom).reversed();

  private PolicyResolution() {}

  /** The value that holds on the day, if any does. */
  public static Optional<PolicyValue> resolve(
      Collection<PolicyValue> values,
      @Nullable CircleCode circle,
      @Nullable BureauCode bureau,
      LocalDate on) {
    List<PolicyValue> current =
        values.stream()
            .filter(value -> value.holdsOn(on) && reaches(value, circle, bureau))
            .sorted(LATEST_FIRST)
            .toList();
    // Only the latest value of a scope counts, so an older binding one does not outlive it.
    List<PolicyValue> perScope =
        List.of(PolicyScope.values()).stream()
            .flatMap(scope -> current.stream().filter(value -> value.scope() == scope).limit(1))
            .toList();
    return perScope.stream()
        .filter(value -> value.strength() == PolicyStrength.BINDING)
        .findFirst()
        .or(() -> perScope.reversed().stream().findFirst());
  }

  private static boolean reaches(
      PolicyValue value, @Nullable CircleCode circle, @Nullable BureauCode bureau) {
    return switch (value.scope()) {
      case NATIONAL -> true;
      case CIRCLE -> circle != null && circle.value().equals(value.code());
      case BUREAU -> bureau != null && bureau.value().equals(value.code());
    };
  }
}
