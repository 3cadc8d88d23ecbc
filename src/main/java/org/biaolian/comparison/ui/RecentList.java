package org.biaolian.comparison.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.biaolian.catalogue.CatalogueRoutes;
import org.biaolian.comparison.KeptComparison;
import org.biaolian.uikit.EmptyState;
import org.biaolian.uikit.Section;
import org.biaolian.uikit.StatusBadge;

/** What the own organization kept last. */
final class RecentList extends Div {

  private static final long serialVersionUID = 1L;

  RecentList(Component reader, List<KeptComparison> kept) {
    if (kept.isEmpty()) {
      add(new EmptyState(reader.getTranslation("comparison.none-kept")));
      return;
    }
    Section section = new Section(reader.getTranslation("comparison.recent")).flush();
    for (KeptComparison one : kept) {
      Anchor link =
          new Anchor(
              "/" + CatalogueRoutes.compare(one.leftNumber(), one.rightNumber()),
              one.leftNumber() + " ↔ " + one.rightNumber());
      link.addClassName("num");
      Div line =
          new Div(
              link,
              new StatusBadge(
                  reader.getTranslation(CompareWords.degree(one.degree())), StatusBadge.Tone.INFO),
              new Span(CompareWords.kept(reader, one)));
      line.addClassName("bl-compare-recent");
      section.add(line);
    }
    add(section);
  }
}
