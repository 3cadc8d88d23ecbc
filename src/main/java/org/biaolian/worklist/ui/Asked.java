package org.biaolian.worklist.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.biaolian.worklist.DueFilter;

/**
 * What the address asks the workbench for: {@code ?tab=sent}, {@code ?due=overdue}.
 *
 * @param limit how many lines are shown
 */
record Asked(Tab tab, DueFilter due, int limit) {

  /** Lines that are shown at first, and added at each wish for more. */
  static final int STEP = 50;

  /** The three lists. */
  enum Tab {
    OPEN,
    SENT,
    DONE;

    String key() {
      return "workbench.tab." + name().toLowerCase(Locale.ROOT);
    }
  }

  static Asked first(Tab tab, DueFilter due) {
    return new Asked(tab, due, STEP);
  }

  /** Unknown words count as not said. */
  static Asked of(QueryParameters parameters) {
    Tab tab = read(Tab.values(), parameters.getSingleParameter("tab")).orElse(Tab.OPEN);
    DueFilter due =
        tab == Tab.OPEN
            ? read(DueFilter.values(), parameters.getSingleParameter("due")).orElse(DueFilter.ALL)
            : DueFilter.ALL;
    return first(tab, due);
  }

  QueryParameters address() {
    Map<String, String> words = new LinkedHashMap<>();
    if (tab != Tab.OPEN) {
      words.put("tab", word(tab));
    }
    if (due != DueFilter.ALL) {
      words.put("due", word(due));
    }
    return QueryParameters.simple(words);
  }

  Asked more() {
    return new Asked(tab, due, limit + STEP);
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static <E extends Enum<E>> Optional<E> read(E[] values, Optional<String> word) {
    return word.flatMap(
        said -> Arrays.stream(values).filter(value -> word(value).equals(said)).findFirst());
  }
}
