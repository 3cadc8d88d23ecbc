package org.biaolian.comparison.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import org.biaolian.access.Access;
import org.biaolian.access.Action;
import org.biaolian.comparison.Comparison;
import org.biaolian.comparison.Comparisons;
import org.biaolian.draft.FormDrafts;

/** Makes the panel of what a comparison comes to. */
@SpringComponent
class SummaryPanels {

  private final Comparisons comparisons;
  private final FormDrafts drafts;
  private final Access access;

  SummaryPanels(Comparisons comparisons, FormDrafts drafts, Access access) {
    this.comparisons = comparisons;
    this.drafts = drafts;
    this.access = access;
  }

  boolean mayKeep() {
    return access.may(Action.KEEP_COMPARISON);
  }

  SummaryPanel of(Comparison compared, ClausePairs pairs) {
    return new SummaryPanel(comparisons, drafts, compared, pairs, mayKeep());
  }
}
