package org.biaolian.recognition.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.biaolian.document.FilePurpose;
import org.biaolian.kernel.Ids;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.EvidenceFile;
import org.biaolian.uikit.Notices;
import org.biaolian.uikit.Refusals;
import org.jspecify.annotations.Nullable;

/**
 * Evidence of a form that is not saved yet. The files are kept as they come; the form keeps only
 * the folder in which they lie, so a refused form and an ended session lose none.
 */
final class EvidenceFields extends Div {

  private static final long serialVersionUID = 1L;

  /** The folders of one kind of form; each step refuses by throwing. */
  interface Folders {
    List<EvidenceFile> in(UUID folder);

    void add(UUID folder, String fileName, InputStream content);

    void remove(UUID folder, UUID evidence);
  }

  private final transient Folders folders;
  private final TextField folder = new TextField();
  private final EvidenceLines lines = new EvidenceLines("");
  private UUID fresh = Ids.next();

  /**
   * The fields of one form.
   *
   * @param help what is said above them
   */
  EvidenceFields(Folders folders, String help) {
    this.folders = folders;
    folder.setVisible(false);
    folder.addValueChangeListener(
        change -> {
          if (change.getValue().isEmpty()) {
            // What was thrown away stays in its folder, and nobody asks for that again.
            fresh = Ids.next();
          }
          show();
        });
    NativeLabel label = new NativeLabel(getTranslation("evidence.title"));
    label.addClassName("bl-label");
    Span said = new Span(help);
    said.addClassNames("muted", "small");
    add(
        label,
        said,
        folder,
        lines,
        new PaperUpload(
            FilePurpose.EVIDENCE,
            "evidence.hint",
            getTranslation("evidence.add"),
            (name, content) -> folders.add(id(), name, content),
            this::added));
    addClassName("bl-evidence");
  }

  /** The field that a form keeps. */
  TextField kept() {
    return folder;
  }

  /** Where the files lie; nothing when there are none. */
  @Nullable UUID value() {
    return folder.getValue().isEmpty() ? null : id();
  }

  private UUID id() {
    return folder.getValue().isEmpty() ? fresh : UUID.fromString(folder.getValue());
  }

  private void added() {
    if (folder.getValue().isEmpty()) {
      folder.setValue(fresh.toString());
    } else {
      show();
    }
  }

  private void show() {
    List<EvidenceFile> files = folder.getValue().isEmpty() ? List.of() : folders.in(id());
    lines.show(files, file -> new Span(file.fileName()), file -> Optional.of(away(file)));
  }

  private Button away(EvidenceFile file) {
    Button button =
        new Button(
            getTranslation("evidence.remove"),
            click -> {
              try {
                folders.remove(id(), file.id());
              } catch (RuleViolation refusal) {
                Notices.failure(Refusals.sentence(this, refusal).orElse(refusal.rule()));
              }
              show();
            });
    button.addThemeVariants(ButtonVariant.TERTIARY);
    button.setAriaLabel(getTranslation("evidence.remove") + " " + file.fileName());
    return button;
  }
}
