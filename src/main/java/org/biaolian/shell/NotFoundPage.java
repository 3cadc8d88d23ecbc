package org.biaolian.shell;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.biaolian.uikit.Icons;

/** No page at this address, or nothing that the reader may know of. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
final class NotFoundPage extends StopPage implements HasErrorParameter<NotFoundException> {

  private static final long serialVersionUID = 1L;

  @Override
  public int setErrorParameter(
      BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
    say(
        Icons.NOT_FOUND,
        false,
        getTranslation("shell.not-found.title"),
        getTranslation("shell.not-found.sentence"));
    fact(getTranslation("shell.not-found.address"), new Span("/" + event.getLocation().getPath()));
    buttons(Ways.primary(getTranslation("shell.stop.home"), "/"), Ways.back(this));
    return HttpServletResponse.SC_NOT_FOUND;
  }
}
