package org.biaolian.bureau;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.biaolian.access.Action;
import org.biaolian.access.Actor;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.Journal;
import org.biaolian.access.Requires;
import org.biaolian.access.Role;
import org.biaolian.bureau.domain.GrantProposalRow;
import org.biaolian.bureau.domain.PersonRoleRow;
import org.biaolian.bureau.domain.PersonRow;
import org.biaolian.bureau.domain.ProposalState;
import org.biaolian.bureau.internal.AccountStanding;
import org.biaolian.bureau.internal.GrantProposalRepository;
import org.biaolian.bureau.internal.PersonRepository;
import org.biaolian.bureau.internal.PersonRoleRepository;
import org.biaolian.kernel.OrganizationCode;
import org.biaolian.kernel.RuleViolation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Making somebody approver or bureau-admin: one proposes, the security-admin confirms. */
@Service
@Transactional
public class Grants {

  private final GrantProposalRepository proposals;
  private final PersonRepository people;
  private final PersonRoleRepository roles;
  private final AccountStanding standing;
  private final Circles circles;
  private final CurrentActor actors;
  private final Journal journal;
  private final Clock clock;

  Grants(
      GrantProposalRepository proposals,
      PersonRepository people,
      PersonRoleRepository roles,
      AccountStanding standing,
      Circles circles,
      CurrentActor actors,
      Journal journal,
      Clock clock) {
    this.proposals = proposals;
    this.people = people;
    this.roles = roles;
    this.standing = standing;
    this.circles = circles;
    this.actors = actors;
    this.journal = journal;
    this.clock = clock;
  }

  /** A proposal that waits for the second person. */
  public record Proposal(
      UUID id,
      String person,
      OrganizationCode organization,
      Role role,
      String reason,
      String proposer,
      Instant at) {}

  /**
   * Proposes a person of the bureau. A bureau-admin proposes for the own bureau; a secretariat only
   * the first bureau-admin of a bureau of its circle.
   *
   * @throws RuleViolation when the bureau or the person is not the proposer's to propose
   */
  @Requires(Action.PROPOSE_GRANT)
  public UUID propose(UUID personId, OrganizationCode organization, Role role, String reason) {
    Actor actor = actors.require();
    GrantProposalRow row =
        new GrantProposalRow(
            personId, organization, role, reason, actor.personId(), clock.instant());
    if (!organization.equals(actor.organization())) {
      requireFirstAdmin(actor, organization, role);
    } else if (!actor.has(Role.BUREAU_ADMIN)) {
      throw new RuleViolation("person-of-another-organization");
    }
    requireEligible(personId, organization, role);
    if (proposals.findByPersonIdAndState(personId, ProposalState.PROPOSED).stream()
        .anyMatch(p -> p.role() == role && p.organization().equals(organization))) {
      throw new RuleViolation("grant-proposed-already");
    }
    proposals.save(row);
    journal.note(
        Journal.Entry.act("grant.proposed", "person", personId, role.realmName() + ": " + reason));
    return row.id();
  }

  private void requireFirstAdmin(Actor actor, OrganizationCode organization, Role role) {
    boolean ofCircle =
        actor.has(Role.SECRETARIAT)
            && actor
                .organization()
                .secretariatCircle()
                .filter(
                    circle ->
                        organization.bureau().filter(circles.members(circle)::contains).isPresent())
                .isPresent();
    if (!ofCircle) {
      throw new RuleViolation("person-of-another-organization");
    }
    if (role != Role.BUREAU_ADMIN || standing.hasAdmin(organization)) {
      throw new RuleViolation("secretariat-proposes-first-admin-only");
    }
  }

  /** What may have changed between proposal and confirmation. */
  private PersonRow requireEligible(UUID personId, OrganizationCode organization, Role role) {
    PersonRow person =
        people
            .findForChangeById(personId)
            .filter(found -> !found.disabled())
            .orElseThrow(() -> new RuleViolation("grant-person-disabled"));
    List<PersonRoleRow> lasting = standing.lasting(personId);
    if (lasting.stream().noneMatch(row -> row.organization().equals(organization))) {
      throw new RuleViolation("grant-person-left");
    }
    if (lasting.stream()
        .anyMatch(row -> row.organization().equals(organization) && row.role() == role)) {
      throw new RuleViolation("role-held-already");
    }
    if (!standing.fits(personId, role)) {
      throw new RuleViolation("administrators-do-not-combine", person.username());
    }
    return person;
  }

  /** The proposals that wait, the oldest first. */
  @Requires(Action.CONFIRM_GRANT)
  @Transactional(readOnly = true)
  public List<Proposal> waiting() {
    return proposals.findByStateOrderByProposedAt(ProposalState.PROPOSED).stream()
        .map(
            row ->
                new Proposal(
                    row.id(),
                    name(row.personId()),
                    row.organization(),
                    row.role(),
                    row.reason(),
                    name(row.proposedBy()),
                    row.proposedAt()))
        .toList();
  }

  private String name(UUID id) {
    return people.findById(id).map(PersonRow::nameZh).orElse("");
  }

  /**
   * Gives the role from today.
   *
   * @throws RuleViolation when the person left or was disabled meanwhile, when the confirmer is
   *     proposer or beneficiary, or when the sign-in service does not answer; nothing has changed
   */
  @Requires(Action.CONFIRM_GRANT)
  public void confirm(UUID id) {
    GrantProposalRow proposal = find(id);
    proposal.confirm(actors.require().personId(), clock.instant());
    PersonRow person =
        requireEligible(proposal.personId(), proposal.organization(), proposal.role());
    roles.save(
        new PersonRoleRow(
            person.id(), proposal.organization(), proposal.role(), LocalDate.now(clock)));
    note("grant.confirmed", proposal, proposal.role().realmName());
    roles.flush();
    standing.align(person);
  }

  @Requires(Action.CONFIRM_GRANT)
  public void refuse(UUID id, String why) {
    GrantProposalRow proposal = find(id);
    proposal.refuse(actors.require().personId(), clock.instant(), why);
    note("grant.refused", proposal, why.strip());
  }

  private GrantProposalRow find(UUID id) {
    return proposals.findById(id).orElseThrow(() -> new RuleViolation("changed-meanwhile"));
  }

  private void note(String kind, GrantProposalRow proposal, String reason) {
    journal.note(Journal.Entry.act(kind, "person", proposal.personId(), reason));
  }
}
