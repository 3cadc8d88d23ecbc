package org.biaolian.catalogue;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes, or became, of one row of a file.
 *
 * @param line of the file, counted from 1
 * @param number in its normal form, or as it came when the row is refused
 * @param changes field by field
 * @param refusal why the row is refused, or with what it is in conflict
 * @param remarks what is odd in it all the same
 */
public record ImportLine(
    long line,
    String number,
    String title,
    Verdict verdict,
    List<Change> changes,
    @Nullable Message refusal,
    List<Message> remarks)
    implements Serializable {

  public ImportLine {
    changes = List.copyOf(changes);
    remarks = List.copyOf(remarks);
  }

  /** The sort of outcome. */
  public enum Verdict {
    NEW,
    CHANGED,
    /** A reference becomes the importing bureau's own record. */
    ADOPTED,
    UNCHANGED,
    /** The record says otherwise, and somebody stands behind it; not written unless told to. */
    CONFLICTING,
    REFUSED
  }

  /**
   * A field that the row would change.
   *
   * @param key the translation key of the field
   * @param before empty where the record says nothing; for a status a translation key
   */
  public record Change(String key, String before, String after) implements Serializable {}

  /** A sentence: a translation key and what fills it. */
  public record Message(String key, List<String> args) implements Serializable {
    public Message {
      args = List.copyOf(args);
    }
  }
}
