package org.biaolian.recognition.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.shared.Registration;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.biaolian.recognition.PaperView;
import org.biaolian.recognition.RecognitionPapers;
import org.biaolian.uikit.Downloads;
import org.biaolian.uikit.Section;
import org.biaolian.uikit.StatusBadge;

/** The papers of a case: each a file with its number, or still being made. */
@SpringComponent
class PaperParts {

  /** Milliseconds between two questions, and how many are asked. */
  private static final int PAUSE = 2_000;

  private static final int QUESTIONS = 45;

  private final RecognitionPapers papers;
  private final Pieces pieces;

  PaperParts(RecognitionPapers papers, Pieces pieces) {
    this.papers = papers;
    this.pieces = pieces;
  }

  /** Nothing while there is no paper. */
  Optional<Section> section(UUID caseId, List<PaperView> list) {
    if (list.isEmpty()) {
      return Optional.empty();
    }
    UnorderedList items = new UnorderedList();
    items.addClassName("bl-files");
    items.getElement().setAttribute("aria-live", "polite");
    show(items, caseId, list);
    if (!ready(list)) {
      items.addAttachListener(event -> await(event.getUI(), items, caseId));
    }
    Span hint = new Span(pieces.text("paper.hint"));
    hint.addClassNames("small", "muted");
    return Optional.of(new Section(pieces.text("paper.section"), items, hint));
  }

  private static boolean ready(List<PaperView> list) {
    return list.stream().allMatch(PaperView::made);
  }

  private void show(UnorderedList items, UUID caseId, List<PaperView> list) {
    items.removeAll();
    list.forEach(view -> items.add(view.made() ? item(caseId, view) : pending(view)));
  }

  /** Asks again while papers are being made; not for ever, or the page would never go idle. */
  private void await(UI ui, UnorderedList items, UUID caseId) {
    AtomicInteger left = new AtomicInteger(QUESTIONS);
    List<Registration> ends = new ArrayList<>();
    SerializableRunnable stop =
        () -> {
          ui.setPollInterval(-1);
          ends.forEach(Registration::remove);
          ends.clear();
        };
    ends.add(
        ui.addPollListener(
            event -> {
              List<PaperView> list = papers.of(caseId);
              show(items, caseId, list);
              if (ready(list) || left.decrementAndGet() == 0) {
                stop.run();
              }
            }));
    ends.add(items.addDetachListener(event -> stop.run()));
    ui.setPollInterval(PAUSE);
  }

  private ListItem pending(PaperView view) {
    Span making = new Span(pieces.text("paper.making"));
    making.addClassName("muted");
    return new ListItem(new Span(pieces.word(view.kind())), making);
  }

  private ListItem item(UUID caseId, PaperView view) {
    Anchor link = new Anchor(download(caseId, view), AttachmentType.DOWNLOAD, "");
    link.setText(pieces.word(view.kind()));
    Span number = new Span(view.number());
    number.addClassNames("num", "muted");
    Span facts = new Span(number);
    facts.addClassName("bl-contents");
    if (view.sealed()) {
      facts.add(new StatusBadge(pieces.text("paper.sealed"), StatusBadge.Tone.GOOD));
    }
    if (view.hash() != null) {
      Span hash = new Span("SHA-256 " + view.hash().substring(0, 8) + "…");
      hash.addClassNames("num", "muted", "desk-only");
      hash.setTitle(view.hash());
      facts.add(hash);
    }
    ListItem item = new ListItem(link, facts);
    if (view.word()) {
      Anchor word = new Anchor(word(caseId, view), AttachmentType.DOWNLOAD, "");
      word.setText("DOCX");
      word.getElement()
          .setAttribute("aria-label", pieces.text("paper.word", pieces.word(view.kind())));
      item.add(word);
    }
    return item;
  }

  private DownloadHandler word(UUID caseId, PaperView view) {
    return Downloads.of(
        event ->
            papers
                .docx(caseId, view.kind(), view.turn())
                .map(
                    file ->
                        new DownloadResponse(
                            file.bytes(), file.name(), file.mediaType(), file.size()))
                .orElseGet(() -> DownloadResponse.error(HttpStatusCode.NOT_FOUND)));
  }

  /** Asked anew at the moment of reading: rights may have changed since the page was shown. */
  private DownloadHandler download(UUID caseId, PaperView view) {
    return Downloads.of(
        event ->
            papers
                .open(caseId, view.kind(), view.turn())
                .map(
                    file ->
                        new DownloadResponse(
                            file.bytes(), file.name(), file.mediaType(), file.size()))
                .orElseGet(() -> DownloadResponse.error(HttpStatusCode.NOT_FOUND)));
  }
}
