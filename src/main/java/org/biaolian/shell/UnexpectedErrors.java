package org.biaolian.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.util.Optional;
import java.util.stream.Collectors;
import org.biaolian.access.NotAllowedException;
import org.biaolian.access.PermissionMatrix;
import org.biaolian.uikit.Notices;
import org.biaolian.uikit.Refusals;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * What a click that failed shows: who may do it, or a number to quote. The number stands in the log
 * with the exception.
 */
@Component
final class UnexpectedErrors implements ErrorHandler {

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(UnexpectedErrors.class);

  private final transient ErrorNumbers numbers;

  UnexpectedErrors(ErrorNumbers numbers) {
    this.numbers = numbers;
  }

  /** Logs the exception under a new number and returns the number. */
  String log(Throwable failure) {
    String number = numbers.next();
    LOG.error("{}", number, failure);
    return number;
  }

  @Override
  public void error(ErrorEvent event) {
    Throwable failure = event.getThrowable();
    AccessDeniedException refusal = refusal(failure);
    UI ui = UI.getCurrent();
    Optional<String> rule = ui == null ? Optional.empty() : Refusals.sentence(ui, failure);
    String number = refusal == null && rule.isEmpty() ? log(failure) : "";
    if (ui == null) {
      return;
    }
    String sentence =
        rule.orElseGet(() -> refusal == null ? sentence(ui, number) : sentence(ui, refusal));
    Notices.failure(sentence);
  }

  private static String sentence(UI ui, String number) {
    return ui.getTranslation("shell.error.notice", number);
  }

  private static String sentence(UI ui, AccessDeniedException refusal) {
    if (refusal instanceof NotAllowedException named) {
      String roles =
          PermissionMatrix.roles(named.action()).stream()
              .map(role -> ui.getTranslation(RoleNames.key(role)))
              .collect(Collectors.joining(ui.getTranslation("shell.list.or")));
      return ui.getTranslation("shell.refused.notice", roles);
    }
    return ui.getTranslation("shell.refused.notice-plain");
  }

  private static @Nullable AccessDeniedException refusal(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof AccessDeniedException refusal) {
        return refusal;
      }
    }
    return null;
  }
}
