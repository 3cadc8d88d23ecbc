package org.biaolian.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.biaolian.access.Unguarded;
import org.biaolian.catalogue.domain.Standard;
import org.biaolian.catalogue.internal.StandardRepository;
import org.biaolian.kernel.BureauCode;
import org.biaolian.policy.Policies;
import org.biaolian.policy.PolicyName;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The dated facts of standards for the modules above that have to react to them. */
@Service
@Transactional(readOnly = true)
public class StandardLives {

  private final StandardRepository standards;
  private final Policies policies;
  private final Clock clock;

  StandardLives(StandardRepository standards, Policies policies, Clock clock) {
    this.standards = standards;
    this.policies = policies;
    this.clock = clock;
  }

  /** Of many at once; unknown ids are left out. */
  @Unguarded("the recognition module, when a day or a change has come")
  public Map<UUID, StandardLife> of(Collection<UUID> ids) {
    LocalDate today = LocalDate.now(clock);
    Map<BureauCode, Integer> years = new HashMap<>();
    Map<UUID, StandardLife> found = new HashMap<>();
    for (Standard one : standards.findAllById(ids)) {
      found.put(one.id(), life(one, today, years));
    }
    return found;
  }

  private StandardLife life(Standard one, LocalDate today, Map<BureauCode, Integer> years) {
    StandardDetails details = one.details();
    LegalStatus status = one.status(today);
    BureauCode owner = one.owner();
    LocalDate basis =
        details.particulars().confirmedOn() == null
            ? details.publishedOn()
            : details.particulars().confirmedOn();
    return new StandardLife(
        one.id(),
        status,
        end(details.abolishedOn(), status == LegalStatus.ABOLISHED, today),
        end(details.supersededOn(), status == LegalStatus.SUPERSEDED, today),
        details.supersededOn() == null && status == LegalStatus.SUPERSEDED,
        owner == null || basis == null
            ? null
            : basis.plusYears(
                Objects.requireNonNull(
                    years.computeIfAbsent(
                        owner,
                        bureau ->
                            policies.intValue(
                                PolicyName.REEXAMINATION_YEARS, null, bureau, today)))),
        one.lastSuspension());
  }

  private static @Nullable LocalDate end(@Nullable LocalDate known, boolean has, LocalDate today) {
    return known == null && has ? today : known;
  }
}
