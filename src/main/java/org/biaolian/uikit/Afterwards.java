package org.biaolian.uikit;

import com.vaadin.flow.component.UI;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** What the first answer of a page need not wait for: done as its reader, on another thread. */
@Component
public class Afterwards implements DisposableBean {

  private static final int THREADS = 4;
  private static final int WAITING = 1_000;

  /**
   * Threads of its own, so that no page waits behind what the portal works off by itself. Where
   * more waits, the request does it after all.
   */
  private final ExecutorService threads =
      new ThreadPoolExecutor(
          THREADS,
          THREADS,
          0,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(WAITING),
          Thread.ofPlatform().daemon().name("afterwards-", 0).factory(),
          new ThreadPoolExecutor.CallerRunsPolicy());

  /** A failure goes to the page's error handler. */
  public void run(Runnable step) {
    UI ui = UI.getCurrentOrThrow();
    AsReader reader = new AsReader(ui);
    start(ui, () -> reader.run(step), () -> {});
  }

  /**
   * Brings something into a page that has been shown without it; nothing is asked for a page that
   * was left meanwhile.
   *
   * @param failed takes back what promised it; the page's error handler says what happened
   */
  public <T> void bring(Supplier<T> ask, Consumer<T> show, Runnable failed) {
    UI ui = UI.getCurrentOrThrow();
    AsReader reader = new AsReader(ui);
    start(
        ui,
        () -> {
          if (!ui.isClosing() && ui.getSession() != null) {
            reader.bring(ask, show);
          }
        },
        failed);
  }

  private void start(UI ui, Runnable step, Runnable failed) {
    threads.execute(
        () -> {
          try {
            step.run();
          } catch (RuntimeException | Error e) {
            Later.show(
                ui,
                () -> {
                  failed.run();
                  throw e;
                });
          }
        });
  }

  @Override
  public void destroy() {
    threads.shutdownNow();
  }
}
