package org.biaolian.recognition.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.List;
import java.util.Optional;
import org.biaolian.recognition.EvidenceFile;
import org.biaolian.uikit.FileSize;

/** Files of evidence in a list, each with what its page lets do with it. */
final class EvidenceLines extends UnorderedList {

  private static final long serialVersionUID = 1L;

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
      item.add(small(FileSize.of(file.size())));
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

  private static Span small(String text) {
    Span span = new Span(text);
    span.addClassNames("num", "muted");
    return span;
  }
}
