package org.biaolian.recognition.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.biaolian.document.FilePurpose;
import org.biaolian.recognition.EvidenceFile;
import org.biaolian.recognition.RequestEvidence;
import org.biaolian.recognition.RequestView;
import org.biaolian.recognition.RequestView.Step;
import org.biaolian.uikit.BindingDialog;
import org.biaolian.uikit.BindingDialog.Consequence;
import org.biaolian.uikit.Downloads;
import org.biaolian.uikit.Notices;
import org.biaolian.uikit.Section;

/** The files that a request rests on: read by whoever sees it, changed while it can be mended. */
@SpringComponent
class EvidenceParts {

  private final RequestEvidence evidence;
  private final Pieces pieces;

  EvidenceParts(RequestEvidence evidence, Pieces pieces) {
    this.evidence = evidence;
    this.pieces = pieces;
  }

  /** The part of the page of a request. */
  Section section(RequestView request, SerializableRunnable reload) {
    Section section = new Section(pieces.text("evidence.title")).flush();
    boolean mendable = request.steps().contains(Step.CHANGE);
    List<EvidenceFile> files = evidence.of(request.id());
    if (files.isEmpty()) {
      Div none = new Div(new Span(pieces.text(mendable ? "evidence.none.yet" : "evidence.none")));
      none.addClassName("bl-row");
      section.add(none);
    } else {
      EvidenceLines lines = new EvidenceLines(pieces.text("evidence.marked"));
      lines.show(
          files,
          file -> EvidenceLines.link(file, download(request.id(), file.id())),
          file -> mendable ? Optional.of(away(request.id(), file, reload)) : Optional.empty());
      section.add(lines);
    }
    if (mendable) {
      section.add(
          new PaperUpload(
              FilePurpose.EVIDENCE,
              "evidence.hint",
              pieces.text("evidence.add"),
              (name, content) -> evidence.add(request.id(), name, content),
              reload));
    }
    return section;
  }

  /** The part of the page of a case; nothing when the request came without. */
  Optional<Component> list(UUID request, List<EvidenceFile> files) {
    if (files.isEmpty()) {
      return Optional.empty();
    }
    EvidenceLines lines = new EvidenceLines(pieces.text("evidence.marked"));
    lines.show(
        files,
        file -> EvidenceLines.link(file, download(request, file.id())),
        file -> Optional.empty());
    return Optional.of(new Section(pieces.text("evidence.title"), lines).flush());
  }

  /** The part of a form whose request is not there yet. */
  EvidenceFields fields() {
    return new EvidenceFields(
        new EvidenceFields.Folders() {
          @Override
          public List<EvidenceFile> in(UUID folder) {
            return evidence.inFolder(folder);
          }

          @Override
          public void add(UUID folder, String fileName, InputStream content) {
            evidence.addToFolder(folder, fileName, content);
          }

          @Override
          public void remove(UUID folder, UUID file) {
            evidence.removeFromFolder(folder, file);
          }
        },
        pieces.text("evidence.help", RequestEvidence.MOST));
  }

  private Button away(UUID request, EvidenceFile file, SerializableRunnable reload) {
    Button button =
        new Button(
            pieces.text("evidence.remove"),
            click ->
                new BindingDialog(
                        pieces.text("evidence.remove.ask"),
                        pieces.text("evidence.remove"),
                        List.of(
                            new Consequence(
                                file.fileName(), pieces.text("evidence.remove.consequence"))),
                        () -> {
                          evidence.remove(request, file.id());
                          Notices.success(pieces.text("evidence.removed"));
                          reload.run();
                        })
                    .open());
    button.addThemeVariants(ButtonVariant.TERTIARY);
    button.addClassName("no-print");
    button.setAriaLabel(pieces.text("evidence.remove") + " " + file.fileName());
    return button;
  }

  /** Asked anew at the moment of reading: rights may have changed since the page was shown. */
  private DownloadHandler download(UUID request, UUID file) {
    return Downloads.of(event -> PaperUpload.response(evidence.open(request, file)));
  }
}
