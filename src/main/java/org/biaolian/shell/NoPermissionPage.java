package org.biaolian.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.biaolian.access.Action;
import org.biaolian.access.Requires;

/** A view that the reader's role does not open. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
final class NoPermissionPage extends StopPage implements HasErrorParameter<AccessDeniedException> {

  private static final long serialVersionUID = 1L;

  private final transient RefusalCard card;

  NoPermissionPage(RefusalCard card) {
    this.card = card;
  }

  @Override
  public int setErrorParameter(
      BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
    card.fill(this, wanted(event).orElse(null));
    return HttpServletResponse.SC_FORBIDDEN;
  }

  private static Optional<Action> wanted(BeforeEnterEvent event) {
    Optional<Class<? extends Component>> view =
        RouteConfiguration.forSessionScope().getRoute(event.getLocation().getPath());
    return view.map(type -> type.getAnnotation(Requires.class)).map(Requires::value);
  }
}
