package org.biaolian.bureau.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.biaolian.bureau.Organization;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.OrganizationCode;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An organization as stored; changed by migrations only. */
@Entity
@Immutable
@Table(name = "organization")
public class OrganizationRow {

  @Id private String code;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(nullable = false)
  private Organization.Kind kind;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private BureauCode.@Nullable Level level;

  @Column(nullable = false)
  private String nameZh;

  @Column(nullable = false)
  private String nameEn;

  @Column(nullable = false)
  private String shortZh;

  @Column(nullable = false)
  private String shortEn;

  @Column(nullable = false)
  private String sign;

  @Column(nullable = false)
  private int sortOrder;

  protected OrganizationRow() {}

  public Organization toOrganization() {
    return new Organization(
        new OrganizationCode(code), kind, level, nameZh, nameEn, shortZh, shortEn, sign);
  }
}
