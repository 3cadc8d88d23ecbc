package org.biaolian.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.function.SerializableSupplier;

/**
 * What the first answer of a page need not wait for: the page asks for it once it stands there, by
 * a request of its own. So it comes where nothing can be pushed, too.
 */
public final class Afterwards {

  private Afterwards() {}

  /**
   * @param part of the page; nothing happens once it is left
   */
  public static void run(Component part, SerializableRunnable step) {
    part.getElement().executeJs("return true").then(Boolean.class, stands -> step.run());
  }

  /**
   * Brings something into a page that is shown without it.
   *
   * @param failed takes back what promised it; the page's error handler says what happened
   */
  public static <T> void bring(
      Component part,
      SerializableSupplier<T> ask,
      SerializableConsumer<T> show,
      SerializableRunnable failed) {
    run(
        part,
        () -> {
          T answer;
          try {
            answer = ask.get();
          } catch (RuntimeException e) {
            failed.run();
            throw e;
          }
          show.accept(answer);
        });
  }
}
