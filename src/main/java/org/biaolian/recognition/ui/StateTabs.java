package org.biaolian.recognition.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tabs that filter a list, each with its count; the chosen one stands in the address. */
final class StateTabs extends Tabs {

  private static final long serialVersionUID = 1L;

  private final Map<String, Tab> byName = new LinkedHashMap<>();
  private final Map<String, Span> counts = new LinkedHashMap<>();

  StateTabs(SerializableConsumer<String> chosen) {
    getElement().getThemeList().add("bl-line");
    addSelectedChangeListener(
        event -> {
          if (event.isFromClient()) {
            byName.forEach(
                (name, tab) -> {
                  if (tab.equals(event.getSelectedTab())) {
                    chosen.accept(name);
                  }
                });
          }
        });
  }

  void offer(String name, String label) {
    Span count = new Span();
    count.addClassName("n");
    Tab tab = new Tab(new Span(label), count);
    byName.put(name, tab);
    counts.put(name, count);
    add(tab);
  }

  void count(String name, long number) {
    Span count = counts.get(name);
    if (count != null) {
      count.setText(" " + number);
    }
  }

  void select(String name) {
    setSelectedTab(byName.get(name));
  }
}
