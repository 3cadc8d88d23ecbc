package org.biaolian.uikit;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.biaolian.kernel.RuleViolation;

/** Sentences for steps that a rule of the field forbids. */
public final class Refusals {

  private Refusals() {}

  /** The rule's sentence when the failure, or what caused it, is such a refusal. */
  public static Optional<String> sentence(Component reader, Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof RuleViolation violation) {
        return Optional.of(
            reader.getTranslation("rule." + violation.rule(), violation.arguments()));
      }
    }
    return Optional.empty();
  }
}
