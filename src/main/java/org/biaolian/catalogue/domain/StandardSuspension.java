package org.biaolian.catalogue.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.biaolian.catalogue.LegalStatus;
import org.biaolian.catalogue.NewSuspension;
import org.biaolian.catalogue.StandardDetails;
import org.biaolian.catalogue.Suspension;
import org.biaolian.catalogue.SuspensionView;
import org.biaolian.kernel.Ids;
import org.biaolian.kernel.RuleViolation;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * 暂停实施: by a notice a bureau lets one of its standards rest, for a time or until further notice.
 */
@Entity
@Table(name = "standard_suspension")
public class StandardSuspension {

  private static final int NOTICE_LENGTH = 100;
  private static final int REASON_LENGTH = 500;

  @Id
  @JdbcTypeCode(SqlTypes.BINARY)
  private UUID id;

  @JdbcTypeCode(SqlTypes.BINARY)
  @Column(nullable = false)
  private UUID standardId;

  @Column(nullable = false)
  private LocalDate firstDay;

  private @Nullable LocalDate lastDay;

  @Column(nullable = false)
  private String notice;

  @Column(nullable = false)
  private String reason;

  /** The first day on which the standard is to be followed again. */
  private @Nullable LocalDate liftedOn;

  private @Nullable String liftNotice;

  private @Nullable String withdrawnReason;

  /** When it was entered, lifted or taken back, whichever came last. */
  @Column(nullable = false)
  private Instant changedAt;

  @Version private @Nullable Long version;

  @SuppressWarnings("NullAway.Init")
  protected StandardSuspension() {}

  /**
   * @throws RuleViolation when a fact is missing or cannot be true, or the standard is out of force
   */
  public StandardSuspension(Standard standard, NewSuspension entry, LocalDate today, Instant now) {
    LegalStatus status = standard.status(today);
    if (status == LegalStatus.SUPERSEDED || status == LegalStatus.ABOLISHED) {
      throw new RuleViolation("suspension-of-ended", standard.number().value());
    }
    LocalDate first = entry.firstDay();
    LocalDate last = entry.lastDay();
    if (first == null) {
      throw new RuleViolation("suspension-first-day-missing");
    }
    if (last != null && last.isBefore(first)) {
      throw new RuleViolation("suspension-days-swapped", last, first);
    }
    fits(standard.details(), first);
    this.id = Ids.next();
    this.standardId = standard.id();
    this.firstDay = first;
    this.lastDay = last;
    this.notice = notice(entry.notice());
    this.reason = reason(entry.reason());
    this.changedAt = now;
  }

  private static void fits(StandardDetails details, LocalDate first) {
    LocalDate begun = details.implementedOn();
    if (begun != null && first.isBefore(begun)) {
      throw new RuleViolation("suspension-before-implementation", first, begun);
    }
    before(first, details.supersededOn());
    before(first, details.abolishedOn());
  }

  private static void before(LocalDate first, @Nullable LocalDate end) {
    if (end != null && !first.isBefore(end)) {
      throw new RuleViolation("suspension-after-end", first, end);
    }
  }

  private static String notice(String text) {
    if (text.isBlank()) {
      throw new RuleViolation("suspension-notice-missing");
    }
    DetailsCheck.checkLength(text, NOTICE_LENGTH);
    return text.strip();
  }

  private static String reason(String text) {
    if (text.isBlank()) {
      throw new RuleViolation("reason-missing");
    }
    DetailsCheck.checkLength(text, REASON_LENGTH);
    return text.strip();
  }

  /**
   * Another notice says from which day on the standard is to be followed again.
   *
   * @throws RuleViolation when the day does not lie within the suspension, or it is lifted already
   */
  public void lift(@Nullable LocalDate day, String byNotice, Instant now) {
    mustStand();
    if (liftedOn != null) {
      throw new RuleViolation("suspension-lifted", liftedOn);
    }
    if (day == null) {
      throw new RuleViolation("suspension-lift-day-missing");
    }
    if (!day.isAfter(firstDay)) {
      throw new RuleViolation("suspension-lift-too-early", firstDay);
    }
    if (lastDay != null && day.isAfter(lastDay)) {
      throw new RuleViolation("suspension-lift-too-late", lastDay);
    }
    this.liftNotice = notice(byNotice);
    this.liftedOn = day;
    this.changedAt = now;
  }

  /** Takes a wrong entry back; it stays readable with the reason. */
  public void withdraw(String why, Instant now) {
    mustStand();
    this.withdrawnReason = reason(why);
    this.changedAt = now;
  }

  private void mustStand() {
    if (withdrawnReason != null) {
      throw new RuleViolation("suspension-withdrawn", notice);
    }
  }

  public UUID id() {
    return id;
  }

  public UUID standardId() {
    return standardId;
  }

  public String notice() {
    return notice;
  }

  public boolean stands() {
    return withdrawnReason == null;
  }

  /** The time in which the standard is suspended by it, as it is known now. */
  public Suspension time() {
    return new Suspension(firstDay, liftedOn == null ? lastDay : liftedOn.minusDays(1), notice);
  }

  public SuspensionView toView(LocalDate today) {
    return new SuspensionView(
        id,
        firstDay,
        lastDay,
        notice,
        reason,
        liftedOn,
        liftNotice,
        withdrawnReason,
        stands() && liftedOn == null && !time().overOn(today));
  }
}
