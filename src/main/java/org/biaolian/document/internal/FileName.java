package org.biaolian.document.internal;

import java.text.Normalizer;

/** Names of uploaded files as labels; a file never lies under its name. */
public final class FileName {

  private static final int MAX_NAME = 200;

  private FileName() {}

  /**
   * Browsers may send a path; controls would break a header; marks of direction and invisible
   * letters make {@code txt.exe} look like {@code exe.txt}.
   */
  public static String plain(String fileName) {
    String name =
        Normalizer.normalize(fileName, Normalizer.Form.NFC)
            .replaceAll("^.*[/\\\\]", "")
            .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]", "")
            .strip();
    int start = Math.max(0, name.length() - MAX_NAME);
    // Half a letter is none.
    return name.substring(
        start > 0 && Character.isLowSurrogate(name.charAt(start)) ? start + 1 : start);
  }
}
