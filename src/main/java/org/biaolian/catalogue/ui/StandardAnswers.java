package org.biaolian.catalogue.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import org.biaolian.catalogue.StandardQuery;
import org.biaolian.catalogue.Standards;
import org.biaolian.uikit.QuickAnswers;

/** Numbers and titles under the search box of the frame: the first of what the list would find. */
@SpringComponent
class StandardAnswers implements QuickAnswers {

  private static final int SHOWN = 6;

  private final Standards standards;

  StandardAnswers(Standards standards) {
    this.standards = standards;
  }

  @Override
  public List<Answer> to(String words) {
    if (words.isBlank()) {
      return List.of();
    }
    return standards.list(StandardQuery.ALL.withText(words.strip()), 0, SHOWN).stream()
        .map(
            row -> new Answer(CatalogueNavigation.route(row.number()), row.number(), row.titleZh()))
        .toList();
  }
}
