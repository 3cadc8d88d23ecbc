package org.biaolian.catalogue;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a record says of a standard beside its name, dates and codes.
 *
 * @param jointNumbers the other numbers of the same joint text, sorted
 * @param sector GB/T 4754, such as A0111
 * @param committeeCode of the technical committee, such as SXS/TC 47
 * @param submittedBy 提出部门
 * @param adoptedStandard the standard that it follows, as {@code conformity} says
 * @param confirmedOn the last re-examination that confirmed it
 * @param city and {@code province} and {@code state}: 备案 from below to the top
 */
public record Particulars(
    @Nullable Making making,
    List<String> jointNumbers,
    @Nullable String sector,
    @Nullable String committeeCode,
    @Nullable String submittedBy,
    @Nullable String adoptedStandard,
    @Nullable Conformity conformity,
    @Nullable String planNumber,
    @Nullable FairCompetition fairCompetition,
    @Nullable LocalDate confirmedOn,
    Filing city,
    Filing province,
    Filing state)
    implements Serializable {

  public static final Particulars NONE =
      new Particulars(
          null,
          List.of(),
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          Filing.OPEN,
          Filing.OPEN,
          Filing.OPEN);

  public Particulars {
    jointNumbers = jointNumbers.stream().sorted().toList();
  }

  /** Without what is added to a standard after its publication: that changes no fact of it. */
  Particulars asPublished() {
    return new Particulars(
        making,
        jointNumbers,
        sector,
        committeeCode,
        submittedBy,
        adoptedStandard,
        conformity,
        planNumber,
        fairCompetition,
        null,
        Filing.OPEN,
        Filing.OPEN,
        Filing.OPEN);
  }

  /** The same with other steps of 备案. */
  public Particulars filed(Filing byCity, Filing byProvince, Filing byState) {
    return new Particulars(
        making,
        jointNumbers,
        sector,
        committeeCode,
        submittedBy,
        adoptedStandard,
        conformity,
        planNumber,
        fairCompetition,
        confirmedOn,
        byCity,
        byProvince,
        byState);
  }
}
