package org.biaolian.policy.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.biaolian.kernel.CircleCode;
import org.biaolian.kernel.Ids;
import org.biaolian.policy.PolicyName;
import org.biaolian.policy.domain.PolicyScope;
import org.biaolian.policy.domain.PolicyStrength;
import org.biaolian.policy.domain.PolicyValue;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A row of the table of dated parameters. */
@Entity
@Table(name = "policy_parameter")
public class PolicyParameter {

  @Id
  @JdbcTypeCode(SqlTypes.BINARY)
  @Column(length = 16)
  private UUID id;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(nullable = false, length = 80)
  private PolicyName name;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(name = "scope_kind", nullable = false, length = 10)
  private PolicyScope scope;

  @Column(name = "scope_code", nullable = false, length = 20)
  private String scopeCode;

  @Column(name = "value_text", nullable = false, length = 1000)
  private String valueText;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(nullable = false, length = 10)
  private PolicyStrength strength;

  @Column(name = "valid_from", nullable = false)
  private LocalDate validFrom;

  @Column(name = "valid_to")
  private @Nullable LocalDate validTo;

  @Column(nullable = false, length = 300)
  private String citation;

  @Column(nullable = false, length = 80)
  private String editor;

  @Version private @Nullable Long version;

  /** For the persistence provider. */
  protected PolicyParameter() {}

  /** A row of a circle without a value yet, which {@link #put} gives. */
  public static PolicyParameter ofCircle(CircleCode circle, PolicyName name, LocalDate from) {
    PolicyParameter made = new PolicyParameter();
    made.id = Ids.next();
    made.name = name;
    made.scope = PolicyScope.CIRCLE;
    made.scopeCode = circle.value();
    made.strength = PolicyStrength.DEFAULT;
    made.validFrom = from;
    return made;
  }

  /** Gives it a value that holds without end. */
  public void put(String text, String source, UUID person) {
    this.valueText = text;
    this.citation = source;
    this.editor = person.toString();
    this.validTo = null;
  }

  /** Sets the last day; one before the first day means that it never holds. */
  public void endOn(LocalDate last) {
    this.validTo = last;
  }

  /** Whether it holds on any day after this one. */
  public boolean holdsAfter(LocalDate day) {
    return validTo == null || (validTo.isAfter(day) && !validTo.isBefore(validFrom));
  }

  public boolean isOf(CircleCode circle) {
    return scope == PolicyScope.CIRCLE && scopeCode.equals(circle.value());
  }

  public UUID id() {
    return id;
  }

  public LocalDate validFrom() {
    return validFrom;
  }

  /** The circle whose own value it is, null for none. */
  public @Nullable CircleCode circle() {
    return scope == PolicyScope.CIRCLE ? new CircleCode(scopeCode) : null;
  }

  public long version() {
    return version == null ? 0 : version;
  }

  public PolicyName name() {
    return name;
  }

  /** The row as the pure rule sees it. */
  public PolicyValue toValue() {
    return new PolicyValue(scope, scopeCode, valueText, strength, validFrom, validTo, citation);
  }
}
