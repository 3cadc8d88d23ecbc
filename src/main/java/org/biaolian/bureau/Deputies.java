package org.biaolian.bureau;

import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.biaolian.access.Action;
import org.biaolian.access.Actor;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.Journal;
import org.biaolian.access.Requires;
import org.biaolian.access.Role;
import org.biaolian.bureau.domain.DeputyRow;
import org.biaolian.bureau.internal.DeputyRepository;
import org.biaolian.bureau.internal.PersonRoleRepository;
import org.biaolian.kernel.OrganizationCode;
import org.biaolian.kernel.RuleViolation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deputies (AB 角) of a bureau. Both hold the same role there, so that naming one gives no right
 * that the person has not; a deputy may go on with what the other began. Who held another step of a
 * case is refused there, deputy or not.
 */
@Service
@Transactional
public class Deputies {

  /** The roles in which somebody is stood in for. */
  public static final Set<Role> ROLES = EnumSet.of(Role.CLERK, Role.REVIEWER, Role.APPROVER);

  private final DeputyRepository deputies;
  private final PersonRoleRepository roles;
  private final People people;
  private final CurrentActor actors;
  private final Journal journal;
  private final Clock clock;

  Deputies(
      DeputyRepository deputies,
      PersonRoleRepository roles,
      People people,
      CurrentActor actors,
      Journal journal,
      Clock clock) {
    this.deputies = deputies;
    this.roles = roles;
    this.people = people;
    this.actors = actors;
    this.journal = journal;
    this.clock = clock;
  }

  /** Who stands in for whom. */
  public record Deputy(
      UUID id, Role role, String principal, String deputy, LocalDate from, LocalDate to)
      implements Serializable {}

  /** The deputies of the own bureau, today and later. */
  @Requires(Action.MANAGE_PEOPLE)
  @Transactional(readOnly = true)
  public List<Deputy> named() {
    List<DeputyRow> rows = lasting(actors.require().organization());
    Map<UUID, String> names =
        people.names(
            rows.stream()
                .flatMap(row -> Stream.of(row.principalId(), row.deputyId()))
                .collect(Collectors.toSet()));
    return rows.stream()
        .map(
            row ->
                new Deputy(
                    row.id(),
                    row.role(),
                    names.getOrDefault(row.principalId(), ""),
                    names.getOrDefault(row.deputyId(), ""),
                    row.validFrom(),
                    row.validTo()))
        .toList();
  }

  /**
   * Names a colleague as another's deputy.
   *
   * @throws RuleViolation unless both hold the role of the own bureau on all those days, or when
   *     one is named already for some of them
   */
  @Requires(Action.MANAGE_PEOPLE)
  public void name(UUID principal, UUID deputy, Role role, LocalDate from, LocalDate to) {
    Actor admin = actors.require();
    OrganizationCode own = admin.organization();
    if (!ROLES.contains(role)) {
      throw new RuleViolation("deputy-role");
    }
    if (from.isBefore(LocalDate.now(clock))) {
      throw new RuleViolation("role-starts-in-the-past");
    }
    if (deputy.equals(admin.personId())) {
      throw new RuleViolation("not-oneself");
    }
    DeputyRow row = new DeputyRow(own, role, principal, deputy, admin.personId(), from, to);
    for (UUID person : Set.of(principal, deputy)) {
      if (!holds(person, own, role, from, to)) {
        throw new RuleViolation("deputy-same-role");
      }
    }
    if (lasting(own).stream()
        .anyMatch(
            other ->
                other.role() == role
                    && other.principalId().equals(principal)
                    && other.overlaps(from, to))) {
      throw new RuleViolation("deputy-named-already");
    }
    deputies.save(row);
    journal.note(
        Journal.Entry.act(
            "deputy.named",
            "person",
            principal,
            "%s · %s · %s – %s"
                .formatted(
                    people.names(List.of(deputy)).getOrDefault(deputy, ""),
                    role.realmName(),
                    from,
                    to)));
  }

  /** Ends it at once. */
  @Requires(Action.MANAGE_PEOPLE)
  public void end(UUID id) {
    DeputyRow row =
        deputies
            .findById(id)
            .filter(one -> one.organization().equals(actors.require().organization()))
            .orElseThrow(() -> new RuleViolation("not-found"));
    row.endBefore(LocalDate.now(clock));
    journal.note(
        Journal.Entry.act("deputy.ended", "person", row.principalId(), row.role().realmName()));
  }

  private List<DeputyRow> lasting(OrganizationCode organization) {
    return deputies.findByOrganizationCodeAndValidToGreaterThanEqualOrderByValidFrom(
        organization.value(), LocalDate.now(clock));
  }

  private boolean holds(
      UUID person, OrganizationCode organization, Role role, LocalDate from, LocalDate to) {
    return roles.findByPersonId(person).stream()
        .filter(row -> row.role() == role && row.organization().equals(organization))
        .anyMatch(row -> row.holdsOn(from) && row.holdsOn(to));
  }
}
