package org.biaolian.document.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.biaolian.document.FileKind;
import org.biaolian.document.Texts;

/** Looks into a file to see whether it is what its name says. */
public final class ContentCheck {

  private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
  private static final int BUFFER_CHARS = 16_384;

  private ContentCheck() {}

  /** Tells whether the bytes are of this kind. */
  public static boolean is(FileKind kind, Path file) throws IOException {
    return switch (kind) {
      case PDF -> startsWith(file, PDF);
      case DOCX -> zipHolds(file, "word/document.xml");
      case OFD -> zipHolds(file, "OFD.xml");
      case TXT -> readable(file, StandardCharsets.UTF_8) || readable(file, Texts.GB18030);
    };
  }

  private static boolean startsWith(Path file, byte[] magic) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Arrays.equals(in.readNBytes(magic.length), magic);
    }
  }

  private static boolean zipHolds(Path file, String entry) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return zip.getEntry(entry) != null;
    } catch (ZipException e) {
      return false;
    }
  }

  private static boolean readable(Path file, Charset charset) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(file, charset)) {
      char[] buffer = new char[BUFFER_CHARS];
      for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
        for (int i = 0; i < read; i++) {
          if (Character.isISOControl(buffer[i]) && !Character.isWhitespace(buffer[i])) {
            return false;
          }
        }
      }
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
