package org.biaolian.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.biaolian.access.NotAllowedException;
import org.springframework.security.access.AccessDeniedException;

/** A service that refused while a view was opening. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
final class RefusedPage extends StopPage implements HasErrorParameter<AccessDeniedException> {

  private static final long serialVersionUID = 1L;

  private final transient RefusalCard card;

  RefusedPage(RefusalCard card) {
    this.card = card;
  }

  @Override
  public int setErrorParameter(
      BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
    card.fill(
        this,
        parameter.getException() instanceof NotAllowedException named ? named.action() : null);
    return HttpServletResponse.SC_FORBIDDEN;
  }
}
