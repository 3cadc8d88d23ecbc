package org.biaolian.catalogue.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.biaolian.access.Sharing;
import org.biaolian.catalogue.StandardRow;
import org.biaolian.catalogue.Verification;
import org.biaolian.uikit.BureauChip;
import org.biaolian.uikit.DemoTag;
import org.biaolian.uikit.Mark;
import org.biaolian.uikit.RecognitionStrip;
import org.jspecify.annotations.Nullable;

/** One standard in a list of results; only looked at and followed, to be drawn by the page. */
final class ResultItem extends ListItem {

  private static final long serialVersionUID = 1L;

  ResultItem(
      StandardRow row, @Nullable BureauChip owner, @Nullable List<RecognitionStrip.Place> strip) {
    String route = CatalogueNavigation.route(row.number());
    Anchor number = new Anchor(route, row.number());
    number.addClassName("num");
    Div line = new Div(number, Words.badge(this, row.status()));
    line.addClassName("bl-result-no");
    if (row.verification() == Verification.VERIFIED) {
      line.add(Words.badge(this, row.verification()));
    }
    if (row.demonstration()) {
      line.add(new DemoTag());
    }
    Div main = new Div(line, new H2(new Anchor(route, row.titleZh())), meta(row, owner));
    add(main);
    if (strip != null) {
      add(side(strip));
    }
  }

  private Div meta(StandardRow row, @Nullable BureauChip owner) {
    Div meta = new Div();
    meta.addClassName("bl-result-meta");
    if (owner != null) {
      meta.add(owner);
    } else {
      String issuer = row.issuer();
      meta.add(new Span(issuer == null ? getTranslation("catalogue.reference") : issuer));
    }
    if (row.implementedOn() != null) {
      meta.add(new Span(getTranslation("catalogue.implemented", row.implementedOn())));
    }
    if (!row.ics().isEmpty()) {
      meta.add(new Span("ICS " + row.ics().getFirst()));
    }
    if (owner == null) {
      meta.add(new Span(getTranslation("catalogue.reference.unverified")));
    } else if (row.sharing() != Sharing.PUBLIC) {
      meta.add(new Span(Words.sharing(this, row.sharing())));
    }
    return meta;
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
}
