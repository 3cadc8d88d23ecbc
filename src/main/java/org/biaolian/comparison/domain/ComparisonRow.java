package org.biaolian.comparison.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.biaolian.access.Actor;
import org.biaolian.catalogue.Conformity;
import org.biaolian.comparison.KeepComparison;
import org.biaolian.kernel.Ids;
import org.biaolian.kernel.OrganizationCode;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.kernel.Sha256;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What one organization made of two texts, told apart by their hashes. */
@Entity
@Table(name = "comparison")
public class ComparisonRow {

  @Id
  @JdbcTypeCode(SqlTypes.BINARY)
  private UUID id;

  @Column(nullable = false)
  private String organization;

  @Column(nullable = false)
  @JdbcTypeCode(SqlTypes.BINARY)
  private UUID leftStandard;

  @Column(nullable = false)
  @JdbcTypeCode(SqlTypes.BINARY)
  private UUID rightStandard;

  @Column(nullable = false)
  @JdbcTypeCode(SqlTypes.CHAR)
  private String leftHash;

  @Column(nullable = false)
  @JdbcTypeCode(SqlTypes.CHAR)
  private String rightHash;

  @Column(nullable = false)
  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private Conformity degree;

  @Column(nullable = false)
  private String note;

  /** The verdict of each pair that is not identical, so that the record stands by itself. */
  @Column(nullable = false)
  private String verdicts;

  @Column(nullable = false)
  @JdbcTypeCode(SqlTypes.BINARY)
  private UUID keptBy;

  @Column(nullable = false)
  private String keptByName;

  @Column(nullable = false)
  private Instant keptAt;

  @Version private @Nullable Long version;

  @SuppressWarnings("NullAway.Init")
  protected ComparisonRow() {}

  @SuppressWarnings("NullAway.Init")
  public ComparisonRow(OrganizationCode organization, KeepComparison first) {
    this.id = Ids.next();
    this.organization = organization.value();
    this.leftStandard = first.leftStandard();
    this.rightStandard = first.rightStandard();
    this.leftHash = first.leftHash().hex();
    this.rightHash = first.rightHash().hex();
  }

  /**
   * Keeps what a person made of it, instead of what was kept before.
   *
   * @throws RuleViolation {@code changed-meanwhile} when the person saw something else, {@code
   *     comparison-note-too-long}, {@code comparison-note-missing} when the degree is another than
   *     the clauses suggest and nobody says why
   */
  public void keep(KeepComparison wanted, Conformity proposed, String told, Actor by, Instant at) {
    if (wanted.version() != (version == null ? KeepComparison.NOTHING : version)) {
      throw new RuleViolation("changed-meanwhile");
    }
    if (wanted.note().length() > KeepComparison.NOTE_LENGTH) {
      throw new RuleViolation("comparison-note-too-long", KeepComparison.NOTE_LENGTH);
    }
    if (wanted.degree() != proposed && wanted.note().isEmpty()) {
      throw new RuleViolation("comparison-note-missing");
    }
    degree = wanted.degree();
    note = wanted.note();
    verdicts = told;
    keptBy = by.personId();
    keptByName = by.name();
    keptAt = at;
  }

  public UUID id() {
    return id;
  }

  public long version() {
    return version == null ? KeepComparison.NOTHING : version;
  }

  public UUID leftStandard() {
    return leftStandard;
  }

  public UUID rightStandard() {
    return rightStandard;
  }

  public boolean of(Sha256 left, Sha256 right) {
    return leftHash.equals(left.hex()) && rightHash.equals(right.hex());
  }

  public Conformity degree() {
    return degree;
  }

  public String note() {
    return note;
  }

  public String verdicts() {
    return verdicts;
  }

  public String keptByName() {
    return keptByName;
  }

  public Instant keptAt() {
    return keptAt;
  }
}
