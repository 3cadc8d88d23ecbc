package org.biaolian.bureau;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.biaolian.access.Action;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.Journal;
import org.biaolian.access.Requires;
import org.biaolian.access.Unguarded;
import org.biaolian.bureau.domain.AgreementRow;
import org.biaolian.bureau.domain.MembershipRow;
import org.biaolian.bureau.internal.AgreementRepository;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.CircleCode;
import org.biaolian.kernel.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The agreements that recognitions rest on; a circle's secretariat enters them. */
@Service
@Transactional
public class Agreements {

  private final AgreementRepository agreements;
  private final CurrentActor actors;
  private final Journal journal;
  private final ObjectProvider<CircleDependents> dependents;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final Map<UUID, String> titles = new ConcurrentHashMap<>();

  Agreements(
      AgreementRepository agreements,
      CurrentActor actors,
      Journal journal,
      ObjectProvider<CircleDependents> dependents,
      ApplicationEventPublisher events,
      Clock clock) {
    this.agreements = agreements;
    this.actors = actors;
    this.journal = journal;
    this.dependents = dependents;
    this.events = events;
    this.clock = clock;
  }

  /** What the secretariat enters. */
  public record NewAgreement(
      CircleCode circle,
      String title,
      String scope,
      LocalDate effectiveFrom,
      @Nullable LocalDate effectiveTo,
      boolean demonstration) {}

  /**
   * @throws RuleViolation when the circle is not the acting secretariat's
   */
  @Requires(Action.MANAGE_CIRCLE)
  public UUID enter(NewAgreement entry) {
    requireOwn(entry.circle());
    if (entry.title().isBlank() || entry.scope().isBlank()) {
      throw new RuleViolation("agreement-incomplete");
    }
    AgreementRow row =
        new AgreementRow(
            entry.circle(),
            entry.title().strip(),
            entry.scope().strip(),
            entry.effectiveFrom(),
            entry.effectiveTo(),
            entry.demonstration());
    Agreement agreement = agreements.save(row).toAgreement();
    journal.note(
        Journal.Entry.act("agreement.entered", "agreement", agreement.id(), entry.title())
            .inCircle(entry.circle()));
    return agreement.id();
  }

  /**
   * Sets the last day of an agreement, at the earliest today and at the latest the agreed end. As
   * long as that day is not over another may be set.
   *
   * @param version as the page showed it
   * @throws RuleViolation when the circle is not the acting secretariat's, the agreement is over,
   *     the page was stale, the reason is missing, or the day does not fit
   */
  @Requires(Action.MANAGE_CIRCLE)
  public void end(UUID id, long version, LocalDate lastDay, String reason) {
    AgreementRow row = own(id);
    LastDay.requireReason(reason);
    Agreement agreement = row.toAgreement();
    LocalDate today = LocalDate.now(clock);
    LocalDate end = agreement.effectiveTo();
    if (agreement.version() != version) {
      throw new RuleViolation("changed-meanwhile");
    }
    if (end != null && end.isBefore(today)) {
      throw new RuleViolation("agreement-over");
    }
    LastDay.require(lastDay, end, today);
    row.endOn(lastDay);
    journal.note(
        Journal.Entry.act("agreement.ended", "agreement", id, lastDay + " · " + reason.strip())
            .inCircle(agreement.circle()));
    events.publishEvent(new AgreementEnded(agreement.circle(), id));
  }

  /**
   * What the end of an agreement would touch now.
   *
   * @throws RuleViolation when the circle is not the acting secretariat's
   */
  @Requires(Action.MANAGE_CIRCLE)
  @Transactional(readOnly = true)
  public List<CircleDependents.Touched> touchedByEnd(UUID id) {
    Agreement agreement = own(id).toAgreement();
    return dependents.stream()
        .flatMap(one -> one.ofAgreement(agreement.circle(), id).stream())
        .toList();
  }

  private AgreementRow own(UUID id) {
    AgreementRow row = agreements.findById(id).orElseThrow(() -> new RuleViolation("not-found"));
    requireOwn(row.toAgreement().circle());
    return row;
  }

  private void requireOwn(CircleCode circle) {
    if (!actors.require().organization().secretariatCircle().equals(Optional.of(circle))) {
      throw new RuleViolation("circle-of-another-secretariat");
    }
  }

  @Requires(Action.READ_PUBLIC)
  @Transactional(readOnly = true)
  public List<Agreement> of(CircleCode circle) {
    return agreements.findByCircleCodeOrderByEffectiveFromDesc(circle.value()).stream()
        .map(AgreementRow::toAgreement)
        .toList();
  }

  /** The agreements of a circle that hold today. */
  @Requires(Action.READ_PUBLIC)
  @Transactional(readOnly = true)
  public List<Agreement> inForce(CircleCode circle) {
    LocalDate today = LocalDate.now(clock);
    return of(circle).stream().filter(agreement -> agreement.holdsOn(today)).toList();
  }

  @Requires(Action.READ_PUBLIC)
  @Transactional(readOnly = true)
  public Optional<Agreement> find(UUID id) {
    return agreements.findById(id).map(AgreementRow::toAgreement);
  }

  /**
   * An agreement that holds today.
   *
   * @param members the full members of its circle today
   */
  public record InForce(Agreement agreement, Set<BureauCode> members) {}

  /** Those that hold today, each with the members of its circle; in one statement. */
  @Unguarded("the recognition module, for a signature")
  @Transactional(readOnly = true)
  public Map<UUID, InForce> inForceWithMembers(Collection<UUID> ids) {
    LocalDate today = LocalDate.now(clock);
    Map<Agreement, List<AgreementRepository.InCircle>> rows =
        agreements.withMemberships(ids).stream()
            .collect(Collectors.groupingBy(row -> row.agreement().toAgreement()));
    return rows.entrySet().stream()
        .filter(one -> one.getKey().holdsOn(today))
        .collect(
            Collectors.toMap(
                one -> one.getKey().id(),
                one -> new InForce(one.getKey(), members(one.getValue(), today))));
  }

  private static Set<BureauCode> members(List<AgreementRepository.InCircle> rows, LocalDate today) {
    return rows.stream()
        .map(AgreementRepository.InCircle::membership)
        .filter(Objects::nonNull)
        .map(MembershipRow::toMembership)
        .filter(one -> one.kind() == Membership.Kind.MEMBER && one.holdsOn(today))
        .map(Membership::bureau)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The agreements whose last day is over. */
  @Unguarded("the recognition module, each day")
  @Transactional(readOnly = true)
  public List<Agreement> ended() {
    LocalDate today = LocalDate.now(clock);
    return agreements.findByEffectiveToBefore(today).stream()
        .map(AgreementRow::toAgreement)
        .toList();
  }

  /** Which of these hold today. */
  @Unguarded("the recognition module, each day")
  @Transactional(readOnly = true)
  public Set<UUID> holding(Collection<UUID> ids) {
    LocalDate today = LocalDate.now(clock);
    return agreements.findAllById(ids).stream()
        .map(AgreementRow::toAgreement)
        .filter(one -> one.holdsOn(today))
        .map(Agreement::id)
        .collect(Collectors.toSet());
  }

  /** The titles of many at once; those asked for before are known, for a title never changes. */
  @Requires(Action.READ_PUBLIC)
  @Transactional(readOnly = true)
  public Map<UUID, String> titles(Collection<UUID> ids) {
    List<UUID> unknown = ids.stream().filter(id -> !titles.containsKey(id)).toList();
    if (!unknown.isEmpty()) {
      agreements.findAllById(unknown).stream()
          .map(AgreementRow::toAgreement)
          .forEach(one -> titles.put(one.id(), one.title()));
    }
    return ids.stream()
        .filter(titles::containsKey)
        .collect(Collectors.toMap(Function.identity(), titles::get));
  }
}
