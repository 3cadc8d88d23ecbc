package org.biaolian.subscription.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import org.biaolian.access.CurrentActor;
import org.biaolian.subscription.Subscriptions;
import org.springframework.stereotype.Component;

/**
 * Knows, from the first page of a session on, where and in which language its person gets mail, so
 * that mail of due work reaches people who follow nothing.
 */
@Component
class AddressKeeper implements VaadinServiceInitListener {

  private static final long serialVersionUID = 1L;

  /** That this session has told. */
  private record Told() {}

  private final transient Subscriptions subscriptions;
  private final transient CurrentActor actors;

  AddressKeeper(Subscriptions subscriptions, CurrentActor actors) {
    this.subscriptions = subscriptions;
    this.actors = actors;
  }

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event
        .getSource()
        .addUIInitListener(
            init -> init.getUI().addAfterNavigationListener(page -> tell(init.getUI())));
  }

  private void tell(UI ui) {
    VaadinSession session = ui.getSession();
    if (session.getAttribute(Told.class) == null && actors.find().isPresent()) {
      session.setAttribute(Told.class, new Told());
      subscriptions.knowAddress(ui.getLocale());
    }
  }
}
