package org.biaolian.bureau;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biaolian.access.Action;
import org.biaolian.access.Actor;
import org.biaolian.access.CurrentActor;
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
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Bureaus that nobody administers, for the secretariat that proposes their first admin. */
@Service
@Transactional(readOnly = true)
public class FirstAdmins {

  private final PersonRepository people;
  private final PersonRoleRepository roles;
  private final GrantProposalRepository proposals;
  private final AccountStanding standing;
  private final Circles circles;
  private final CurrentActor actors;

  FirstAdmins(
      PersonRepository people,
      PersonRoleRepository roles,
      GrantProposalRepository proposals,
      AccountStanding standing,
      Circles circles,
      CurrentActor actors) {
    this.people = people;
    this.roles = roles;
    this.proposals = proposals;
    this.standing = standing;
    this.circles = circles;
    this.actors = actors;
  }

  /** Somebody of the bureau who may become its admin. */
  public record Candidate(UUID id, String name) {}

  /**
   * A bureau without an admin.
   *
   * @param proposed whether somebody is proposed already and waits for the security-admin
   */
  public record Vacancy(OrganizationCode bureau, List<Candidate> candidates, boolean proposed) {}

  /**
   * The members of the secretariat's circle that have no admin; none for anybody else. Their people
   * are named here because nobody of the bureau could propose one of them.
   */
  @Requires(Action.PROPOSE_GRANT)
  public List<Vacancy> vacancies() {
    Actor actor = actors.require();
    if (!actor.has(Role.SECRETARIAT)) {
      return List.of();
    }
    return actor.organization().secretariatCircle().map(circles::members).orElse(List.of()).stream()
        .map(bureau -> bureau.organization())
        .filter(bureau -> !standing.hasAdmin(bureau))
        .map(this::vacancy)
        .toList();
  }

  private Vacancy vacancy(OrganizationCode bureau) {
    Set<UUID> ids =
        roles.findByOrganizationCode(bureau.value()).stream()
            .map(PersonRoleRow::personId)
            .filter(
                id -> standing.lasting(id).stream().anyMatch(r -> r.organization().equals(bureau)))
            .filter(id -> standing.fits(id, Role.BUREAU_ADMIN))
            .collect(Collectors.toSet());
    List<Candidate> candidates =
        people.findAllById(ids).stream()
            .filter(person -> !person.disabled())
            .sorted(Comparator.comparing(PersonRow::username))
            .map(person -> new Candidate(person.id(), person.nameZh()))
            .toList();
    boolean proposed =
        proposals.findByStateOrderByProposedAt(ProposalState.PROPOSED).stream()
            .filter(row -> row.role() == Role.BUREAU_ADMIN)
            .map(GrantProposalRow::organization)
            .anyMatch(bureau::equals);
    return new Vacancy(bureau, candidates, proposed);
  }
}
