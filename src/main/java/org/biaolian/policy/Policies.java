package org.biaolian.policy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.CircleCode;
import org.biaolian.policy.domain.PolicyResolution;
import org.biaolian.policy.domain.PolicyValue;
import org.biaolian.policy.internal.FigureSet;
import org.biaolian.policy.internal.PolicyParameter;
import org.biaolian.policy.internal.PolicyParameters;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Answers which figure of policy holds for a case on a day.
 *
 * <p>The most specific value wins (bureau, then circle, then country), unless a less specific one
 * is marked as binding, as figures of law are: then the widest binding one wins.
 */
@Component
public class Policies {

  private final PolicyParameters parameters;
  private volatile @Nullable Map<PolicyName, List<PolicyValue>> known;

  Policies(PolicyParameters parameters) {
    this.parameters = parameters;
  }

  /**
   * The value that holds, counted in the parameter's unit.
   *
   * @param circle the circle of the agreement that the case rests on, null for none
   * @param bureau the bureau whose step it is, null for none
   * @throws IllegalStateException if no value holds on the day, or it is no whole number
   */
  public int intValue(
      PolicyName name, @Nullable CircleCode circle, @Nullable BureauCode bureau, LocalDate on) {
    return figure(name, circle, bureau, on).value();
  }

  /** The value that holds with its citation; parameters and errors as {@link #intValue}. */
  public PolicyFigure figure(
      PolicyName name, @Nullable CircleCode circle, @Nullable BureauCode bureau, LocalDate on) {
    PolicyValue value = value(name, circle, bureau, on);
    try {
      return new PolicyFigure(
          name, Integer.parseInt(value.text()), value.citation(), value.validFrom());
    } catch (NumberFormatException e) {
      throw new IllegalStateException(
          "Policy value of %s is no whole number: %s".formatted(name, value.text()), e);
    }
  }

  /** The largest whole number that holds anywhere on a day, for questions that go beforehand. */
  public int most(PolicyName name, LocalDate on) {
    return values(name).stream()
        .filter(value -> value.holdsOn(on))
        .mapToInt(value -> Integer.parseInt(value.text()))
        .max()
        .orElse(0);
  }

  /** The words of a list that holds; parameters as {@link #intValue}. */
  public List<String> listOf(
      PolicyName name, @Nullable CircleCode circle, @Nullable BureauCode bureau, LocalDate on) {
    return Arrays.stream(value(name, circle, bureau, on).text().split("\\|", -1))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .distinct()
        .toList();
  }

  private PolicyValue value(
      PolicyName name, @Nullable CircleCode circle, @Nullable BureauCode bureau, LocalDate on) {
    return PolicyResolution.resolve(values(name), circle, bureau, on)
        .orElseThrow(
            () -> new IllegalStateException("No policy value of %s on %s".formatted(name, on)));
  }

  private List<PolicyValue> values(PolicyName name) {
    return known().getOrDefault(name, List.of());
  }

  private Map<PolicyName, List<PolicyValue>> known() {
    Map<PolicyName, List<PolicyValue>> read = known;
    return read == null ? read() : read;
  }

  /** What was set here is known soon; another process hears of it within the minute. */
  @TransactionalEventListener
  void set(FigureSet event) {
    known = null;
  }

  /** Reads all parameters anew; by itself each minute, for another process may have set some. */
  @Scheduled(initialDelay = 0, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
  public Map<PolicyName, List<PolicyValue>> read() {
    Map<PolicyName, List<PolicyValue>> read =
        parameters.findAll().stream()
            .collect(
                Collectors.groupingBy(
                    PolicyParameter::name,
                    Collectors.mapping(PolicyParameter::toValue, Collectors.toList())));
    known = read;
    return read;
  }
}
