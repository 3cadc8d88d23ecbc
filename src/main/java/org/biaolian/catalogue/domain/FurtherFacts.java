package org.biaolian.catalogue.domain;

import java.time.LocalDate;
import java.util.List;
import org.biaolian.catalogue.Conformity;
import org.biaolian.catalogue.FairCompetition;
import org.biaolian.catalogue.Filing;
import org.biaolian.catalogue.Making;
import org.biaolian.catalogue.Particulars;
import org.jspecify.annotations.Nullable;

/**
 * What a row states beyond what most catalogues have. Nothing means that the row leaves it open.
 */
public record FurtherFacts(
    @Nullable String titleEn,
    @Nullable LocalDate supersededOn,
    @Nullable LocalDate abolishedOn,
    @Nullable String scope,
    @Nullable String draftedBy,
    @Nullable String drafters,
    @Nullable String committee,
    Particulars particulars) {

  public static final FurtherFacts NONE =
      new FurtherFacts(null, null, null, null, null, null, null, Particulars.NONE);

  /** The particulars of a record after this row; what the row leaves open stays as it is. */
  public Particulars onto(Particulars before) {
    Making making = particulars.making();
    Conformity conformity = particulars.conformity();
    FairCompetition fair = particulars.fairCompetition();
    LocalDate confirmed = particulars.confirmedOn();
    List<String> joint = particulars.jointNumbers();
    return new Particulars(
        making == null ? before.making() : making,
        joint.isEmpty() ? before.jointNumbers() : joint,
        either(particulars.sector(), before.sector()),
        either(particulars.committeeCode(), before.committeeCode()),
        either(particulars.submittedBy(), before.submittedBy()),
        either(particulars.adoptedStandard(), before.adoptedStandard()),
        conformity == null ? before.conformity() : conformity,
        either(particulars.planNumber(), before.planNumber()),
        fair == null ? before.fairCompetition() : fair,
        confirmed == null ? before.confirmedOn() : confirmed,
        onto(particulars.city(), before.city()),
        onto(particulars.province(), before.province()),
        onto(particulars.state(), before.state()));
  }

  private static Filing onto(Filing stated, Filing before) {
    LocalDate on = stated.on();
    return new Filing(either(stated.receipt(), before.receipt()), on == null ? before.on() : on);
  }

  private static @Nullable String either(@Nullable String first, @Nullable String second) {
    return first == null ? second : first;
  }
}
