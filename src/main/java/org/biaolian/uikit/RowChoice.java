package org.biaolian.uikit;

import com.vaadin.flow.component.grid.Grid;

/** Rows that can be chosen by boxes whose names are in the reader's language. */
public final class RowChoice {

  /** The grid itself names its boxes in English only, and makes them as rows come into view. */
  private static final String NAMES =
      """
      const names = {'Select All': $0, 'Select Row': $1};
      const name = () => this.querySelectorAll('vaadin-checkbox').forEach(box => {
        const own = names[box.accessibleName];
        if (own) box.accessibleName = own;
      });
      name();
      this.rowNames ??= new MutationObserver(name);
      this.rowNames.observe(this, {childList: true, subtree: true});
      """;

  private RowChoice() {}

  public static void offer(Grid<?> grid) {
    grid.setSelectionMode(Grid.SelectionMode.MULTI);
    grid.getElement()
        .executeJs(
            NAMES, grid.getTranslation("grid.choose-all"), grid.getTranslation("grid.choose"));
  }
}
