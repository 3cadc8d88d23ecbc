package org.biaolian.oversight.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Future;
import org.biaolian.audit.ChainReport;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.oversight.ChainCheck;
import org.biaolian.oversight.CheckState;
import org.biaolian.uikit.Downloads;
import org.biaolian.uikit.Notices;
import org.biaolian.uikit.Refusals;
import org.biaolian.uikit.Section;
import org.biaolian.uikit.StatusBadge;
import org.biaolian.uikit.Words;
import org.jspecify.annotations.Nullable;

/** Whether the chains are whole, in words; and the signed root to take along. */
final class CheckPanel extends Div {

  private static final long serialVersionUID = 1L;
  private static final int LARGEST_ROOT = 1 << 20;

  private final transient ChainCheck checks;
  private final Div result = new Div();
  private final Button start = new Button();
  private transient @Nullable Runnable unlisten;

  CheckPanel(ChainCheck checks) {
    this.checks = checks;
    result.addClassName("bl-stack");
    result.getElement().setAttribute("role", "status");
    start.setText(getTranslation("trail.check.start"));
    start.addClickListener(click -> begin(Optional.empty()));
    Anchor root = new Anchor(root(), AttachmentType.DOWNLOAD, "");
    root.setText(getTranslation("trail.root.export"));
    Upload upload = new Upload(this::receive);
    upload.addClassName("bl-upload");
    upload.setMaxFiles(1);
    upload.setAcceptedFileExtensions(".json");
    upload.setUploadButton(new Button(getTranslation("trail.check.against")));
    upload.setDropLabel(new Span(getTranslation("trail.check.against")));
    upload.setDropAllowed(false);
    Div buttons = new Div(start, upload, root);
    buttons.addClassName("bl-btns");
    Paragraph hint = new Paragraph(getTranslation("trail.check.hint"));
    hint.addClassNames("small", "muted");
    add(new Section(getTranslation("trail.check.title"), result, buttons, hint));
    show();
  }

  /** Shows each step from now on. */
  void follow(UI ui) {
    unfollow();
    unlisten = checks.listen(() -> later(ui, this::show));
    show();
  }

  void unfollow() {
    if (unlisten != null) {
      unlisten.run();
      unlisten = null;
    }
  }

  private void begin(Optional<String> kept) {
    try {
      checks.start(kept);
    } catch (RuleViolation refusal) {
      Notices.failure(Refusals.sentence(this, refusal).orElse(refusal.rule()));
    }
    show();
  }

  private void receive(UploadEvent event) throws IOException {
    try (InputStream content = event.getInputStream()) {
      String json = new String(content.readNBytes(LARGEST_ROOT), StandardCharsets.UTF_8);
      later(event.getUI(), () -> begin(Optional.of(json)));
    }
  }

  private void show() {
    result.removeAll();
    Optional<CheckState> state = checks.present();
    start.setEnabled(state.map(CheckState::running).map(running -> !running).orElse(true));
    if (state.isEmpty()) {
      result.add(new Paragraph(getTranslation("trail.check.none")));
      return;
    }
    CheckState present = state.get();
    ChainReport report = present.report();
    if (present.running()) {
      ProgressBar bar =
          new ProgressBar(
              0,
              Math.max(1, present.total()),
              Math.min(present.done(), Math.max(1, present.total())));
      bar.getElement().setAttribute("aria-label", getTranslation("trail.check.title"));
      result.add(
          new Paragraph(getTranslation("trail.check.running", present.done(), present.total())),
          bar);
    } else if (report == null) {
      result.add(new Paragraph(getTranslation("trail.check.failed")));
    } else {
      tell(report);
    }
  }

  private void tell(ChainReport report) {
    Div line =
        new Div(
            report.sound()
                ? new StatusBadge(getTranslation("trail.check.sound"), StatusBadge.Tone.GOOD)
                : new StatusBadge(getTranslation("trail.check.broken"), StatusBadge.Tone.BAD));
    line.add(new Paragraph(getTranslation("trail.check.read", report.facts(), report.chains())));
    line.addClassName("bl-btns");
    result.add(line);
    for (ChainReport.Fault fault : report.faults()) {
      String what = getTranslation(Words.key(fault.kind()));
      String id = fault.id() == null ? "—" : fault.id().toString();
      Paragraph sentence =
          new Paragraph(
              fault.organization() == null
                  ? what
                  : getTranslation(
                      "trail.check.fault", fault.organization(), fault.sequence(), id, what));
      sentence.addClassName("bl-alert");
      result.add(sentence);
    }
  }

  private DownloadHandler root() {
    return Downloads.of(
        event -> {
          byte[] file = checks.exportRoot().getBytes(StandardCharsets.UTF_8);
          return new DownloadResponse(
              new ByteArrayInputStream(file), "audit-root.json", "application/json", file.length);
        });
  }

  /** A page that has been left is no failure. */
  private static void later(UI ui, Command command) {
    try {
      Future<Void> _ = ui.access(command);
    } catch (UIDetachedException _) {
      // the reader has gone on
    }
  }
}
