package org.biaolian.catalogue.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.biaolian.catalogue.AmendmentView;
import org.biaolian.catalogue.NewAmendment;
import org.biaolian.kernel.Ids;
import org.biaolian.kernel.RuleViolation;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A 修改单: changes parts of one edition, which keeps its number. */
@Entity
@Table(name = "standard_amendment")
public class StandardAmendment {

  /** 修改单 are numbered from 1; nobody has issued more than a few. */
  private static final int MAX_ORDINAL = 99;

  private static final int CONTENT_LENGTH = 1000;
  private static final int REASON_LENGTH = 500;

  @Id
  @JdbcTypeCode(SqlTypes.BINARY)
  private UUID id;

  @JdbcTypeCode(SqlTypes.BINARY)
  @Column(nullable = false)
  private UUID standardId;

  private int ordinal;

  @Column(nullable = false)
  private LocalDate publishedOn;

  @Column(nullable = false)
  private LocalDate implementedOn;

  @Column(nullable = false)
  private String content;

  private @Nullable String withdrawnReason;

  @Column(nullable = false)
  private Instant enteredAt;

  @Version private @Nullable Long version;

  @SuppressWarnings("NullAway.Init")
  protected StandardAmendment() {}

  /**
   * @throws RuleViolation when a fact is missing or cannot be true
   */
  public StandardAmendment(Standard standard, NewAmendment entry, Instant now) {
    LocalDate published = entry.publishedOn();
    LocalDate implemented = entry.implementedOn();
    if (entry.ordinal() < 1 || entry.ordinal() > MAX_ORDINAL) {
      throw new RuleViolation("amendment-ordinal", MAX_ORDINAL);
    }
    if (published == null || implemented == null) {
      throw new RuleViolation("amendment-dates-missing");
    }
    if (entry.content().isBlank()) {
      throw new RuleViolation("amendment-content-missing");
    }
    DetailsCheck.checkLength(entry.content(), CONTENT_LENGTH);
    DetailsCheck.order(published, implemented);
    DetailsCheck.order(standard.details().publishedOn(), published);
    this.id = Ids.next();
    this.standardId = standard.id();
    this.ordinal = entry.ordinal();
    this.publishedOn = published;
    this.implementedOn = implemented;
    this.content = entry.content().strip();
    this.enteredAt = now;
  }

  /** Takes a wrong entry back; it stays readable with the reason. */
  public void withdraw(String reason) {
    if (reason.isBlank()) {
      throw new RuleViolation("reason-missing");
    }
    DetailsCheck.checkLength(reason, REASON_LENGTH);
    if (withdrawnReason != null) {
      throw new RuleViolation("amendment-withdrawn", ordinal);
    }
    this.withdrawnReason = reason.strip();
  }

  public UUID id() {
    return id;
  }

  public UUID standardId() {
    return standardId;
  }

  public int ordinal() {
    return ordinal;
  }

  public boolean stands() {
    return withdrawnReason == null;
  }

  public AmendmentView toView() {
    return new AmendmentView(id, ordinal, publishedOn, implementedOn, content, withdrawnReason);
  }
}
