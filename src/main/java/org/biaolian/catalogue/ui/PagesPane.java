package org.biaolian.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.biaolian.catalogue.StandardTexts;
import org.biaolian.document.DocumentText;
import org.biaolian.document.PageLayout;
import org.biaolian.document.TextSearch.Hit;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.uikit.Downloads;
import org.biaolian.uikit.Drawn;

/** The pages of a file as it was printed, one at a time, with what was searched marked on them. */
final class PagesPane extends Div {

  private static final long serialVersionUID = 1L;

  /** The picture alone would fail without a word. */
  private static final String TELL_FAILURE =
      "this.onerror = () => { this.hidden = true; $0.hidden = false; };";

  private static final double PART = PageLayout.WHOLE / 100.0;
  private static final String SHOW_HIT =
      "this.querySelector('.now')?.scrollIntoView({block: 'nearest'});";

  private final transient Component reader;
  private final transient StandardTexts texts;
  private final UUID standard;
  private final UUID file;
  private final int count;
  private final transient DocumentText text;
  private final Button before;
  private final Button after;
  private final Span where = new Span();
  private final Div place = new Div();
  private final Div marks = new Div();
  private final Paragraph lacking = new Paragraph();
  private transient List<Hit> hits = List.of();
  private int now;
  private int page = 1;
  private int shown;
  private int seen;

  PagesPane(Component reader, StandardTexts texts, UUID standard, UUID file, DocumentText text) {
    this.reader = reader;
    this.texts = texts;
    this.standard = standard;
    this.file = file;
    this.count = text.pageCount();
    this.text = text;
    before = new Button(reader.getTranslation("catalogue.text.page.before"), e -> turnTo(page - 1));
    after = new Button(reader.getTranslation("catalogue.text.page.after"), e -> turnTo(page + 1));
    where.addClassNames("num", "muted");
    Div tools = new Div(before, where, after);
    tools.addClassNames("bl-viewer-tools", "no-print");
    place.addClassName("bl-page-picture");
    marks.addClassName("bl-page-marks");
    marks.getElement().setAttribute("aria-hidden", "true");
    lacking.addClassName("bl-note");
    add(tools, place);
  }

  /** Shows the present page, now that somebody looks. */
  void open() {
    if (shown != page) {
      shown = page;
      draw();
    }
  }

  void turnTo(int wanted) {
    page = Math.clamp(wanted, 1, Math.max(1, count));
    if (isVisible()) {
      open();
    }
  }

  /** Marks what was found and turns to the page of the present hit. */
  void show(List<Hit> found, int present) {
    hits = found;
    now = present;
    if (!hits.isEmpty()) {
      turnTo(hits.get(now).line() + 1);
    }
    if (seen == page) {
      mark();
    }
  }

  private void draw() {
    seen = 0;
    where.setText(reader.getTranslation("catalogue.text.page", page, count));
    before.setEnabled(page > 1);
    after.setEnabled(page < count);
    Image picture =
        new Image(picture(page), reader.getTranslation("catalogue.text.page.alt", page));
    Paragraph failure = new Paragraph(reader.getTranslation("catalogue.text.page.failed"));
    failure.getElement().setAttribute("hidden", true);
    failure.getElement().setAttribute("role", "alert");
    picture.getElement().executeJs(TELL_FAILURE, failure.getElement());
    marks.removeFromParent();
    lacking.removeFromParent();
    Drawn.in(marks);
    int number = page;
    // Only once it is there: until then its letters are not known without waiting for the drawing.
    picture
        .getElement()
        .addEventListener(
            "load",
            event -> {
              seen = number;
              mark();
            });
    Div sheet = new Div(picture, marks);
    sheet.addClassName("bl-sheet");
    place.removeAll();
    place.add(sheet, failure, lacking);
  }

  private void mark() {
    Optional<PageLayout> known;
    try {
      known = texts.layout(standard, file, page);
    } catch (RuleViolation busy) {
      // the picture says so itself
      known = Optional.empty();
    }
    lacking.setText(reader.getTranslation("catalogue.text.page.lacking"));
    lacking.setVisible(known.filter(layout -> !layout.complete()).isPresent());
    List<HtmlContainer> drawn = new ArrayList<>();
    known.ifPresent(layout -> marks(layout, drawn));
    Drawn.in(marks, drawn.toArray(HtmlContainer[]::new));
    if (!drawn.isEmpty()) {
      marks.getElement().executeJs(SHOW_HIT);
    }
  }

  private void marks(PageLayout layout, List<HtmlContainer> into) {
    String words = page <= text.pages().size() ? text.pages().get(page - 1) : "";
    for (int i = 0; i < hits.size(); i++) {
      Hit hit = hits.get(i);
      if (hit.line() == page - 1) {
        int from = PageLayout.counted(words, hit.start());
        for (PageLayout.Place one : layout.places(from, PageLayout.counted(words, hit.end()))) {
          into.add(mark(one, i == now));
        }
      }
    }
  }

  private static HtmlContainer mark(PageLayout.Place at, boolean present) {
    HtmlContainer mark = new HtmlContainer("mark");
    mark.getElement()
        .setAttribute(
            "style",
            String.format(
                Locale.ROOT,
                "left:%.2f%%;top:%.2f%%;width:%.2f%%;height:%.2f%%",
                at.left() / PART,
                at.top() / PART,
                at.width() / PART,
                at.height() / PART));
    if (present) {
      mark.addClassName("now");
    }
    return mark;
  }

  /** Asked anew at the moment of reading: rights may have changed since the page was shown. */
  private DownloadHandler picture(int number) {
    StandardTexts source = texts;
    UUID record = standard;
    UUID document = file;
    return Downloads.of(
        event -> {
          try {
            return source
                .page(record, document, number)
                .map(
                    png ->
                        new DownloadResponse(
                            new ByteArrayInputStream(png),
                            "page-" + number + ".png",
                            "image/png",
                            png.length))
                .orElseGet(() -> DownloadResponse.error(HttpStatusCode.NOT_FOUND));
          } catch (RuleViolation busy) {
            return DownloadResponse.error(HttpStatusCode.SERVICE_UNAVAILABLE);
          }
        });
  }
}
