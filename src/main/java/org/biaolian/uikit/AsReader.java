package org.biaolian.uikit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.internal.CurrentInstance;
import com.vaadin.flow.server.VaadinSession;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Does something for a page from another thread: asks as the page's reader and outside the
 * session's lock, then shows under the lock.
 */
public final class AsReader {

  private final UI ui;
  private final VaadinSession session;
  private final SecurityContext reader;

  /** Remembers who reads; called while the page is attached. */
  public AsReader(UI ui) {
    this.ui = ui;
    this.session = ui.getSession();
    // A context of its own: the request's is cleared when the request ends.
    this.reader = SecurityContextHolder.createEmptyContext();
    this.reader.setAuthentication(SecurityContextHolder.getContext().getAuthentication());
  }

  /** Shows nothing once the page is closed. */
  public <T> void bring(Supplier<T> ask, Consumer<T> show) {
    run(
        () -> {
          T answer = ask.get();
          Later.show(ui, () -> show.accept(answer));
        });
  }

  public void run(Runnable step) {
    SecurityContext before = SecurityContextHolder.getContext();
    // The session knows for which of several organizations the reader acts.
    Map<Class<?>, CurrentInstance> instances = CurrentInstance.setCurrent(session);
    SecurityContextHolder.setContext(reader);
    try {
      step.run();
    } finally {
      CurrentInstance.restoreInstances(instances);
      SecurityContextHolder.setContext(before);
    }
  }
}
