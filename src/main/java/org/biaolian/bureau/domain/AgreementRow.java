package org.biaolian.bureau.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.biaolian.bureau.Agreement;
import org.biaolian.kernel.CircleCode;
import org.biaolian.kernel.Ids;
import org.biaolian.kernel.RuleViolation;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An agreement as stored. */
@Entity
@Table(name = "agreement")
public class AgreementRow {

  @Id
  @JdbcTypeCode(SqlTypes.BINARY)
  private UUID id;

  @Column(nullable = false)
  private String circleCode;

  @Column(nullable = false)
  private String title;

  @Column(nullable = false)
  private String scope;

  @Column(nullable = false)
  private LocalDate effectiveFrom;

  private @Nullable LocalDate effectiveTo;

  private @Nullable LocalDate agreedTo;

  @Column(nullable = false)
  private boolean demonstration;

  @Version private @Nullable Long version;

  protected AgreementRow() {}

  public AgreementRow(
      CircleCode circle,
      String title,
      String scope,
      LocalDate effectiveFrom,
      @Nullable LocalDate effectiveTo,
      boolean demonstration) {
    if (effectiveTo != null && effectiveTo.isBefore(effectiveFrom)) {
      throw new RuleViolation("agreement-ends-before-start");
    }
    this.id = Ids.next();
    this.circleCode = circle.value();
    this.title = title;
    this.scope = scope;
    this.effectiveFrom = effectiveFrom;
    this.effectiveTo = effectiveTo;
    this.agreedTo = effectiveTo;
    this.demonstration = demonstration;
  }

  /** Sets the last day; one before the first or after the agreed end is refused. */
  public void endOn(LocalDate last) {
    if (last.isBefore(effectiveFrom)) {
      throw new RuleViolation("agreement-ends-before-start");
    }
    if (agreedTo != null && last.isAfter(agreedTo)) {
      throw new RuleViolation("agreement-ends-after-agreed", agreedTo.toString());
    }
    this.effectiveTo = last;
  }

  public Agreement toAgreement() {
    return new Agreement(
        id,
        new CircleCode(circleCode),
        title,
        scope,
        effectiveFrom,
        effectiveTo,
        agreedTo,
        demonstration,
        version == null ? 0 : version);
  }
}
