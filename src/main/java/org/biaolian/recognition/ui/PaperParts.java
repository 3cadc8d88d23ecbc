package org.biaolian.recognition.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.biaolian.recognition.PaperView;
import org.biaolian.recognition.RecognitionPapers;
import org.biaolian.uikit.Downloads;
import org.biaolian.uikit.Section;
import org.biaolian.uikit.StatusBadge;

/** The papers of a case: each a file, with its number once it was made. */
@SpringComponent
class PaperParts {

  private final RecognitionPapers papers;
  private final Pieces pieces;

  PaperParts(RecognitionPapers papers, Pieces pieces) {
    this.papers = papers;
    this.pieces = pieces;
  }

  /** Nothing while there is no paper. */
  Optional<Section> section(UUID caseId) {
    List<PaperView> list = papers.of(caseId);
    if (list.isEmpty()) {
      return Optional.empty();
    }
    UnorderedList items = new UnorderedList();
    items.addClassName("bl-files");
    list.forEach(view -> items.add(item(caseId, view)));
    Span hint = new Span(pieces.text("paper.hint"));
    hint.addClassNames("small", "muted");
    return Optional.of(new Section(pieces.text("paper.section"), items, hint));
  }

  private ListItem item(UUID caseId, PaperView view) {
    Anchor link = new Anchor(download(caseId, view), AttachmentType.DOWNLOAD, "");
    link.setText(pieces.word(view.kind()));
    Span facts = new Span();
    facts.addClassName("bl-contents");
    if (view.number() != null) {
      Span number = new Span(view.number());
      number.addClassNames("num", "muted");
      facts.add(number);
    }
    if (view.sealed()) {
      facts.add(new StatusBadge(pieces.text("paper.sealed"), StatusBadge.Tone.GOOD));
    }
    if (view.hash() != null) {
      Span hash = new Span("SHA-256 " + view.hash().substring(0, 8) + "…");
      hash.addClassNames("num", "muted", "desk-only");
      hash.setTitle(view.hash());
      facts.add(hash);
    }
    return new ListItem(link, facts);
  }

  /** Asked anew at the moment of reading, when it may also be made. */
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
