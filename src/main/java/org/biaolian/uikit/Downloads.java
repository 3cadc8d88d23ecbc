package org.biaolian.uikit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.InputStreamDownloadCallback;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.biaolian.kernel.RuleViolation;
import org.springframework.http.ContentDisposition;

/**
 * The one way in which files leave the portal: saved, never shown; with the type that the portal
 * says and no other; and without script if a browser shows one all the same.
 */
public final class Downloads {

  private Downloads() {}

  /** A file that is asked for anew at each click; a rule that forbids it is told on the page. */
  public static DownloadHandler of(InputStreamDownloadCallback content) {
    return DownloadHandler.fromInputStream(
        event -> {
          DownloadResponse file = answer(event, content);
          if (!file.hasError()) {
            guard(event.getResponse(), file.getFileName());
          }
          return file;
        });
  }

  private static DownloadResponse answer(DownloadEvent event, InputStreamDownloadCallback content)
      throws IOException {
    try {
      return content.complete(event);
    } catch (RuleViolation refusal) {
      UI ui = event.getUI();
      Later.show(ui, () -> Notices.failure(Refusals.sentence(ui, refusal).orElse(refusal.rule())));
      return DownloadResponse.error(HttpStatusCode.SERVICE_UNAVAILABLE);
    }
  }

  /** Writes the content of a file. */
  public interface Content {
    void write(OutputStream out) throws IOException;
  }

  /**
   * A file that is written first and read once, so that a long one needs little memory and one that
   * fails is not half sent.
   *
   * @throws IOException if writing fails; nothing is left behind then
   */
  public static DownloadResponse written(String name, String mediaType, Content content)
      throws IOException {
    Path file = Files.createTempFile("download", null);
    try {
      try (OutputStream out = Files.newOutputStream(file)) {
        content.write(out);
      }
      // Asked before it is opened: opening takes its name away.
      long size = Files.size(file);
      return new DownloadResponse(
          Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE), name, mediaType, size);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  /** Names are quoted and encoded by RFC 6266. */
  static void guard(VaadinResponse response, String fileName) {
    response.setHeader(
        "Content-Disposition",
        ContentDisposition.attachment()
            .filename(fileName, StandardCharsets.UTF_8)
            .build()
            .toString());
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
  }
}
