package org.biaolian.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import org.biaolian.catalogue.EditionChain;
import org.biaolian.catalogue.EditionChain.Edition;
import org.biaolian.catalogue.RecordPage;
import org.biaolian.uikit.Section;
import org.biaolian.uikit.Trail;

/** The editions at the side of the overview, and the line that leads to the one in force. */
final class EditionCard {

  private EditionCard() {}

  /** The short chain; none for a standard that has one edition only. */
  static Optional<Component> side(Component reader, RecordPage record) {
    return record.chain().editions().size() > 1
        ? Optional.of(section(reader, record.chain()))
        : Optional.empty();
  }

  /** For an edition that is out of force: where to go instead. */
  static Optional<Component> successor(Component reader, RecordPage record) {
    List<String> successors = record.chain().successors();
    if (successors.isEmpty()) {
      return Optional.empty();
    }
    Div line = new Div(new Span(reader.getTranslation("catalogue.chain.successor")));
    for (String number : successors) {
      Anchor link = ChainSentences.link(number);
      line.add(new Span(" "), link);
    }
    line.addClassNames("bl-note", "small");
    return Optional.of(line);
  }

  private static Section section(Component reader, EditionChain chain) {
    Trail trail = new Trail();
    for (Edition edition : chain.editions()) {
      boolean inForce = chain.inForce().contains(edition.number());
      trail.add(
          ChainSentences.head(reader, edition, edition.number().equals(chain.viewed()), false),
          ChainSentences.period(reader, edition),
          inForce);
    }
    return new Section(reader.getTranslation("catalogue.tab.editions"), trail);
  }
}
