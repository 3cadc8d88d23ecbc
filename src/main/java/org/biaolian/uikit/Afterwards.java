package org.biaolian.uikit;

import com.vaadin.flow.component.UI;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** What the first answer of a page need not wait for: done as its reader, on another thread. */
@Component
public class Afterwards {

  private final Executor threads;

  Afterwards(@Qualifier("applicationTaskExecutor") Executor threads) {
    this.threads = threads;
  }

  /** A failure goes to the page's error handler. */
  public void run(Runnable step) {
    bring(
        () -> {
          step.run();
          return step;
        },
        done -> {},
        () -> {});
  }

  /**
   * Brings something into a page that has been shown without it.
   *
   * @param failed takes back what promised it; the page's error handler says what happened
   */
  public <T> void bring(Supplier<T> ask, Consumer<T> show, Runnable failed) {
    UI ui = UI.getCurrentOrThrow();
    AsReader reader = new AsReader(ui);
    threads.execute(
        () -> {
          try {
            reader.bring(ask, show);
          } catch (RuntimeException e) {
            Later.show(
                ui,
                () -> {
                  failed.run();
                  throw e;
                });
          }
        });
  }
}
