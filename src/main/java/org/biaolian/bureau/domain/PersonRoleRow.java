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

/** A role that a person holds for an organization, from one day to another. */
@Entity
@Table(name = "person_role")
public class PersonRoleRow {

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
  private LocalDate validFrom;

  private @Nullable LocalDate validTo;

  @Version private @Nullable Long version;

  protected PersonRoleRow() {}

  public PersonRoleRow(
      UUID personId, OrganizationCode organization, Role role, LocalDate validFrom) {
    this.id = Ids.next();
    this.personId = personId;
    this.organizationCode = organization.value();
    this.role = role;
    this.validFrom = validFrom;
  }

  public UUID id() {
    return id;
  }

  public LocalDate validFrom() {
    return validFrom;
  }

  public @Nullable LocalDate validTo() {
    return validTo;
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

  /** The last day counts. */
  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
  }

  /** Whether it holds then or will later. */
  public boolean lastsUntil(LocalDate day) {
    return validTo == null || !day.isAfter(validTo);
  }

  /**
   * Ends the role.
   *
   * @param lastDay the last day on which it holds; the day before its start for a role that never
   *     took effect
   */
  public void end(LocalDate lastDay) {
    if (lastDay.isBefore(validFrom.minusDays(1))) {
      throw new RuleViolation("role-ends-before-start");
    }
    this.validTo = lastDay;
  }
}
