package dev.biaolian.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A note beside the data that tells how far the demonstration has come. */
final class WorldMark {

  /** How far. */
  enum Progress {
    NOT_BEGUN,
    BEGUN,
    COMPLETE
  }

  private final Path file;

  WorldMark(Path storage) {
    this.file = storage.toAbsolutePath().resolveSibling("demo-world");
  }

  Progress read() {
    try {
      return Files.exists(file)
          ? Progress.valueOf(Files.readString(file).strip())
          : Progress.NOT_BEGUN;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void write(Progress progress) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, progress.name());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
