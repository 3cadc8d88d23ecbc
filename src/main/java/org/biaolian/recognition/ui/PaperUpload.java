package org.biaolian.recognition.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.Optional;
import org.biaolian.document.FilePurpose;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.CaseFile;
import org.biaolian.uikit.Later;
import org.biaolian.uikit.Notices;
import org.biaolian.uikit.Refusals;

/** The place where one file of a case or a request is handed in. */
final class PaperUpload extends Div {

  private static final long serialVersionUID = 1L;

  /** Keeps what is uploaded; refuses by throwing. */
  interface Keeping extends Serializable {
    void keep(String fileName, InputStream content);
  }

  PaperUpload(String label, Keeping keeping, SerializableRunnable reload) {
    this(FilePurpose.CASE_PAPER, "recognition.paper.hint", label, keeping, reload);
  }

  PaperUpload(
      FilePurpose purpose,
      String hint,
      String label,
      Keeping keeping,
      SerializableRunnable reload) {
    Upload upload = new Upload();
    upload.setUploadHandler(event -> receive(event, upload, keeping, reload));
    upload.addClassName("bl-upload");
    upload.setMaxFiles(1);
    upload.setMaxFileSize(Math.toIntExact(purpose.maxBytes()));
    upload.setAcceptedFileExtensions(purpose.endings().toArray(String[]::new));
    upload.setUploadButton(new Button(label));
    upload.setDropLabel(new Span(getTranslation(hint)));
    upload.addFileRejectedListener(event -> Notices.failure(getTranslation(hint)));
    add(upload);
    addClassNames("bl-attach", "no-print");
  }

  private static void receive(
      UploadEvent event, Upload upload, Keeping keeping, SerializableRunnable reload)
      throws IOException {
    try (InputStream content = event.getInputStream()) {
      keeping.keep(event.getFileName(), content);
    } catch (RuleViolation refusal) {
      Later.show(
          event.getUI(),
          () -> {
            upload.clearFileList();
            Notices.failure(Refusals.sentence(upload, refusal).orElse(refusal.rule()));
          });
      return;
    }
    Later.show(
        event.getUI(),
        () -> {
          Notices.success(upload.getTranslation("recognition.paper.kept"));
          upload.clearFileList();
          reload.run();
        });
  }

  /** A paper as it leaves the portal; gone for those who may not read it (any more). */
  static DownloadResponse response(Optional<CaseFile> paper) {
    return paper
        .map(
            file ->
                new DownloadResponse(file.bytes(), file.fileName(), file.mediaType(), file.size()))
        .orElseGet(() -> DownloadResponse.error(HttpStatusCode.NOT_FOUND));
  }
}
