package org.biaolian.document;

import java.util.Locale;
import java.util.Optional;

/** The kinds of file that are taken, each known by its name and by its content. */
public enum FileKind {
  PDF("pdf", "application/pdf"),
  DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  /** The national layout format, GB/T 33190. */
  OFD("ofd", "application/ofd"),
  TXT("txt", "text/plain"),
  CSV("csv", "text/csv"),
  XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final String extension;
  private final String mediaType;

  FileKind(String extension, String mediaType) {
    this.extension = extension;
    this.mediaType = mediaType;
  }

  public String extension() {
    return extension;
  }

  public String mediaType() {
    return mediaType;
  }

  /** Whether its pages can be looked at as they were printed. */
  public boolean drawn() {
    return this == PDF || this == OFD;
  }

  /** The kind that a file's name promises. */
  public static Optional<FileKind> ofName(String fileName) {
    int dot = fileName.lastIndexOf('.');
    String ending = dot < 0 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
    for (FileKind kind : values()) {
      if (kind.extension.equals(ending)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /** The kind of a stored file. */
  public static Optional<FileKind> ofMediaType(String mediaType) {
    for (FileKind kind : values()) {
      if (kind.mediaType.equals(mediaType)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
