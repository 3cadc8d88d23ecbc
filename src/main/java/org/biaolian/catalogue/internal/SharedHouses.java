package org.biaolian.catalogue.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import org.biaolian.access.Disclosure;
import org.biaolian.access.Sharing;
import org.biaolian.bureau.Circles;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.CircleCode;
import org.biaolian.kernel.OrganizationCode;
import org.springframework.stereotype.Component;

/**
 * The visibility rule turned round: not which rows an organization sees, but which organizations
 * see a row today. The auditor, who belongs to no circle, is left to the caller.
 */
@Component
public class SharedHouses {

  private final Circles circles;
  private final Clock clock;

  SharedHouses(Circles circles, Clock clock) {
    this.circles = circles;
    this.clock = clock;
  }

  /** The owner first; for what is public, the owner only, since no list names everybody. */
  public Set<OrganizationCode> of(BureauCode owner, Disclosure shared) {
    Set<OrganizationCode> houses = new LinkedHashSet<>();
    houses.add(owner.organization());
    if (shared.level() == Sharing.CIRCLES) {
      shared.circles().stream()
          .sorted(Comparator.comparing(CircleCode::value))
          .forEach(circle -> add(circle, houses));
    }
    return houses;
  }

  /** Members and observers of today, and the secretariat. */
  private void add(CircleCode circle, Set<OrganizationCode> houses) {
    LocalDate today = LocalDate.now(clock);
    circles.memberships(circle).stream()
        .filter(membership -> membership.holdsOn(today))
        .forEach(membership -> houses.add(membership.bureau().organization()));
    circles.find(circle).ifPresent(found -> houses.add(found.secretariat()));
  }
}
