package org.biaolian.catalogue;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.biaolian.kernel.BureauCode;
import org.jspecify.annotations.Nullable;

/**
 * One text that several bureaus publish, each by its own act and under its own number.
 *
 * @param members by number, the viewed record among them
 */
public record JointGroup(List<Member> members) implements Serializable {

  public JointGroup {
    members = List.copyOf(members);
  }

  /**
   * One number of the text.
   *
   * @param status null where there is no record that the viewer may see
   * @param mutual whether its record names the others as well
   */
  public record Member(
      String number,
      @Nullable LegalStatus status,
      @Nullable String issuer,
      @Nullable BureauCode owner,
      @Nullable LocalDate publishedOn,
      boolean viewed,
      boolean mutual)
      implements Serializable {}
}
