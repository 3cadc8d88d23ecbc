package org.biaolian.bureau.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.biaolian.access.Role;
import org.biaolian.kernel.Ids;
import org.biaolian.kernel.OrganizationCode;
import org.biaolian.kernel.RuleViolation;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A deputy (AB 角): named, dated, of the same role and organization as the one stood in for. */
@Entity
@Table(name = "deputy")
public class DeputyRow {

  @Id
  @JdbcTypeCode(SqlTypes.BINARY)
  private UUID id;

  @Column(nullable = false)
  private String organizationCode;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(nullable = false)
  private Role role;

  @JdbcTypeCode(SqlTypes.BINARY)
  @Column(nullable = false)
  private UUID principalId;

  @JdbcTypeCode(SqlTypes.BINARY)
  @Column(nullable = false)
  private UUID deputyId;

  @JdbcTypeCode(SqlTypes.BINARY)
  @Column(nullable = false)
  private UUID namedBy;

  @Column(nullable = false)
  private LocalDate validFrom;

  @Column(nullable = false)
  private LocalDate validTo;

  @Version private @Nullable Long version;

  protected DeputyRow() {}

  public DeputyRow(
      OrganizationCode organization,
      Role role,
      UUID principal,
      UUID deputy,
      UUID namedBy,
      LocalDate from,
      LocalDate to) {
    if (principal.equals(deputy)) {
      throw new RuleViolation("deputy-of-oneself");
    }
    if (to.isBefore(from)) {
      throw new RuleViolation("deputy-ends-before-start");
    }
    this.id = Ids.next();
    this.organizationCode = organization.value();
    this.role = role;
    this.principalId = principal;
    this.deputyId = deputy;
    this.namedBy = namedBy;
    this.validFrom = from;
    this.validTo = to;
  }

  /** Both days count. */
  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(validFrom) && !day.isAfter(validTo);
  }

  public boolean overlaps(LocalDate from, LocalDate to) {
    return !to.isBefore(validFrom) && !from.isAfter(validTo);
  }

  /** Ends it: it no longer holds on this day. One that had not begun holds on no day. */
  public void endBefore(LocalDate day) {
    LocalDate last = day.minusDays(1);
    this.validTo = last.isBefore(validTo) ? last : validTo;
  }

  public UUID id() {
    return id;
  }

  public OrganizationCode organization() {
    return new OrganizationCode(organizationCode);
  }

  public Role role() {
    return role;
  }

  public UUID principalId() {
    return principalId;
  }

  public UUID deputyId() {
    return deputyId;
  }

  public LocalDate validFrom() {
    return validFrom;
  }

  public LocalDate validTo() {
    return validTo;
  }
}
