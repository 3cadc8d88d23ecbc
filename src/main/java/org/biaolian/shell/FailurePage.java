package org.biaolian.shell;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.biaolian.uikit.Icons;

/** Something broke while a page was opening: a number to quote, never a stack trace. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
final class FailurePage extends StopPage implements HasErrorParameter<Exception> {

  private static final long serialVersionUID = 1L;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private final transient UnexpectedErrors errors;
  private final transient Clock clock;

  FailurePage(UnexpectedErrors errors, Clock clock) {
    this.errors = errors;
    this.clock = clock;
  }

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
    String number = errors.log(parameter.getCaughtException());
    say(
        Icons.WARNING,
        true,
        getTranslation("shell.failure.title"),
        getTranslation("shell.failure.sentence"));
    fact(getTranslation("shell.failure.number"), number(number));
    fact(getTranslation("shell.failure.time"), number(LocalDateTime.now(clock).format(TIME)));
    fact(getTranslation("shell.not-found.address"), new Span("/" + event.getLocation().getPath()));
    buttons(Ways.again(this), Ways.back(this));
    return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
  }

  private static Span number(String text) {
    Span number = new Span(text);
    number.addClassName("num");
    return number;
  }
}
