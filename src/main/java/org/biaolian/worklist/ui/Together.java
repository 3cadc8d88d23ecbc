package org.biaolian.worklist.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.biaolian.task.ManyAtOnce;
import org.biaolian.worklist.WorkLine;

/** The ways from several items of one step to the list in which they are done in one act. */
final class Together extends Nav {

  private static final long serialVersionUID = 1L;
  private static final int SEVERAL = 2;

  private final HashMap<String, String> pages = new HashMap<>();

  Together(Cells cells, List<ManyAtOnce> features) {
    features.forEach(one -> pages.putAll(one.pages()));
    addClassName("wb-together");
    getElement().setAttribute("aria-label", cells.text("workbench.together"));
  }

  /** In the order of the list, which has the most urgent first. */
  void show(Cells cells, List<WorkLine> lines) {
    removeAll();
    Map<String, Integer> steps = new LinkedHashMap<>();
    lines.forEach(line -> steps.merge(line.step(), 1, Integer::sum));
    steps.keySet().removeIf(step -> !pages.containsKey(step));
    steps.values().removeIf(many -> many < SEVERAL);
    add(new Span(cells.text("workbench.together")));
    steps
        .keySet()
        .forEach(step -> add(new Anchor("/" + pages.get(step), cells.text("task." + step))));
    setVisible(!steps.isEmpty());
  }
}
