package org.biaolian.document.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.biaolian.document.DocumentText;
import org.biaolian.document.FileKind;
import org.biaolian.document.TextFailure;
import org.biaolian.document.TextState;
import org.biaolian.document.Texts;
import org.biaolian.document.internal.inspect.Extractor;
import org.biaolian.kernel.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Reads the text out of one stored file: a plain text here, all else in the bounded process. */
@Component
@EnableConfigurationProperties(ExtractionSettings.class)
class ReadOut {

  private static final int MAX_LETTER_BYTES = 4;

  private final FileStore store;
  private final InspectionWorker worker;
  private final ExtractionSettings settings;

  ReadOut(FileStore store, InspectionWorker worker, ExtractionSettings settings) {
    this.store = store;
    this.worker = worker;
    this.settings = settings;
  }

  /**
   * What came of it.
   *
   * @param content only where the state is READY
   */
  record Found(
      TextState state,
      @Nullable TextFailure failure,
      int pageCount,
      int blindPages,
      boolean cut,
      @Nullable String content) {

    static Found without(TextState state, @Nullable TextFailure failure, int pages) {
      return new Found(state, failure, pages, pages, false, null);
    }
  }

  /**
   * @throws IOException if the file is lost or no process can be started
   */
  Found of(FileKind kind, Sha256 hash) throws IOException, InterruptedException {
    return kind == FileKind.TXT ? plain(hash) : foreign(kind, hash);
  }

  private Found plain(Sha256 hash) throws IOException {
    try (InputStream in = store.open(hash)) {
      byte[] bytes = in.readNBytes(DocumentText.MAX_CHARS * MAX_LETTER_BYTES);
      String text = Texts.decodeStart(bytes).replace(DocumentText.PAGE_END, '\n');
      boolean cut = text.length() > DocumentText.MAX_CHARS || in.read() >= 0;
      return text.isBlank()
          ? Found.without(TextState.FAILED, TextFailure.BROKEN, 1)
          : new Found(TextState.READY, null, 1, 0, cut, shortened(text));
    }
  }

  private static String shortened(String text) {
    return text.length() > DocumentText.MAX_CHARS
        ? text.substring(0, DocumentText.MAX_CHARS)
        : text;
  }

  private Found foreign(FileKind kind, Sha256 hash) throws IOException, InterruptedException {
    Path out = store.scratch();
    try {
      Optional<List<String>> answer =
          worker.ask(
              new InspectionWorker.Job(
                  Extractor.class.getName(),
                  store.folder(),
                  settings.memory(),
                  settings.time(),
                  List.of(kind.name(), store.relative(hash), store.relative(out))));
      if (answer.isEmpty()) {
        return Found.without(TextState.FAILED, TextFailure.TOO_COMPLEX, 0);
      }
      Extractor.Answer found = Extractor.Answer.parse(answer.get().getFirst());
      return switch (found.verdict()) {
        case TEXT ->
            new Found(
                TextState.READY,
                null,
                found.pages(),
                found.blindPages(),
                found.cut(),
                Files.readString(out, StandardCharsets.UTF_8));
        case PICTURES -> Found.without(TextState.PICTURES_ONLY, null, found.pages());
        case FONTS -> Found.without(TextState.BROKEN_FONTS, null, found.pages());
        case BROKEN -> Found.without(TextState.FAILED, TextFailure.BROKEN, found.pages());
      };
    } finally {
      Files.deleteIfExists(out);
    }
  }
}
