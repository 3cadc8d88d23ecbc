package org.biaolian.bureau;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.biaolian.access.Action;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.Journal;
import org.biaolian.access.Requires;
import org.biaolian.access.Unguarded;
import org.biaolian.bureau.domain.CircleRow;
import org.biaolian.bureau.domain.MembershipRow;
import org.biaolian.bureau.internal.CircleRepository;
import org.biaolian.bureau.internal.KnownMemberships;
import org.biaolian.bureau.internal.MembershipRepository;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.CircleCode;
import org.biaolian.kernel.RuleViolation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

/** The circles and who belongs to them when. */
@Service
@Transactional(readOnly = true)
public class Circles {

  /** Rows that only a migration changes: read once. */
  private final SingletonSupplier<List<Circle>> all;

  private final MembershipRepository memberships;
  private final KnownMemberships known;
  private final Organizations organizations;
  private final CurrentActor actors;
  private final Journal journal;
  private final ObjectProvider<CircleDependents> dependents;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Circles(
      CircleRepository circles,
      MembershipRepository memberships,
      KnownMemberships known,
      Organizations organizations,
      CurrentActor actors,
      Journal journal,
      ObjectProvider<CircleDependents> dependents,
      ApplicationEventPublisher events,
      Clock clock) {
    this.all =
        SingletonSupplier.of(
            () -> circles.findAllByOrderBySortOrder().stream().map(CircleRow::toCircle).toList());
    this.memberships = memberships;
    this.known = known;
    this.organizations = organizations;
    this.actors = actors;
    this.journal = journal;
    this.dependents = dependents;
    this.events = events;
    this.clock = clock;
  }

  /**
   * A bureau's place in a circle today, for its secretariat.
   *
   * @param version what a change must name, so that nobody overwrites another's change
   */
  public record Seat(Membership membership, long version) {}

  /**
   * That a bureau is to leave a circle.
   *
   * @param version as the page showed it
   * @param lastDay the last day on which it belongs
   */
  public record Leaving(
      CircleCode circle, BureauCode bureau, long version, LocalDate lastDay, String reason) {}

  /**
   * Who sits in the acting secretariat's circle today, in the order of the organizations.
   *
   * @throws RuleViolation when the circle is another secretariat's
   */
  @Requires(Action.MANAGE_CIRCLE)
  public List<Seat> seats(CircleCode circle) {
    requireOwn(circle);
    LocalDate today = LocalDate.now(clock);
    Comparator<Membership> order = byOrganization();
    return memberships.findByCircleCodeOrderByJoinedOn(circle.value()).stream()
        .map(row -> new Seat(row.toMembership(), row.version()))
        .filter(seat -> seat.membership().holdsOn(today))
        .sorted(Comparator.comparing(Seat::membership, order))
        .toList();
  }

  /**
   * What a bureau leaving the acting secretariat's circle would touch now.
   *
   * @throws RuleViolation when the circle is another secretariat's
   */
  @Requires(Action.MANAGE_CIRCLE)
  public List<CircleDependents.Touched> touchedByLeaving(CircleCode circle, BureauCode bureau) {
    requireOwn(circle);
    return dependents.stream().flatMap(one -> one.ofMember(circle, bureau).stream()).toList();
  }

  /**
   * A bureau leaves the acting secretariat's circle; what the circle shares is closed to it from
   * the day after its last one. As long as that day is not over another may be set.
   *
   * @throws RuleViolation when the circle is another secretariat's, the bureau is not in it today,
   *     the page was stale, the reason is missing, or the day does not fit
   */
  @Requires(Action.MANAGE_CIRCLE)
  @Transactional
  public void leave(Leaving leaving) {
    CircleCode circle = leaving.circle();
    BureauCode bureau = leaving.bureau();
    requireOwn(circle);
    LastDay.requireReason(leaving.reason());
    LocalDate today = LocalDate.now(clock);
    MembershipRow row =
        memberships.findByBureauCode(bureau.value()).stream()
            .filter(one -> one.toMembership().circle().equals(circle))
            .filter(one -> one.toMembership().holdsOn(today))
            .findFirst()
            .orElseThrow(() -> new RuleViolation("bureau-not-in-circle", bureau.value()));
    if (row.version() != leaving.version()) {
      throw new RuleViolation("changed-meanwhile");
    }
    LastDay.require(leaving.lastDay(), row.toMembership().lastDay(), today);
    row.leave(leaving.lastDay().plusDays(1));
    journal.note(
        Journal.Entry.act(
                "membership.ended",
                "membership",
                row.id(),
                leaving.lastDay() + " · " + bureau.value() + " · " + leaving.reason().strip())
            .inCircle(circle));
    events.publishEvent(new MembershipEnded(circle, bureau));
  }

  private void requireOwn(CircleCode circle) {
    if (!actors.require().organization().secretariatCircle().equals(Optional.of(circle))) {
      throw new RuleViolation("circle-of-another-secretariat");
    }
  }

  /** Who has left which circle by today and is not in it again. */
  @Unguarded("the recognition module, each day")
  public List<Membership> left() {
    LocalDate today = LocalDate.now(clock);
    List<Membership> known =
        memberships.findAll().stream().map(MembershipRow::toMembership).toList();
    return known.stream()
        .filter(one -> one.leftOn() != null && !one.leftOn().isAfter(today))
        .filter(
            one ->
                known.stream()
                    .noneMatch(
                        other ->
                            other.circle().equals(one.circle())
                                && other.bureau().equals(one.bureau())
                                && other.holdsOn(today)))
        .toList();
  }

  @Requires(Action.READ_PUBLIC)
  public List<Circle> all() {
    return all.obtain();
  }

  @Requires(Action.READ_PUBLIC)
  public Optional<Circle> find(CircleCode code) {
    return all().stream().filter(circle -> circle.code().equals(code)).findFirst();
  }

  /** The circles in which a bureau sits today. */
  @Requires(Action.READ_PUBLIC)
  public Set<CircleCode> of(BureauCode bureau) {
    LocalDate today = LocalDate.now(clock);
    return memberships.findByBureauCode(bureau.value()).stream()
        .map(MembershipRow::toMembership)
        .filter(membership -> membership.holdsOn(today))
        .map(Membership::circle)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** All memberships of a circle, past and present, in the order of the organizations. */
  @Requires(Action.READ_PUBLIC)
  public List<Membership> memberships(CircleCode circle) {
    return memberships.findByCircleCodeOrderByJoinedOn(circle.value()).stream()
        .map(MembershipRow::toMembership)
        .sorted(byOrganization())
        .toList();
  }

  private Comparator<Membership> byOrganization() {
    Map<BureauCode, Integer> places = new HashMap<>();
    organizations.bureaus().stream()
        .flatMap(one -> one.code().bureau().stream())
        .forEach(code -> places.put(code, places.size()));
    return Comparator.comparing(
        membership -> places.getOrDefault(membership.bureau(), Integer.MAX_VALUE));
  }

  /**
   * The full members of all circles today, in the order of the circles and the organizations: from
   * memory, for pages that show them. Who decides over a right asks {@link #members(CircleCode)}.
   */
  @Requires(Action.READ_PUBLIC)
  public Map<Circle, List<BureauCode>> members() {
    LocalDate today = LocalDate.now(clock);
    Map<CircleCode, List<BureauCode>> members =
        known.all().stream()
            .filter(m -> m.kind() == Membership.Kind.MEMBER && m.holdsOn(today))
            .sorted(byOrganization())
            .collect(
                Collectors.groupingBy(
                    Membership::circle,
                    Collectors.mapping(Membership::bureau, Collectors.toList())));
    Map<Circle, List<BureauCode>> byCircle = new LinkedHashMap<>();
    all().forEach(circle -> byCircle.put(circle, members.getOrDefault(circle.code(), List.of())));
    return byCircle;
  }

  /** The full members of a circle today, in the order of the organizations. */
  @Requires(Action.READ_PUBLIC)
  public List<BureauCode> members(CircleCode circle) {
    LocalDate today = LocalDate.now(clock);
    return memberships(circle).stream()
        .filter(m -> m.kind() == Membership.Kind.MEMBER && m.holdsOn(today))
        .map(Membership::bureau)
        .toList();
  }
}
