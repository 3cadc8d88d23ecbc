package org.biaolian.bureau;

import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.biaolian.access.Action;
import org.biaolian.access.Journal;
import org.biaolian.access.Requires;
import org.biaolian.access.Role;
import org.biaolian.access.Unguarded;
import org.biaolian.bureau.domain.PersonRoleRow;
import org.biaolian.bureau.domain.PersonRow;
import org.biaolian.bureau.internal.PersonRepository;
import org.biaolian.bureau.internal.PersonRoleRepository;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.OrganizationCode;
import org.biaolian.kernel.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people of the organizations and their dated roles. */
@Service
@Transactional
public class People {

  private final PersonRepository people;
  private final PersonRoleRepository roles;
  private final Journal journal;
  private final Clock clock;

  People(PersonRepository people, PersonRoleRepository roles, Journal journal, Clock clock) {
    this.people = people;
    this.roles = roles;
    this.journal = journal;
    this.clock = clock;
  }

  /** One line of a list of people: the roles that somebody holds for one organization. */
  public record Entry(
      String username,
      String nameZh,
      @Nullable String nameEn,
      OrganizationCode organization,
      Set<Role> roles,
      LocalDate from) {}

  /**
   * Enters people and roles that are not there yet; what is there stays as it is.
   *
   * @return how many roles are new
   * @throws RuleViolation when an account would combine an administrator with anything else
   */
  @Unguarded("the operator's command line, before anybody can sign in")
  public int enter(Collection<Entry> entries) {
    List<Journal.Entry> facts = new ArrayList<>();
    for (Entry entry : entries) {
      PersonRow person =
          people
              .findByUsername(entry.username())
              .orElseGet(
                  () ->
                      people.save(new PersonRow(entry.username(), entry.nameZh(), entry.nameEn())));
      List<PersonRoleRow> held = roles.findByPersonId(person.id());
      Set<Role> together = EnumSet.noneOf(Role.class);
      held.forEach(row -> together.add(row.role()));
      together.addAll(entry.roles());
      if (!Role.compatible(together)) {
        throw new RuleViolation("administrators-do-not-combine", entry.username());
      }
      for (Role role : entry.roles()) {
        boolean there =
            held.stream()
                .anyMatch(
                    row ->
                        row.role() == role
                            && row.organization().equals(entry.organization())
                            && row.holdsOn(entry.from()));
        if (!there) {
          roles.save(new PersonRoleRow(person.id(), entry.organization(), role, entry.from()));
          facts.add(
              Journal.Entry.act(
                  "person.role-entered",
                  "person",
                  person.id(),
                  "%s · %s · %s · %s"
                      .formatted(
                          entry.username(), entry.organization(), role.realmName(), entry.from())));
        }
      }
    }
    if (!facts.isEmpty()) {
      journal.noteByOperator(facts);
    }
    return facts.size();
  }

  /** The names of people, for pages that show who did what. */
  @Requires(Action.USE_PORTAL)
  @Transactional(readOnly = true)
  public Map<UUID, String> names(Collection<UUID> ids) {
    return people.findAllById(ids).stream()
        .collect(Collectors.toUnmodifiableMap(PersonRow::id, PersonRow::nameZh));
  }

  /** The name of a person, for what the portal writes by itself, with nobody signed in. */
  @Unguarded("papers of what was signed before papers were ordered")
  @Transactional(readOnly = true)
  public Optional<String> name(UUID id) {
    return people.findById(id).map(PersonRow::nameZh);
  }

  /**
   * Somebody who may be asked as an expert today.
   *
   * @param bureaus every bureau for which this person holds a role today
   */
  public record Expert(UUID id, String name, Set<BureauCode> bureaus) implements Serializable {}

  /** The experts of all bureaus, by name. */
  @Requires(Action.ASSESS_CASE)
  @Transactional(readOnly = true)
  public List<Expert> experts() {
    return allExperts();
  }

  /** The same, for the secretariat that asks them in a dispute. */
  @Requires(Action.RULE_DISPUTE)
  @Transactional(readOnly = true)
  public List<Expert> advisers() {
    return allExperts();
  }

  private List<Expert> allExperts() {
    LocalDate today = LocalDate.now(clock);
    Set<UUID> ids =
        roles.findByRole(Role.EXPERT).stream()
            .filter(row -> row.holdsOn(today))
            .map(PersonRoleRow::personId)
            .collect(Collectors.toSet());
    return people.findAllById(ids).stream()
        .filter(person -> !person.disabled())
        .map(person -> new Expert(person.id(), person.nameZh(), bureaus(person.id(), today)))
        .sorted(Comparator.comparing(Expert::name))
        .toList();
  }

  /**
   * Where somebody is an expert today, for tasks that are brought in step with nobody signed in.
   */
  @Unguarded("what waits for an expert, after commit")
  @Transactional(readOnly = true)
  public Set<OrganizationCode> expertFor(UUID person) {
    LocalDate today = LocalDate.now(clock);
    return roles.findByPersonId(person).stream()
        .filter(row -> row.role() == Role.EXPERT && row.holdsOn(today))
        .map(PersonRoleRow::organization)
        .collect(Collectors.toSet());
  }

  private Set<BureauCode> bureaus(UUID person, LocalDate today) {
    return roles.findByPersonId(person).stream()
        .filter(row -> row.holdsOn(today))
        .flatMap(row -> row.organization().bureau().stream())
        .collect(Collectors.toSet());
  }

  /** Somebody who can be given work. */
  public record Colleague(UUID id, String name) implements Serializable {}

  /** Who holds a role of an organization today, for those who give work to one of them. */
  @Requires(Action.READ_SHARED)
  @Transactional(readOnly = true)
  public List<Colleague> colleagues(OrganizationCode organization, Role role) {
    return holding(organization, role)
        .map(person -> new Colleague(person.id(), person.nameZh()))
        .sorted(Comparator.comparing(Colleague::name))
        .toList();
  }

  /** Who holds a role of an organization today. */
  @Requires(Action.USE_PORTAL)
  @Transactional(readOnly = true)
  public List<String> holders(OrganizationCode organization, Role role) {
    return holding(organization, role).map(PersonRow::nameZh).sorted().toList();
  }

  private Stream<PersonRow> holding(OrganizationCode organization, Role role) {
    LocalDate today = LocalDate.now(clock);
    Set<UUID> ids =
        roles.findByOrganizationCodeAndRole(organization.value(), role).stream()
            .filter(row -> row.holdsOn(today))
            .map(PersonRoleRow::personId)
            .collect(Collectors.toSet());
    return people.findAllById(ids).stream().filter(person -> !person.disabled());
  }
}
