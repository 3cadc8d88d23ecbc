package org.biaolian.bureau;

import java.util.List;
import java.util.UUID;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.CircleCode;

/** What rests on a bureau's time in a circle, or on an agreement; a bean of the module above. */
public interface CircleDependents {

  /**
   * Something that the end would touch.
   *
   * @param key the translation key of its name; what becomes of it stands under {@code <key>.what}
   *     and is given the count
   */
  record Touched(String key, long count) {}

  /** What a bureau leaving a circle would touch, as of now. */
  List<Touched> ofMember(CircleCode circle, BureauCode bureau);

  /** What the end of an agreement would touch, as of now. */
  List<Touched> ofAgreement(CircleCode circle, UUID agreementId);
}
