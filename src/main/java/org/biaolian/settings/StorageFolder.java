package org.biaolian.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Whether attached files can be kept. */
final class StorageFolder {

  private StorageFolder() {}

  /** What is wrong with the folder, or nothing; it is made when missing. */
  static String problem(String name, String value) {
    try {
      Path folder = Path.of(value);
      if (!folder.isAbsolute()) {
        return name
            + " is a relative path: set it to an absolute one, so that the files stay in one"
            + " place.";
      }
      Files.createDirectories(folder);
      // The only sure answer: rights, quotas and read-only disks all show here.
      Files.delete(Files.createTempFile(folder, "can-write", ".part"));
      return "";
    } catch (IOException | InvalidPathException e) {
      return name
          + " is a folder that the portal cannot write to: give its user the right to, or name"
          + " another folder.";
    }
  }
}
