package org.biaolian.document.internal;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.mime.MimeTypes;
import org.biaolian.document.FileKind;
import org.biaolian.document.Texts;

/** Tells from a file's bytes whether it can be what its name says; parses nothing. */
public final class TypeCheck {

  private static final int BUFFER_CHARS = 16_384;

  private TypeCheck() {}

  /** A first look: for PDF and packages a close one has to follow. */
  public static boolean canBe(FileKind kind, Path file) throws IOException {
    MediaType found = detect(file);
    return switch (kind) {
      case PDF -> found.equals(MediaType.application("pdf"));
      case PNG -> found.equals(MediaType.image("png"));
      case JPEG -> found.equals(MediaType.image("jpeg"));
      case DOCX, OFD, XLSX -> isA(found, MediaType.APPLICATION_ZIP);
      case TXT, CSV ->
          !isA(found, MediaType.TEXT_HTML)
              && !isA(found, MediaType.APPLICATION_XML)
              && (readable(file, StandardCharsets.UTF_8) || readable(file, Texts.GB18030));
    };
  }

  private static MediaType detect(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return MimeTypes.getDefaultMimeTypes().detect(in, new Metadata());
    }
  }

  private static boolean isA(MediaType found, MediaType kind) {
    MediaTypeRegistry registry = MimeTypes.getDefaultMimeTypes().getMediaTypeRegistry();
    return found.equals(kind) || registry.isSpecializationOf(found, kind);
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
