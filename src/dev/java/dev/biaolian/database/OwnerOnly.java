package dev.biaolian.database;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** Small files that only their owner may read, for passwords of servers on this machine. */
final class OwnerOnly {
  private static final SecureRandom RANDOM = new SecureRandom();

  private OwnerOnly() {}

  /** The password kept under this name in the file; made up and kept when there is none yet. */
  static String password(Path file, String name) throws IOException {
    Properties kept = new Properties();
    if (Files.exists(file)) {
      kept.load(new StringReader(Files.readString(file)));
    }
    String password = kept.getProperty(name);
    if (password == null) {
      byte[] bytes = new byte[18];
      RANDOM.nextBytes(bytes);
      password = HexFormat.of().formatHex(bytes);
      kept.setProperty(name, password);
      StringWriter text = new StringWriter();
      kept.store(text, null);
      write(file, text.toString());
    }
    return password;
  }

  /** Replaces the file; nobody else can read it at any moment. */
  static void write(Path file, String text) throws IOException {
    Files.deleteIfExists(file);
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.writeString(file, text);
  }
}
