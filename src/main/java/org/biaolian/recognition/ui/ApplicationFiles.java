package org.biaolian.recognition.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.biaolian.document.FilePurpose;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.ApplicationEvidence;
import org.biaolian.recognition.ApplicationState;
import org.biaolian.recognition.EnterpriseApplications.Application;
import org.biaolian.recognition.EvidenceFile;
import org.biaolian.recognition.RequestEvidence;
import org.biaolian.uikit.Downloads;
import org.biaolian.uikit.Notices;
import org.biaolian.uikit.Refusals;

/** The files of an application: changed by its enterprise until it is handed in, then read. */
@SpringComponent
class ApplicationFiles {

  private final ApplicationEvidence evidence;
  private final Pieces pieces;

  ApplicationFiles(ApplicationEvidence evidence, Pieces pieces) {
    this.evidence = evidence;
    this.pieces = pieces;
  }

  /** For the enterprise, which adds and removes them while it still works on the application. */
  Div own(Application one, SerializableRunnable reload) {
    boolean changeable = one.state() == ApplicationState.DRAFT;
    Div part =
        part(
            one,
            file -> ownFile(one.id(), file.id()),
            file -> changeable ? Optional.of(away(one, file, reload)) : Optional.empty());
    if (changeable) {
      Span help = new Span(pieces.text("application.evidence.help", RequestEvidence.MOST));
      help.addClassNames("muted", "small");
      part.addComponentAtIndex(1, help);
      part.add(
          new PaperUpload(
              FilePurpose.EVIDENCE,
              "evidence.hint",
              pieces.text("evidence.add"),
              (name, content) -> evidence.add(one.id(), name, content),
              reload));
    }
    return part;
  }

  /** For the form of an application that is not saved yet. */
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
        pieces.text("application.evidence.form-help", RequestEvidence.MOST));
  }

  /** For the home bureau, which reads what came with the application. */
  Div handedIn(Application one) {
    return part(one, file -> handedInFile(one.id(), file.id()), file -> Optional.empty());
  }

  private Div part(
      Application one,
      SerializableFunction<EvidenceFile, DownloadHandler> download,
      SerializableFunction<EvidenceFile, Optional<Component>> act) {
    NativeLabel label = new NativeLabel(pieces.text("evidence.title"));
    label.addClassName("bl-label");
    Div part = new Div(label);
    part.addClassName("bl-evidence");
    if (one.evidence().isEmpty()) {
      Span none = new Span(pieces.text("application.evidence.none"));
      none.addClassName("muted");
      part.add(none);
    } else {
      EvidenceLines lines = new EvidenceLines(pieces.text("evidence.marked"));
      lines.show(one.evidence(), file -> EvidenceLines.link(file, download.apply(file)), act);
      part.add(lines);
    }
    return part;
  }

  private Button away(Application one, EvidenceFile file, SerializableRunnable reload) {
    Button button = new Button(pieces.text("evidence.remove"));
    button.addClickListener(
        click -> {
          try {
            evidence.remove(one.id(), file.id());
            Notices.success(pieces.text("evidence.removed"));
          } catch (RuleViolation refusal) {
            Notices.failure(Refusals.sentence(button, refusal).orElse(refusal.rule()));
          }
          reload.run();
        });
    button.addThemeVariants(ButtonVariant.TERTIARY);
    button.setAriaLabel(pieces.text("evidence.remove") + " " + file.fileName());
    return button;
  }

  /** Asked anew at the moment of reading: rights may have changed since the page was shown. */
  private DownloadHandler ownFile(UUID application, UUID file) {
    return Downloads.of(event -> PaperUpload.response(evidence.open(application, file)));
  }

  private DownloadHandler handedInFile(UUID application, UUID file) {
    return Downloads.of(event -> PaperUpload.response(evidence.openHandedIn(application, file)));
  }
}
