package org.biaolian.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.biaolian.catalogue.StandardTexts;
import org.biaolian.catalogue.StandardView.FileView;
import org.biaolian.document.DocumentText;
import org.biaolian.document.FileKind;
import org.biaolian.document.TextSearch;
import org.biaolian.document.TextSearch.Hit;
import org.biaolian.document.TextState;
import org.biaolian.uikit.EmptyState;

/**
 * A text in the page: as words, part after part, or as the pages of the file; with a search that
 * counts its hits and goes from one to the next in both.
 */
final class TextViewer extends Div {

  private static final long serialVersionUID = 1L;
  private static final int TYPING_MILLIS = 400;

  private final transient Component reader;
  private final transient DocumentText text;
  private final WordsPane words;
  private final PagesPane pages;
  private final boolean drawable;
  private final Span count = new Span();
  private final Button before = new Button("‹");
  private final Button after = new Button("›");
  private final Button mode = new Button();
  private final TextField box = new TextField();
  private final transient BooleanSupplier readable;
  private List<Hit> hits = List.of();
  private int now;
  private boolean showsPages;

  TextViewer(
      Component reader,
      StandardTexts texts,
      UUID standard,
      FileView file,
      StandardTexts.TextToRead readable) {
    this.reader = reader;
    this.text = readable.text();
    this.readable = () -> texts.readable(standard, file.id());
    this.words = new WordsPane(reader, text.pages(), this::readsOn);
    this.pages = new PagesPane(reader, texts, standard, file.id(), text);
    this.drawable =
        FileKind.ofMediaType(file.mediaType()).filter(FileKind::drawn).isPresent()
            && text.pageCount() > 0;
    addClassName("bl-viewer");
    add(tools(), notes(readable.mark()), words, pages);
    if (!readable.mark().isEmpty()) {
      words.mark(readable.mark());
    }
    show(drawable && text.state() != TextState.READY);
  }

  /**
   * Asked at each further step in the text; who may not read it any more is shown no more of it.
   */
  private boolean readsOn() {
    if (readable.getAsBoolean()) {
      return true;
    }
    removeAll();
    add(new EmptyState(say("catalogue.text.unreadable")));
    return false;
  }

  private Div tools() {
    box.setPlaceholder(say("catalogue.text.search"));
    box.setAriaLabel(say("catalogue.text.search"));
    box.setClearButtonVisible(true);
    box.setValueChangeMode(ValueChangeMode.LAZY);
    box.setValueChangeTimeout(TYPING_MILLIS);
    box.addValueChangeListener(
        change -> {
          if (readsOn()) {
            search();
          }
        });
    box.addKeyDownListener(Key.ENTER, press -> step(1));
    before.setAriaLabel(say("catalogue.text.before"));
    before.addClickListener(click -> step(-1));
    after.setAriaLabel(say("catalogue.text.after"));
    after.addClickListener(click -> step(1));
    count.addClassNames("num", "muted");
    count.getElement().setAttribute("role", "status");
    mode.addClickListener(
        click -> {
          if (readsOn()) {
            show(!showsPages);
          }
        });
    mode.setVisible(drawable && text.state() == TextState.READY);
    Div tools = new Div(box, count, before, after, mode);
    tools.addClassNames("bl-viewer-tools", "no-print");
    tools.setVisible(text.state() == TextState.READY);
    search();
    return tools;
  }

  /** What is to be known of this text: that it is not there yet, is none, or is not all of it. */
  private Div notes(String mark) {
    Div notes = new Div();
    notes.addClassName("bl-viewer-notes");
    if (text.state() != TextState.READY) {
      String key = "catalogue.text.state." + key(text.state());
      notes.add(
          new Paragraph(text.failure() == null ? say(key) : say(key + "." + key(text.failure()))));
    } else if (text.blindPages() > 0) {
      notes.add(new Paragraph(say("catalogue.text.blind", text.blindPages(), text.pageCount())));
    }
    if (text.cut()) {
      notes.add(new Paragraph(say("catalogue.text.cut", DocumentText.MAX_CHARS)));
    }
    if (!mark.isEmpty()) {
      notes.add(new Paragraph(say("catalogue.text.mark", mark)));
    }
    return notes;
  }

  private void show(boolean asPages) {
    showsPages = asPages;
    words.setVisible(!asPages && text.state() == TextState.READY);
    pages.setVisible(asPages);
    mode.setText(say(asPages ? "catalogue.text.as-words" : "catalogue.text.as-pages"));
    search();
    if (asPages) {
      pages.open();
    }
  }

  private void search() {
    hits =
        showsPages
            ? TextSearch.findAcross(text.pages(), box.getValue())
            : TextSearch.find(words.lines(), box.getValue());
    now = 0;
    turn();
  }

  private void step(int by) {
    if (!hits.isEmpty() && readsOn()) {
      now = Math.floorMod(now + by, hits.size());
      turn();
    }
  }

  private void turn() {
    before.setEnabled(!hits.isEmpty());
    after.setEnabled(!hits.isEmpty());
    count.setText(counted());
    if (showsPages) {
      pages.show(hits, now);
    } else {
      words.show(hits, now);
    }
  }

  private String counted() {
    if (box.getValue().isBlank()) {
      return "";
    }
    if (hits.isEmpty()) {
      return say("catalogue.text.no-hits");
    }
    String key =
        hits.size() == TextSearch.MAX_HITS ? "catalogue.text.many-hits" : "catalogue.text.hits";
    return say(key, now + 1, hits.size());
  }

  private static String key(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private String say(String key, Object... values) {
    return reader.getTranslation(key, values);
  }
}
