package org.biaolian.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.biaolian.kernel.Sha256;

/**
 * An uploaded file that was found harmless and is not kept yet. Closing it deletes it, unless it
 * was kept.
 *
 * @param name a label, never a place
 * @param path where it lies for the moment
 * @param size in bytes
 */
public record ReceivedFile(
    FilePurpose purpose, String name, FileKind kind, Path path, long size, Sha256 hash)
    implements AutoCloseable {

  @Override
  public void close() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
