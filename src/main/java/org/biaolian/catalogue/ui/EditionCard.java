package org.biaolian.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Optional;
import org.biaolian.catalogue.EditionChain;
import org.biaolian.catalogue.EditionChain.Edition;
import org.biaolian.catalogue.Editions;
import org.biaolian.catalogue.StandardView;
import org.biaolian.uikit.Section;
import org.biaolian.uikit.Trail;

/** The editions at the side of the overview, and the line that leads to the one in force. */
@SpringComponent
class EditionCard {

  private final Editions editions;

  EditionCard(Editions editions) {
    this.editions = editions;
  }

  /** The short chain; none for a standard that has one edition only. */
  Optional<Component> side(Component reader, StandardView standard) {
    return editions
        .of(standard.id())
        .filter(chain -> chain.editions().size() > 1)
        .map(chain -> section(reader, chain));
  }

  /** For an edition that is out of force: where to go instead. */
  Optional<Component> successor(Component reader, StandardView standard) {
    List<String> successors =
        editions.of(standard.id()).map(EditionChain::successors).orElse(List.of());
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
