package org.biaolian.uikit;

import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.InputStreamDownloadCallback;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;

/**
 * The one way in which files leave the portal: saved, never shown; with the type that the portal
 * says and no other; and without script if a browser shows one all the same.
 */
public final class Downloads {

  private Downloads() {}

  public static DownloadHandler of(InputStreamDownloadCallback content) {
    return DownloadHandler.fromInputStream(
        event -> {
          DownloadResponse file = content.complete(event);
          if (!file.hasError()) {
            guard(event.getResponse(), file.getFileName());
          }
          return file;
        });
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
