package org.biaolian.uikit;

import java.util.Locale;

/** How large a file is, as people read it. */
public final class FileSize {

  private static final long KIBI = 1024;

  private FileSize() {}

  /** Whole KB, at least one, below a megabyte; MB with one place from there. */
  public static String of(long bytes) {
    return bytes < KIBI * KIBI
        ? String.format(Locale.ROOT, "%d KB", Math.max(1, bytes / KIBI))
        : String.format(Locale.ROOT, "%.1f MB", bytes / (double) (KIBI * KIBI));
  }
}
