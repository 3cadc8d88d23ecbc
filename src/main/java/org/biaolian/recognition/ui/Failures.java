package org.biaolian.recognition.ui;

import com.vaadin.flow.component.UI;
import org.biaolian.access.NotAllowedException;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.uikit.Words;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Says in the reader's language why a step was refused and what to do. */
@Component
class Failures {

  String sentence(RuntimeException failure) {
    UI ui = UI.getCurrentOrThrow();
    return switch (failure) {
      case RuleViolation violation -> {
        Object[] arguments = violation.arguments();
        for (int i = 0; i < arguments.length; i++) {
          if (arguments[i] instanceof Enum<?> constant) {
            arguments[i] = ui.getTranslation(Words.key(constant));
          }
        }
        yield ui.getTranslation("rule." + violation.rule(), arguments);
      }
      case NotAllowedException refused -> ui.getTranslation("rule.role-not-allowed");
      case OptimisticLockingFailureException conflict ->
          ui.getTranslation("rule.changed-meanwhile");
      default -> throw failure;
    };
  }
}
