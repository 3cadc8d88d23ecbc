package org.biaolian.worklist.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.internal.CurrentInstance;
import com.vaadin.flow.server.VaadinSession;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Brings news into a page from another thread: asks as the page's reader and outside the session's
 * lock, then shows under the lock.
 */
final class Live {

  private final UI ui;
  private final VaadinSession session;
  private final SecurityContext reader;

  /** Remembers who reads; called while the page is attached. */
  Live(UI ui) {
    this.ui = ui;
    this.session = ui.getSession();
    // A context of its own: the request's is cleared when the request ends.
    this.reader = SecurityContextHolder.createEmptyContext();
    this.reader.setAuthentication(SecurityContextHolder.getContext().getAuthentication());
  }

  /** Nothing happens once the page is closed. */
  <T> void bring(Supplier<T> ask, Consumer<T> show) {
    SecurityContext before = SecurityContextHolder.getContext();
    // The session knows for which of several organizations the reader acts.
    Map<Class<?>, CurrentInstance> instances = CurrentInstance.setCurrent(session);
    SecurityContextHolder.setContext(reader);
    try {
      T answer = ask.get();
      Future<?> _ = ui.access(() -> show.accept(answer));
    } catch (UIDetachedException closed) {
      return;
    } finally {
      CurrentInstance.restoreInstances(instances);
      SecurityContextHolder.setContext(before);
    }
  }
}
