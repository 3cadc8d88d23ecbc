package org.biaolian.catalogue.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.biaolian.access.Sharing;
import org.biaolian.catalogue.DueDate;
import org.biaolian.catalogue.domain.Obligations;
import org.biaolian.catalogue.domain.Obligations.Figure;
import org.biaolian.catalogue.domain.Obligations.Figures;
import org.biaolian.catalogue.domain.Standard;
import org.biaolian.kernel.BureauCode;
import org.biaolian.policy.Policies;
import org.biaolian.policy.PolicyFigure;
import org.biaolian.policy.PolicyName;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The due dates of own standards by the figures of policy of today. */
@Component
public class DueReader {

  private final Policies policies;
  private final StandardFiles files;
  private final Records records;
  private final Clock clock;

  DueReader(Policies policies, StandardFiles files, Records records, Clock clock) {
    this.policies = policies;
    this.files = files;
    this.records = records;
    this.clock = clock;
  }

  /** A matter of the record's own bureau: nothing for others. */
  public List<DueDate> ofOwn(Standard standard) {
    return records.inside(standard) ? of(standard) : List.of();
  }

  /** None for a reference, which is nobody's duty. */
  public List<DueDate> of(Standard standard) {
    BureauCode owner = standard.owner();
    if (owner == null) {
      return List.of();
    }
    LocalDate today = LocalDate.now(clock);
    return Obligations.of(
        standard,
        files.textReach(standard).filter(reach -> reach.level() == Sharing.PUBLIC).isPresent(),
        figures(owner, today),
        LocalDate.ofInstant(standard.recordedAt(), clock.getZone()),
        today);
  }

  Figures figures(@Nullable BureauCode owner, LocalDate today) {
    return new Figures(
        figure(PolicyName.PUBLICATION_DAYS, owner, today),
        figure(PolicyName.FILING_DAYS, owner, today),
        figure(PolicyName.REEXAMINATION_YEARS, owner, today),
        figure(PolicyName.REEXAMINATION_WARNING_MONTHS, owner, today));
  }

  private Figure figure(PolicyName name, @Nullable BureauCode owner, LocalDate today) {
    PolicyFigure figure = policies.figure(name, null, owner, today);
    return new Figure(figure.value(), figure.citation());
  }
}
