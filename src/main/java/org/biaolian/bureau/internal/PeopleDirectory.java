package org.biaolian.bureau.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.biaolian.access.Actor;
import org.biaolian.access.ActorDirectory;
import org.biaolian.access.Journal;
import org.biaolian.access.Role;
import org.biaolian.access.StandingActors;
import org.biaolian.bureau.Membership;
import org.biaolian.bureau.domain.DeputyRow;
import org.biaolian.bureau.domain.PersonRoleRow;
import org.biaolian.bureau.domain.PersonRow;
import org.biaolian.kernel.CircleCode;
import org.biaolian.kernel.OrganizationCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers who an account is today from the tables of people and memberships. */
@Component
class PeopleDirectory implements ActorDirectory, StandingActors {

  private static final Logger log = LoggerFactory.getLogger(PeopleDirectory.class);

  private final PersonRepository people;
  private final ObjectProvider<Journal> journal;
  private final Clock clock;

  PeopleDirectory(PersonRepository people, ObjectProvider<Journal> journal, Clock clock) {
    this.people = people;
    // Asked for late: the journal asks who acts, and that is answered here.
    this.journal = journal;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Actor> resolve(SignIn signIn, @Nullable OrganizationCode wanted) {
    return known(signIn).map(known -> actor(known, row -> capped(row, signIn), wanted));
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Actor> standing(UUID personId, OrganizationCode organization) {
    return known(people.standingById(personId))
        .map(known -> actor(known, row -> true, organization))
        .filter(actor -> actor.organization().equals(organization) && !actor.roles().isEmpty());
  }

  @Override
  public List<OrganizationCode> organizations(UUID personId) {
    return known(people.standingById(personId))
        .map(known -> actor(known, row -> true, null).organizations())
        .orElse(List.of());
  }

  /** All that is asked about a person, read by one statement: it is asked with every request. */
  private record Known(
      PersonRow person,
      Set<PersonRoleRow> roles,
      Set<Membership> memberships,
      Set<DeputyRow> deputies) {}

  private static Optional<Known> known(List<PersonRepository.Standing> rows) {
    if (rows.isEmpty() || rows.getFirst().person().disabled()) {
      return Optional.empty();
    }
    Set<PersonRoleRow> roles = new LinkedHashSet<>();
    Set<Membership> memberships = new LinkedHashSet<>();
    Set<DeputyRow> deputies = new LinkedHashSet<>();
    for (PersonRepository.Standing row : rows) {
      if (row.role() != null) {
        roles.add(row.role());
      }
      if (row.membership() != null) {
        memberships.add(row.membership().toMembership());
      }
      if (row.deputy() != null) {
        deputies.add(row.deputy());
      }
    }
    return Optional.of(new Known(rows.getFirst().person(), roles, memberships, deputies));
  }

  /** As {@link #person}. */
  private Optional<Known> known(SignIn signIn) {
    List<PersonRepository.Standing> bound = people.standingBySubject(signIn.subject());
    return bound.isEmpty()
        ? known(people.standingByUsername(signIn.username()))
            .filter(known -> known.person().subject() == null)
        : known(bound);
  }

  /** By subject; by name only as long as nobody has signed in under that name. */
  private Optional<PersonRow> person(SignIn signIn) {
    return people
        .findBySubject(signIn.subject())
        .or(
            () ->
                people
                    .findByUsername(signIn.username())
                    .filter(person -> person.subject() == null));
  }

  private Actor actor(
      Known known, Predicate<PersonRoleRow> granted, @Nullable OrganizationCode wanted) {
    PersonRow person = known.person();
    LocalDate today = LocalDate.now(clock);
    List<PersonRoleRow> entered = known.roles().stream().filter(row -> row.holdsOn(today)).toList();
    List<PersonRoleRow> held = entered.stream().filter(granted).toList();
    List<OrganizationCode> organizations =
        held.stream()
            .map(PersonRoleRow::organization)
            .distinct()
            .sorted(Comparator.comparing(OrganizationCode::value).reversed())
            .toList();
    OrganizationCode active =
        wanted != null && organizations.contains(wanted)
            ? wanted
            : organizations.isEmpty() ? OrganizationCode.PLATFORM : organizations.getFirst();
    Set<Role> effective = EnumSet.noneOf(Role.class);
    held.stream()
        .filter(row -> row.organization().equals(active))
        .forEach(row -> effective.add(row.role()));
    return new Actor(
        person.id(),
        person.username(),
        person.nameZh(),
        active,
        active.bureau().orElse(null),
        // Not capped: the sign-in limits rights, never a conflict of interest.
        entered.stream()
            .flatMap(row -> row.organization().bureau().stream())
            .collect(Collectors.toSet()),
        Set.copyOf(Role.compatible(effective) ? effective : Set.of()),
        circles(active, known.memberships(), today),
        organizations,
        principals(active, entered, known.deputies(), today));
  }

  /** Both hold the role: naming a deputy gives no right that the person has not. */
  private static Map<Role, Set<UUID>> principals(
      OrganizationCode active,
      List<PersonRoleRow> entered,
      Set<DeputyRow> deputies,
      LocalDate today) {
    return deputies.stream()
        .filter(row -> row.organization().equals(active) && row.holdsOn(today))
        .filter(
            row ->
                entered.stream()
                    .anyMatch(
                        held ->
                            held.role() == row.role()
                                && held.organization().equals(row.organization())))
        .collect(
            Collectors.groupingBy(
                DeputyRow::role,
                Collectors.mapping(DeputyRow::principalId, Collectors.toUnmodifiableSet())));
  }

  /** The token is the upper limit; administrators have no organization there. */
  private static boolean capped(PersonRoleRow row, SignIn signIn) {
    boolean organizationGranted =
        row.organization().equals(OrganizationCode.PLATFORM)
            ? Role.ADMINISTRATORS.contains(row.role())
            : signIn.organizations().contains(row.organization());
    return organizationGranted && signIn.realmRoles().contains(row.role());
  }

  private static Set<CircleCode> circles(
      OrganizationCode active, Set<Membership> memberships, LocalDate today) {
    Optional<CircleCode> secretariat = active.secretariatCircle();
    if (secretariat.isPresent()) {
      return Set.of(secretariat.get());
    }
    return memberships.stream()
        .filter(one -> active.bureau().equals(Optional.of(one.bureau())))
        .filter(one -> one.holdsOn(today))
        .map(Membership::circle)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  @Transactional
  public void signedIn(SignIn signIn) {
    Optional<PersonRow> known = person(signIn);
    if (known.isEmpty() && people.findByUsername(signIn.username()).isPresent()) {
      log.warn("account {} was made anew: its name belongs to another subject", signIn.username());
      return;
    }
    PersonRow person =
        known.orElseGet(
            () -> people.save(new PersonRow(signIn.username(), signIn.name(), signIn.name())));
    if (person.subject() == null) {
      person.bind(signIn.subject());
      journal
          .getObject()
          .noteAtSignIn(
              person.id(),
              person.nameZh(),
              Journal.Entry.act("person.bound", "person", person.id(), person.username()));
    }
  }
}
