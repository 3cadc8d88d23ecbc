package org.biaolian.catalogue.internal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.Sharing;
import org.biaolian.access.VisibilityPolicy;
import org.biaolian.catalogue.domain.Standard;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.CircleCode;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.kernel.StandardNumber;
import org.springframework.stereotype.Component;

/** Records as the present actor may reach them. */
@Component
public class Records {

  private final StandardRepository standards;
  private final CurrentActor actors;

  Records(StandardRepository standards, CurrentActor actors) {
    this.standards = standards;
    this.actors = actors;
  }

  public boolean visible(Standard standard) {
    // The circles are rows of their own, and most records are public.
    Set<CircleCode> with = standard.sharing() == Sharing.CIRCLES ? standard.circles() : Set.of();
    return VisibilityPolicy.sees(actors.find(), standard.owner(), standard.sharing(), with);
  }

  public Optional<Standard> find(UUID id) {
    return standards.findById(id).filter(this::visible);
  }

  /** Those of them that can be seen, in no order. */
  public List<Standard> find(Collection<UUID> ids) {
    return standards.findAllById(ids).stream().filter(this::visible).toList();
  }

  /** By its number in any spelling. */
  public Optional<Standard> find(String anySpelling) {
    return StandardNumber.parse(anySpelling) instanceof StandardNumber.Accepted accepted
        ? standards.findByNumber(accepted.number().value()).filter(this::visible)
        : Optional.empty();
  }

  /** Whether the actor acts for the bureau whose record it is. */
  public boolean inside(Standard standard) {
    BureauCode owner = standard.owner();
    return owner != null && actors.find().map(actor -> actor.actsFor(owner)).orElse(false);
  }

  /** A record that is not the own bureau's is refused; one that cannot be seen is absent. */
  public Standard own(UUID id) {
    Standard standard = find(id).orElseThrow(() -> new RuleViolation("record-absent"));
    standard.mustOwn(bureau());
    return standard;
  }

  public UUID person() {
    return actors.require().personId();
  }

  public BureauCode bureau() {
    BureauCode bureau = actors.require().bureau();
    if (bureau == null) {
      throw new RuleViolation("acts-for-no-bureau");
    }
    return bureau;
  }
}
