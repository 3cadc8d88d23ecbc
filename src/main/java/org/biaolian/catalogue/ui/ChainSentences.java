package org.biaolian.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.biaolian.catalogue.AmendmentView;
import org.biaolian.catalogue.EditionChain.Change;
import org.biaolian.catalogue.EditionChain.Edition;
import org.biaolian.catalogue.EditionChain.Notice;
import org.biaolian.catalogue.Replacement;
import org.biaolian.uikit.Bold;
import org.biaolian.uikit.StatusBadge;

/** What there is to say of an edition and of a chain, as parts of a page. */
final class ChainSentences {

  private ChainSentences() {}

  /** Number and status; the viewed edition is bold, the others are links. */
  static List<Component> head(Component reader, Edition edition, boolean viewed, boolean inForce) {
    List<Component> parts = new ArrayList<>();
    if (viewed) {
      Bold number = new Bold(edition.number());
      number.addClassName("num");
      parts.add(number);
    } else {
      parts.add(link(edition.number()));
    }
    parts.add(new Span(" "));
    parts.add(Words.badge(reader, edition.status()));
    if (inForce && !viewed) {
      parts.add(new Span(" "));
      parts.add(
          new StatusBadge(
              reader.getTranslation("catalogue.chain.the-one-in-force"), StatusBadge.Tone.OUTLINE));
    }
    return parts;
  }

  static Anchor link(String number) {
    Anchor link = new Anchor("/" + CatalogueNavigation.route(number), number);
    link.addClassName("num");
    return link;
  }

  /** The time in which it was in force, as far as its dates are known. */
  static String period(Component reader, Edition edition) {
    LocalDate from = edition.implementedOn();
    LocalDate until = edition.endedOn();
    if (from == null) {
      return until == null
          ? reader.getTranslation("catalogue.chain.no-dates")
          : reader.getTranslation("catalogue.chain.until", until.toString());
    }
    return until == null
        ? reader.getTranslation("catalogue.chain.from", from.toString())
        : reader.getTranslation("catalogue.chain.from-until", from.toString(), until.toString());
  }

  static List<Component> replaces(Component reader, List<Replacement> links) {
    List<Component> parts = new ArrayList<>();
    for (Replacement one : links) {
      parts.add(new Span(reader.getTranslation("catalogue.chain.replaces") + " "));
      parts.add(link(one.number()));
      parts.add(new Span(extent(reader, one) + " "));
    }
    return parts;
  }

  static String extent(Component reader, Replacement one) {
    if (one.whole()) {
      return reader.getTranslation("catalogue.extent.whole.in-brackets");
    }
    String parts = one.parts();
    return parts == null
        ? reader.getTranslation("catalogue.extent.parts.in-brackets")
        : reader.getTranslation("catalogue.extent.parts.which", parts);
  }

  /** One line for each fact that differs; long texts are only named. */
  static Div change(Component reader, Change change) {
    String field = reader.getTranslation("catalogue.field." + change.field());
    boolean shown = change.before().length() + change.after().length() <= 120;
    Div line =
        new Div(
            shown
                ? reader.getTranslation(
                    "catalogue.chain.change", field, change.before(), change.after())
                : reader.getTranslation("catalogue.chain.changed", field));
    line.addClassName("meta");
    return line;
  }

  static String amendment(Component reader, AmendmentView amendment) {
    return reader.getTranslation(
        "catalogue.amendment.line",
        Integer.toString(amendment.ordinal()),
        amendment.publishedOn().toString(),
        amendment.implementedOn().toString(),
        amendment.content());
  }

  static Div notice(Component reader, Notice notice) {
    String key = "catalogue.chain." + Words.key(notice.kind());
    Object[] arguments = notice.arguments().toArray();
    String sentence =
        notice.kind() == Notice.Kind.PARTLY && notice.arguments().getLast().isEmpty()
            ? reader.getTranslation("catalogue.chain.partly.unsaid", arguments)
            : reader.getTranslation(key, arguments);
    Div line = new Div(sentence);
    line.addClassNames("bl-note", "small");
    return line;
  }
}
