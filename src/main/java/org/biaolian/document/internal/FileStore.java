package org.biaolian.document.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.biaolian.kernel.Sha256;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The storage folder: a file lies under its hash and is written once. A file whose transaction is
 * rolled back stays behind without a row, which harms nobody.
 */
@Component
public class FileStore {

  private static final int BUFFER_BYTES = 65_536;

  private final Path folder;

  FileStore(@Value("${biaolian.storage}") Path folder) {
    this.folder = folder.toAbsolutePath();
  }

  /**
   * Copies a stream to a new temporary file of the folder.
   *
   * @param limit the most bytes that are written; one byte more shows that the limit was passed
   */
  public Path receive(InputStream content, long limit) throws IOException {
    Path incoming = Files.createDirectories(folder.resolve("incoming"));
    Path file = Files.createTempFile(incoming, "file", ".part");
    try (OutputStream out = Files.newOutputStream(file)) {
      byte[] buffer = new byte[BUFFER_BYTES];
      long left = limit + 1;
      for (int read = content.read(buffer); read >= 0 && left > 0; read = content.read(buffer)) {
        out.write(buffer, 0, (int) Math.min(read, left));
        left -= read;
      }
    }
    return file;
  }

  /** A new empty file of the folder, for what a process writes; the caller deletes it. */
  Path scratch() throws IOException {
    return Files.createTempFile(
        Files.createDirectories(folder.resolve("incoming")), "text", ".part");
  }

  /** A new empty folder, for what a process writes; the caller deletes it. */
  Path scratchFolder() throws IOException {
    return Files.createTempDirectory(Files.createDirectories(folder.resolve("incoming")), "pages");
  }

  Path folder() {
    return folder;
  }

  /** The place of a stored file, seen from the folder. */
  String relative(Sha256 hash) {
    return relative(place(hash));
  }

  /** A place in the folder, seen from there. */
  String relative(Path file) {
    return folder.relativize(file).toString();
  }

  /** Moves a received file to its place; an equal file that is there already wins. */
  public void keep(Path received, Sha256 hash) throws IOException {
    Path place = place(hash);
    Files.createDirectories(place.getParent());
    if (Files.exists(place)) {
      Files.delete(received);
      return;
    }
    try {
      Files.move(received, place, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(received, place, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Where a file lies, for readers that jump about in it. */
  public Path file(Sha256 hash) throws IOException {
    Path file = place(hash);
    if (!Files.isReadable(file)) {
      throw new NoSuchFileException(file.toString());
    }
    return file;
  }

  public InputStream open(Sha256 hash) throws IOException {
    return Files.newInputStream(place(hash));
  }

  private Path place(Sha256 hash) {
    return folder
        .resolve(hash.hex().substring(0, 2))
        .resolve(hash.hex().substring(2, 4))
        .resolve(hash.hex());
  }
}
