package org.biaolian.document.internal.inspect;

import java.util.Locale;

/** Why a file is refused; the sentence of each stands under {@code rule.file-<name>}. */
public enum Fault {
  /** Cut off, or not built as its kind is. */
  BROKEN,
  /** Behind a password, or with restrictions. */
  ENCRYPTED,
  /** Would start a script, a program or a form's dispatch, or leads to another file. */
  ACTIVE,
  /** Holds other files, or objects of other programs. */
  EMBEDDED,
  MACRO,
  /** Fetches something from elsewhere when it is opened. */
  EXTERNAL,
  /** Two kinds of file in one. */
  DOUBLE,
  /** Unpacks to far more than a text needs. */
  BOMB,
  /** A part whose name leads out of the package, or stands there twice. */
  PART_NAME,
  /** Declares entities or a document type of its own. */
  DOCTYPE,
  /** Took more time or memory than the check is given. */
  TOO_COMPLEX;

  public String rule() {
    return "file-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
