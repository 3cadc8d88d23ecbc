package org.biaolian.document;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a file is uploaded for: which kinds are taken and how large. */
public enum FilePurpose {
  STANDARD_TEXT(100),
  /** A paper about a standard, which nobody searches or compares. */
  FAIR_COMPETITION(100),
  CATALOGUE_IMPORT(100),
  /** A paper of a case: a letter of a department, a signed and stamped scan. */
  CASE_PAPER(50),
  /** A Word file by which papers are made. */
  PAPER_TEMPLATE(2),
  /** What a request rests on: reports, letters, photographs. */
  EVIDENCE(50);

  private final int maxMegabytes;

  FilePurpose(int maxMegabytes) {
    this.maxMegabytes = maxMegabytes;
  }

  private Set<FileKind> kinds() {
    return switch (this) {
      case STANDARD_TEXT, FAIR_COMPETITION ->
          EnumSet.of(FileKind.PDF, FileKind.DOCX, FileKind.OFD, FileKind.TXT);
      case CASE_PAPER -> EnumSet.of(FileKind.PDF, FileKind.OFD);
      case EVIDENCE ->
          EnumSet.of(FileKind.PDF, FileKind.OFD, FileKind.DOCX, FileKind.PNG, FileKind.JPEG);
      case PAPER_TEMPLATE -> EnumSet.of(FileKind.DOCX);
      case CATALOGUE_IMPORT -> EnumSet.of(FileKind.CSV, FileKind.XLSX);
    };
  }

  /** The endings of names that are taken, with their dots, for the browser's choice of files. */
  public List<String> endings() {
    return kinds().stream().flatMap(kind -> kind.endings().stream()).toList();
  }

  /** In units of 1024 × 1024 bytes. */
  public int maxMegabytes() {
    return maxMegabytes;
  }

  public long maxBytes() {
    return maxMegabytes * 1024L * 1024;
  }

  /** The kind that a file's name promises, if it is taken here. */
  public Optional<FileKind> kindOfName(String fileName) {
    return FileKind.ofName(fileName).filter(kinds()::contains);
  }
}
