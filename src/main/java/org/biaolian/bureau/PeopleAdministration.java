package org.biaolian.bureau;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.biaolian.access.Action;
import org.biaolian.access.Actor;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.Journal;
import org.biaolian.access.Requires;
import org.biaolian.access.Role;
import org.biaolian.bureau.domain.PersonRoleRow;
import org.biaolian.bureau.domain.PersonRow;
import org.biaolian.bureau.internal.AccountStanding;
import org.biaolian.bureau.internal.FirstPasswords;
import org.biaolian.bureau.internal.PersonRepository;
import org.biaolian.bureau.internal.PersonRoleRepository;
import org.biaolian.kernel.OrganizationCode;
import org.biaolian.kernel.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a bureau-admin does with the people of the own organization. Giving is done at the sign-in
 * service before it is committed here; taking away is committed here first and followed there.
 */
@Service
@Transactional
public class PeopleAdministration {

  /** What a bureau-admin gives alone. */
  public static final Set<Role> GIVEN_ALONE =
      EnumSet.of(Role.CLERK, Role.REVIEWER, Role.EXPERT, Role.ENTERPRISE);

  private final PersonRepository people;
  private final PersonRoleRepository roles;
  private final AccountStanding standing;
  private final Accounts accounts;
  private final FirstPasswords passwords;
  private final CurrentActor actors;
  private final Journal journal;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  PeopleAdministration(
      PersonRepository people,
      PersonRoleRepository roles,
      AccountStanding standing,
      Accounts accounts,
      FirstPasswords passwords,
      CurrentActor actors,
      Journal journal,
      ApplicationEventPublisher events,
      Clock clock) {
    this.people = people;
    this.roles = roles;
    this.standing = standing;
    this.accounts = accounts;
    this.passwords = passwords;
    this.actors = actors;
    this.journal = journal;
    this.events = events;
    this.clock = clock;
  }

  /** A role of a person for the own organization, today or later. */
  public record Held(UUID id, Role role, LocalDate from, @Nullable LocalDate to) {}

  /**
   * A person of the own organization.
   *
   * @param version what a change must name, so that nobody overwrites another's change
   */
  public record Colleague(
      UUID id, String username, String name, boolean disabled, List<Held> roles, long version) {}

  /** Whom to invite. */
  public record Invitation(String username, String name, String mail, Role role, LocalDate from) {}

  /** The people who hold a role of the own organization today or later, by name. */
  @Requires(Action.MANAGE_PEOPLE)
  @Transactional(readOnly = true)
  public List<Colleague> colleagues() {
    OrganizationCode own = actors.require().organization();
    List<UUID> ids =
        roles.findByOrganizationCode(own.value()).stream()
            .filter(row -> row.lastsUntil(LocalDate.now(clock)))
            .map(PersonRoleRow::personId)
            .distinct()
            .toList();
    return people.findAllById(ids).stream()
        .map(person -> colleague(person, own))
        .sorted(Comparator.comparing(Colleague::username))
        .toList();
  }

  private Colleague colleague(PersonRow person, OrganizationCode own) {
    return new Colleague(
        person.id(),
        person.username(),
        person.nameZh(),
        person.disabled(),
        standing.lasting(person.id()).stream()
            .filter(row -> row.organization().equals(own))
            .map(row -> new Held(row.id(), row.role(), row.validFrom(), row.validTo()))
            .toList(),
        person.version());
  }

  /**
   * Makes an account and the person, with one role. Somebody whom the portal knows is taken in with
   * the account that is there, if the name agrees: so a person moves from another bureau.
   *
   * @return the first password, told only once; none for somebody who has an account
   * @throws RuleViolation when a rule forbids it or the sign-in service does not answer; then
   *     nothing has changed
   */
  @Requires(Action.MANAGE_PEOPLE)
  public Optional<String> invite(Invitation invitation) {
    String username = invitation.username().strip();
    String name = invitation.name().strip();
    String mail = invitation.mail().strip();
    if (!username.matches("[a-z0-9][a-z0-9._-]{2,59}")) {
      throw new RuleViolation("username-form");
    }
    if (name.isEmpty()) {
      throw new RuleViolation("name-missing");
    }
    if (!mail.isEmpty() && !mail.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
      throw new RuleViolation("mail-form");
    }
    requireGivenAlone(invitation.role());
    Optional<PersonRow> known = people.findByUsername(username);
    if (known.isPresent()) {
      takeIn(known.get(), name, invitation);
      return Optional.empty();
    }
    PersonRow person = people.save(new PersonRow(username, name, null));
    add(person, invitation.role(), invitation.from(), "person.invited");
    String password = passwords.next();
    person.bind(
        accounts.create(username, name, Optional.of(mail).filter(m -> !m.isEmpty()), password));
    try {
      people.flush();
      standing.align(person);
    } catch (RuntimeException e) {
      accounts.discard(String.valueOf(person.subject()));
      throw e;
    }
    return Optional.of(password);
  }

  private void takeIn(PersonRow person, String name, Invitation invitation) {
    if (person.disabled()
        || !person.nameZh().equals(name)
        || !standing.fits(person.id(), invitation.role())) {
      throw new RuleViolation("username-taken");
    }
    requireNotSelf(person);
    add(person, invitation.role(), invitation.from(), "person.taken-in");
    people.flush();
    standing.align(person);
  }

  /**
   * Gives a colleague one of {@link #GIVEN_ALONE} from a day on.
   *
   * @throws RuleViolation as {@link #invite} does
   */
  @Requires(Action.MANAGE_PEOPLE)
  public void give(UUID personId, long version, Role role, LocalDate from) {
    requireGivenAlone(role);
    PersonRow person = own(personId, version);
    add(person, role, from, "role.given");
    people.flush();
    standing.align(person);
  }

  private void add(PersonRow person, Role role, LocalDate from, String kind) {
    OrganizationCode own = actors.require().organization();
    if (from.isBefore(LocalDate.now(clock))) {
      throw new RuleViolation("role-starts-in-the-past");
    }
    if (!standing.fits(person.id(), role)) {
      throw new RuleViolation("administrators-do-not-combine", person.username());
    }
    boolean there =
        standing.lasting(person.id()).stream()
            .anyMatch(row -> row.role() == role && row.organization().equals(own));
    if (there) {
      throw new RuleViolation("role-held-already");
    }
    roles.save(new PersonRoleRow(person.id(), own, role, from));
    journal.note(Journal.Entry.act(kind, "person", person.id(), role.realmName() + " " + from));
  }

  /**
   * Ends a role of a colleague at once: it no longer holds today.
   *
   * @throws RuleViolation when it is no role of the own organization, or one's own
   */
  @Requires(Action.MANAGE_PEOPLE)
  public void end(UUID personId, long version, UUID roleId) {
    PersonRow person = own(personId, version);
    OrganizationCode organization = actors.require().organization();
    PersonRoleRow row =
        roles
            .findById(roleId)
            .filter(r -> r.personId().equals(personId) && r.organization().equals(organization))
            .orElseThrow(() -> new RuleViolation("person-of-another-organization"));
    LocalDate today = LocalDate.now(clock);
    LocalDate last = today.minusDays(1);
    LocalDate never = row.validFrom().minusDays(1);
    row.end(last.isBefore(never) ? never : last);
    note("role.ended", person, row.role().realmName());
    events.publishEvent(new AccountChanged(personId));
  }

  /**
   * Shuts a colleague out, in open sessions too.
   *
   * @throws RuleViolation when the person works for another organization as well
   */
  @Requires(Action.MANAGE_PEOPLE)
  public void disable(UUID personId, long version) {
    PersonRow person = onlyOwn(personId, version);
    person.disable();
    note("person.disabled", person, null);
    events.publishEvent(new AccountChanged(personId));
  }

  /** Lets a colleague in again, with the roles that are left. */
  @Requires(Action.MANAGE_PEOPLE)
  public void enable(UUID personId, long version) {
    PersonRow person = onlyOwn(personId, version);
    person.enable();
    note("person.enabled", person, null);
    people.flush();
    standing.align(person);
  }

  /**
   * Gives a colleague who lost the password another first one.
   *
   * @return the password, told only once
   */
  @Requires(Action.MANAGE_PEOPLE)
  public String resetPassword(UUID personId, long version) {
    PersonRow person = onlyOwn(personId, version);
    String subject = person.subject();
    if (subject == null) {
      throw new RuleViolation("person-never-signed-in");
    }
    note("credential.reset", person, null);
    String password = passwords.next();
    people.flush();
    accounts.resetPassword(subject, password);
    return password;
  }

  private void note(String kind, PersonRow person, @Nullable String reason) {
    journal.note(Journal.Entry.act(kind, "person", person.id(), reason));
  }

  private static void requireGivenAlone(Role role) {
    if (!GIVEN_ALONE.contains(role)) {
      throw new RuleViolation("role-needs-second-person");
    }
  }

  private void requireNotSelf(PersonRow person) {
    if (person.id().equals(actors.require().personId())) {
      throw new RuleViolation("not-oneself");
    }
  }

  /** A person of the own organization, not oneself, as the page showed it. */
  private PersonRow own(UUID id, long version) {
    Actor actor = actors.require();
    PersonRow person =
        people
            .findForChangeById(id)
            .filter(
                found ->
                    standing.lasting(id).stream()
                        .anyMatch(row -> row.organization().equals(actor.organization())))
            .orElseThrow(() -> new RuleViolation("person-of-another-organization"));
    requireNotSelf(person);
    if (person.version() != version) {
      throw new RuleViolation("changed-meanwhile");
    }
    return person;
  }

  /** What touches the whole account is refused while another organization relies on it. */
  private PersonRow onlyOwn(UUID id, long version) {
    PersonRow person = own(id, version);
    OrganizationCode own = actors.require().organization();
    if (standing.lasting(id).stream()
        .anyMatch(
            row -> !row.organization().equals(own) || Role.ADMINISTRATORS.contains(row.role()))) {
      throw new RuleViolation("person-of-several-organizations");
    }
    return person;
  }
}
