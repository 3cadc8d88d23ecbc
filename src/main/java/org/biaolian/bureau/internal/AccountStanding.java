package org.biaolian.bureau.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biaolian.access.Role;
import org.biaolian.bureau.AccountChanged;
import org.biaolian.bureau.Accounts;
import org.biaolian.bureau.domain.PersonRoleRow;
import org.biaolian.bureau.domain.PersonRow;
import org.biaolian.kernel.OrganizationCode;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Brings an account in line with the table. What the table takes away counts at once anyway. */
@Component
public class AccountStanding {

  private final PersonRepository people;
  private final PersonRoleRepository roles;
  private final Accounts accounts;
  private final Clock clock;

  AccountStanding(
      PersonRepository people, PersonRoleRepository roles, Accounts accounts, Clock clock) {
    this.people = people;
    this.roles = roles;
    this.accounts = accounts;
    this.clock = clock;
  }

  /** After the commit; kept in the event table until it worked. */
  @ApplicationModuleListener
  void follow(AccountChanged changed) {
    people.findById(changed.personId()).ifPresent(this::align);
  }

  /** Now, within the caller's transaction: a failure undoes what was given. */
  public void align(PersonRow person) {
    List<PersonRoleRow> lasting = lasting(person.id());
    if (lasting.stream().anyMatch(row -> Role.ADMINISTRATORS.contains(row.role()))) {
      return;
    }
    accounts.align(
        new Accounts.Standing(
            person.subject(),
            person.username(),
            !person.disabled(),
            lasting.stream().map(PersonRoleRow::role).collect(Collectors.toSet()),
            lasting.stream().map(PersonRoleRow::organization).collect(Collectors.toSet())));
  }

  /** The roles that hold today or later. */
  public List<PersonRoleRow> lasting(UUID person) {
    LocalDate today = LocalDate.now(clock);
    return roles.findByPersonId(person).stream().filter(row -> row.lastsUntil(today)).toList();
  }

  /** Whether somebody who can sign in administers the organization. */
  public boolean hasAdmin(OrganizationCode organization) {
    LocalDate today = LocalDate.now(clock);
    return roles.findByOrganizationCodeAndRole(organization.value(), Role.BUREAU_ADMIN).stream()
        .filter(row -> row.lastsUntil(today))
        .map(row -> people.findById(row.personId()))
        .anyMatch(person -> person.isPresent() && !person.get().disabled());
  }

  /** Whether one of these administrators' roles forbids another role beside it. */
  public boolean fits(UUID person, Role role) {
    Set<Role> together =
        lasting(person).stream().map(PersonRoleRow::role).collect(Collectors.toSet());
    together.add(role);
    return Role.compatible(together);
  }
}
