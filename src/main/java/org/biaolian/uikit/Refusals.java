package org.biaolian.uikit;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.biaolian.kernel.RuleViolation;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.security.access.AccessDeniedException;

/** Sentences for steps that are refused: by a rule of the field, by rights, by somebody faster. */
public final class Refusals {

  private Refusals() {}

  /** The sentence in the reader's language; none for a failure that nobody foresaw. */
  public static Optional<String> sentence(Component reader, Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case RuleViolation violation -> {
          return Optional.of(
              reader.getTranslation("rule." + violation.rule(), arguments(reader, violation)));
        }
        case ConcurrencyFailureException conflict -> {
          return Optional.of(reader.getTranslation("rule.changed-meanwhile"));
        }
        case AccessDeniedException refused -> {
          return Optional.of(reader.getTranslation("rule.role-not-allowed"));
        }
        default -> {}
      }
    }
    return Optional.empty();
  }

  /** States and other constants are told in words. */
  private static Object[] arguments(Component reader, RuleViolation violation) {
    Object[] arguments = violation.arguments();
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i] instanceof Enum<?> constant) {
        arguments[i] = reader.getTranslation(Words.key(constant));
      }
    }
    return arguments;
  }
}
