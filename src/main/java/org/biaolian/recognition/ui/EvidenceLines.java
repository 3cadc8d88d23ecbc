package org.biaolian.recognition.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.CaseFile;
import org.biaolian.recognition.EvidenceFile;
import org.biaolian.uikit.Later;
import org.biaolian.uikit.Notices;
import org.biaolian.uikit.Refusals;

/** Files of evidence in a list, each with what its page lets do with it. */
final class EvidenceLines extends UnorderedList {

  private static final long serialVersionUID = 1L;
  private static final int KIBI = 1024;

  private final String note;

  /**
   * A list of files.
   *
   * @param note what is said of each copy; empty for nothing
   */
  EvidenceLines(String note) {
    this.note = note;
    addClassName("bl-files");
  }

  /** Shows these files, each with its name as it is or to be pressed, and what stands behind it. */
  void show(
      List<EvidenceFile> files,
      SerializableFunction<EvidenceFile, Component> name,
      SerializableFunction<EvidenceFile, Optional<Component>> act) {
    removeAll();
    for (EvidenceFile file : files) {
      ListItem item = new ListItem(name.apply(file));
      item.add(small(size(file.size())));
      Span hash = small("SHA-256 " + file.hash().hex().substring(0, 8) + "…");
      hash.addClassName("desk-only");
      hash.setTitle(file.hash().hex());
      item.add(hash);
      if (!note.isEmpty()) {
        Span marked = new Span(note);
        marked.addClassNames("muted", "small");
        item.add(marked);
      }
      act.apply(file).ifPresent(item::add);
      add(item);
    }
  }

  static Anchor link(EvidenceFile file, DownloadHandler download) {
    Anchor link = new Anchor(download, AttachmentType.DOWNLOAD, "");
    link.setText(file.fileName());
    return link;
  }

  /** A file on its way out; gone for those who may not read it (any more). */
  static DownloadResponse response(DownloadEvent event, Supplier<Optional<CaseFile>> file) {
    try {
      return PaperUpload.response(file.get());
    } catch (RuleViolation refusal) {
      UI ui = event.getUI();
      Later.show(ui, () -> Notices.failure(Refusals.sentence(ui, refusal).orElse(refusal.rule())));
      return DownloadResponse.error(HttpStatusCode.SERVICE_UNAVAILABLE);
    }
  }

  private static Span small(String text) {
    Span span = new Span(text);
    span.addClassNames("num", "muted");
    return span;
  }

  private static String size(long bytes) {
    return bytes < KIBI * KIBI
        ? Math.max(1, bytes / KIBI) + " KB"
        : "%.1f MB".formatted(bytes / (double) (KIBI * KIBI));
  }
}
