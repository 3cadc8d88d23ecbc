package org.biaolian.catalogue;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes, or became, of one row of a file.
 *
 * @param line of the file, counted from 1
 * @param number in its normal form, or as it came when the row is refused
 * @param changed keys of the fields that differ from the record
 * @param refusal why the row is refused
 * @param remarks what is odd in it all the same
 */
public record ImportLine(
    long line,
    String number,
    String title,
    Verdict verdict,
    List<String> changed,
    @Nullable Message refusal,
    List<Message> remarks)
    implements Serializable {

  public ImportLine {
    changed = List.copyOf(changed);
    remarks = List.copyOf(remarks);
  }

  /** The sort of outcome. */
  public enum Verdict {
    NEW,
    CHANGED,
    /** A reference becomes the importing bureau's own record. */
    ADOPTED,
    UNCHANGED,
    REFUSED
  }

  /** A sentence: a translation key and what fills it. */
  public record Message(String key, List<String> args) implements Serializable {
    public Message {
      args = List.copyOf(args);
    }
  }
}
