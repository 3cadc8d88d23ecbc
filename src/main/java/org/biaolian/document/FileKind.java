package org.biaolian.document;

import java.util.List;
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
  XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  PNG("png", "image/png"),
  JPEG("jpg", "image/jpeg");

  private static final String LONG_JPEG = "jpeg";

  private final String extension;
  private final String mediaType;

  FileKind(String extension, String mediaType) {
    this.extension = extension;
    this.mediaType = mediaType;
  }

  public String extension() {
    return extension;
  }

  /** The endings by which a name promises it, with their dots. */
  public List<String> endings() {
    return this == JPEG ? List.of("." + extension, "." + LONG_JPEG) : List.of("." + extension);
  }

  public String mediaType() {
    return mediaType;
  }

  /** Whether its pages can be looked at as they were printed. */
  public boolean drawn() {
    return this == PDF || this == OFD;
  }

  /** A photograph or a scan of one page. */
  public boolean picture() {
    return this == PNG || this == JPEG;
  }

  /** The kind that a file's name promises. */
  public static Optional<FileKind> ofName(String fileName) {
    int dot = fileName.lastIndexOf('.');
    String ending = dot < 0 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
    for (FileKind kind : values()) {
      if (kind.extension.equals(ending) || (kind == JPEG && ending.equals(LONG_JPEG))) {
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
