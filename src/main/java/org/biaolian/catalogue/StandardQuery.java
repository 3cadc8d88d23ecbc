package org.biaolian.catalogue;

import java.io.Serializable;
import org.biaolian.kernel.BureauCode;
import org.jspecify.annotations.Nullable;

/**
 * What to look for.
 *
 * @param text a number in any spelling or its beginning, title words, pinyin or initials
 * @param bureau rows of this bureau's region
 * @param own only the acting bureau's records
 * @param verified only verified records
 * @param demonstration only, or only not, demonstration rows; null for both
 */
public record StandardQuery(
    String text,
    @Nullable BureauCode bureau,
    @Nullable LegalStatus status,
    boolean own,
    boolean verified,
    @Nullable Boolean demonstration,
    Sort sort)
    implements Serializable {

  /** The order of the list. */
  public enum Sort {
    NEWEST,
    NUMBER,
    TITLE
  }

  public static final StandardQuery ALL =
      new StandardQuery("", null, null, false, false, null, Sort.NEWEST);

  /** The same question with another text. */
  public StandardQuery withText(String other) {
    return new StandardQuery(other, bureau, status, own, verified, demonstration, sort);
  }
}
