package org.biaolian.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.UUID;
import org.biaolian.catalogue.StandardTexts;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.uikit.Downloads;

/** The pages of a file as it was printed, one at a time. */
final class PagesPane extends Div {

  private static final long serialVersionUID = 1L;

  /** The picture alone would fail without a word. */
  private static final String TELL_FAILURE =
      "this.onerror = () => { this.hidden = true; $0.hidden = false; };";

  private final transient Component reader;
  private final transient StandardTexts texts;
  private final UUID standard;
  private final UUID file;
  private final int count;
  private final Button before;
  private final Button after;
  private final Span where = new Span();
  private final Div place = new Div();
  private int page = 1;
  private int shown;

  PagesPane(Component reader, StandardTexts texts, UUID standard, UUID file, int count) {
    this.reader = reader;
    this.texts = texts;
    this.standard = standard;
    this.file = file;
    this.count = count;
    before = new Button(reader.getTranslation("catalogue.text.page.before"), e -> turnTo(page - 1));
    after = new Button(reader.getTranslation("catalogue.text.page.after"), e -> turnTo(page + 1));
    where.addClassNames("num", "muted");
    Div tools = new Div(before, where, after);
    tools.addClassNames("bl-viewer-tools", "no-print");
    place.addClassName("bl-page-picture");
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

  private void draw() {
    where.setText(reader.getTranslation("catalogue.text.page", page, count));
    before.setEnabled(page > 1);
    after.setEnabled(page < count);
    Image picture =
        new Image(picture(page), reader.getTranslation("catalogue.text.page.alt", page));
    Paragraph failure = new Paragraph(reader.getTranslation("catalogue.text.page.failed"));
    failure.getElement().setAttribute("hidden", true);
    failure.getElement().setAttribute("role", "alert");
    picture.getElement().executeJs(TELL_FAILURE, failure.getElement());
    place.removeAll();
    place.add(picture, failure);
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
