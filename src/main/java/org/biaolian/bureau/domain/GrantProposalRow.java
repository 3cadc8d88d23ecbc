package org.biaolian.bureau.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.biaolian.access.Role;
import org.biaolian.kernel.Ids;
import org.biaolian.kernel.OrganizationCode;
import org.biaolian.kernel.RuleViolation;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A proposal that somebody become approver or bureau-admin; a second person decides. */
@Entity
@Table(name = "grant_proposal")
public class GrantProposalRow {

  @Id
  @JdbcTypeCode(SqlTypes.BINARY)
  private UUID id;

  @JdbcTypeCode(SqlTypes.BINARY)
  @Column(nullable = false)
  private UUID personId;

  @Column(nullable = false)
  private String organizationCode;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(nullable = false)
  private Role role;

  @Column(nullable = false)
  private String reason;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(nullable = false)
  private ProposalState state;

  @JdbcTypeCode(SqlTypes.BINARY)
  @Column(nullable = false)
  private UUID proposedBy;

  @Column(nullable = false)
  private Instant proposedAt;

  // Who decided, when, and why not: kept with the proposal, shown from the trail.
  @SuppressWarnings("UnusedVariable")
  @JdbcTypeCode(SqlTypes.BINARY)
  private @Nullable UUID decidedBy;

  @SuppressWarnings("UnusedVariable")
  private @Nullable Instant decidedAt;

  @SuppressWarnings("UnusedVariable")
  private @Nullable String refusal;

  @Version private @Nullable Long version;

  protected GrantProposalRow() {}

  public GrantProposalRow(
      UUID personId,
      OrganizationCode organization,
      Role role,
      String reason,
      UUID proposer,
      Instant at) {
    if (role != Role.APPROVER && role != Role.BUREAU_ADMIN) {
      throw new RuleViolation("role-needs-no-proposal");
    }
    if (reason.isBlank()) {
      throw new RuleViolation("reason-missing");
    }
    if (personId.equals(proposer)) {
      throw new RuleViolation("not-oneself");
    }
    this.id = Ids.next();
    this.personId = personId;
    this.organizationCode = organization.value();
    this.role = role;
    this.reason = reason.strip();
    this.state = ProposalState.PROPOSED;
    this.proposedBy = proposer;
    this.proposedAt = at;
  }

  /** The second person agrees: neither the proposer nor the one concerned. */
  public void confirm(UUID by, Instant at) {
    decide(ProposalState.CONFIRMED, by, at);
  }

  public void refuse(UUID by, Instant at, String why) {
    if (why.isBlank()) {
      throw new RuleViolation("reason-missing");
    }
    decide(ProposalState.REFUSED, by, at);
    this.refusal = why.strip();
  }

  private void decide(ProposalState next, UUID by, Instant at) {
    if (state != ProposalState.PROPOSED) {
      throw new RuleViolation("changed-meanwhile");
    }
    if (by.equals(proposedBy) || by.equals(personId)) {
      throw new RuleViolation("grant-needs-second-person");
    }
    this.state = next;
    this.decidedBy = by;
    this.decidedAt = at;
  }

  public UUID id() {
    return id;
  }

  public UUID personId() {
    return personId;
  }

  public OrganizationCode organization() {
    return new OrganizationCode(organizationCode);
  }

  public Role role() {
    return role;
  }

  public String reason() {
    return reason;
  }

  public ProposalState state() {
    return state;
  }

  public UUID proposedBy() {
    return proposedBy;
  }

  public Instant proposedAt() {
    return proposedAt;
  }
}
