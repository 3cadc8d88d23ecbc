package org.biaolian.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.biaolian.access.Sharing;
import org.biaolian.catalogue.SearchPage;
import org.biaolian.catalogue.StandardRow;
import org.biaolian.catalogue.Verification;
import org.biaolian.kernel.MarkedText;
import org.biaolian.uikit.BureauChip;
import org.biaolian.uikit.DemoTag;
import org.biaolian.uikit.Mark;
import org.biaolian.uikit.RecognitionStrip;
import org.jspecify.annotations.Nullable;

/** One standard in a list of results; only looked at and followed, to be drawn by the page. */
final class ResultItem extends ListItem {

  private static final long serialVersionUID = 1L;

  ResultItem(
      SearchPage.Hit hit,
      @Nullable BureauChip owner,
      @Nullable List<RecognitionStrip.Place> strip) {
    StandardRow row = hit.row();
    String route = CatalogueNavigation.route(row.number());
    Anchor number = new Anchor(route);
    number.add(marked(hit.number()));
    number.addClassName("num");
    Div line = new Div(number, Words.badge(this, row.status()));
    line.addClassName("bl-result-no");
    if (row.owner() == null || row.verification() == Verification.VERIFIED) {
      line.add(Words.trust(this, row.owner(), row.verification()));
    }
    if (row.demonstration()) {
      line.add(new DemoTag());
    }
    Anchor title = new Anchor(route);
    title.add(marked(hit.title()));
    Div main = new Div(line, new H2(title));
    MarkedText titleEn = hit.titleEn();
    if (titleEn != null) {
      Paragraph english = new Paragraph();
      english.addClassName("bl-result-excerpt");
      english.getElement().setAttribute("lang", "en");
      english.add(marked(titleEn));
      main.add(english);
    }
    MarkedText excerpt = hit.excerpt();
    if (excerpt != null) {
      Paragraph where = new Paragraph();
      where.addClassName("bl-result-excerpt");
      where.add(marked(excerpt));
      main.add(where);
    }
    MarkedText passage = hit.passage();
    if (passage != null) {
      Paragraph where = new Paragraph();
      where.addClassName("bl-result-excerpt");
      where.add(getTranslation("catalogue.in-text"));
      where.add(marked(passage));
      main.add(where);
    }
    main.add(meta(hit, owner));
    add(main);
    if (strip != null) {
      add(side(strip));
    }
  }

  private static List<Component> marked(MarkedText text) {
    return text.pieces().stream()
        .map(piece -> piece.marked() ? new Found(piece.text()) : (Component) new Text(piece.text()))
        .toList();
  }

  private Div meta(SearchPage.Hit hit, @Nullable BureauChip owner) {
    StandardRow row = hit.row();
    MarkedText issuer = hit.issuer();
    Div meta = new Div();
    meta.addClassName("bl-result-meta");
    if (owner != null) {
      meta.add(owner);
      named(meta, "catalogue.field.issuer", issuer);
    } else {
      if (issuer != null) {
        Span who = new Span();
        who.add(marked(issuer));
        meta.add(who);
      } else if (row.issuer() != null) {
        meta.add(new Span(row.issuer()));
      }
      meta.add(new Span(getTranslation("catalogue.reference")));
    }
    named(meta, "catalogue.field.committee", hit.committee());
    named(meta, "catalogue.field.drafted-by", hit.draftedBy());
    if (row.implementedOn() != null) {
      meta.add(new Span(getTranslation("catalogue.implemented", row.implementedOn())));
    }
    if (!row.ics().isEmpty()) {
      meta.add(new Span("ICS " + row.ics().getFirst()));
    }
    if (owner != null && row.sharing() != Sharing.PUBLIC) {
      meta.add(new Span(Words.sharing(this, row.sharing())));
    }
    return meta;
  }

  /** What else names who the standard is of, where that is what was looked for. */
  private void named(Div meta, String field, @Nullable MarkedText name) {
    if (name != null) {
      Span line = new Span(getTranslation(field) + getTranslation("uikit.list.colon"));
      line.add(marked(name));
      meta.add(line);
    }
  }

  private Div side(List<RecognitionStrip.Place> strip) {
    long favourable =
        strip.stream()
            .filter(
                place ->
                    place.mark() == Mark.RECOGNISED
                        || place.mark() == Mark.CONDITIONAL
                        || place.mark() == Mark.PARTIAL)
            .count();
    Span words =
        new Span(
            favourable == 0
                ? getTranslation("uikit.strip.nobody")
                : getTranslation("catalogue.recognised-by", favourable));
    words.addClassNames("small", "muted");
    Div side = new Div(words, new RecognitionStrip(strip));
    side.addClassName("bl-result-side");
    return side;
  }

  /** What somebody looked for. */
  @Tag("mark")
  private static final class Found extends HtmlComponent {

    private static final long serialVersionUID = 1L;

    Found(String text) {
      getElement().setText(text);
    }
  }
}
