package org.biaolian.worklist.ui;

import com.vaadin.flow.component.html.Div;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.biaolian.uikit.LoadingHint;
import org.biaolian.worklist.WorkSide;
import org.jspecify.annotations.Nullable;

/**
 * The cards beside the lists. They come after the list and are shown all at once, so that nothing
 * moves when one is there later than another.
 */
final class SideColumn extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Cells cells;
  private final AtomicLong asked = new AtomicLong();
  private long answered;
  private transient @Nullable Snapshot list;
  private transient @Nullable WorkSide side;

  SideColumn(Cells cells) {
    this.cells = cells;
    addClassName("bl-stack");
  }

  /**
   * What stands in it.
   *
   * @param number rises with each asking: an older answer may come later
   */
  record Answer(long number, WorkSide side) {}

  /** To be called on whichever thread asks. */
  Answer ask(Supplier<WorkSide> reading) {
    long number = asked.incrementAndGet();
    return new Answer(number, reading.get());
  }

  void show(Answer answer) {
    if (answer.number() > answered) {
      answered = answer.number();
      side = answer.side();
      draw();
    }
  }

  void show(Snapshot beside) {
    list = beside;
    draw();
  }

  /** What was shown before stays; where nothing was, the promise is taken back. */
  void failed() {
    if (side == null) {
      side = WorkSide.NONE;
      draw();
    }
  }

  private void draw() {
    Snapshot now = list;
    WorkSide also = side;
    removeAll();
    if (now == null || also == null) {
      add(new LoadingHint(cells.text("workbench.side.loading")));
      return;
    }
    if (!also.reminders().isEmpty()) {
      add(SideCards.reminders(cells, also.reminders()));
    }
    if (!also.changes().isEmpty()) {
      add(SideCards.changes(cells, also.changes()));
    }
    if (!now.sent().lines().isEmpty() && now.asked().tab() != Asked.Tab.SENT) {
      add(SideCards.sent(cells, now.sent().lines(), now.sent().total()));
    }
    if (!also.news().isEmpty()) {
      add(SideCards.news(cells, also.news()));
    }
    if (!also.load().isEmpty()) {
      add(SideCards.load(cells, also.load()));
    }
    setVisible(getComponentCount() > 0);
  }
}
