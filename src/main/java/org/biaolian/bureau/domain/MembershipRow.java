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
import org.biaolian.bureau.Membership;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.CircleCode;
import org.biaolian.kernel.Ids;
import org.biaolian.kernel.RuleViolation;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A bureau's time in a circle, as stored. */
@Entity
@Table(name = "circle_membership")
public class MembershipRow {

  @Id
  @JdbcTypeCode(SqlTypes.BINARY)
  private UUID id;

  @Column(nullable = false)
  private String circleCode;

  @Column(nullable = false)
  private String bureauCode;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(nullable = false)
  private Membership.Kind kind;

  @Column(nullable = false)
  private LocalDate joinedOn;

  private @Nullable LocalDate leftOn;

  @Version private @Nullable Long version;

  protected MembershipRow() {}

  public MembershipRow(
      CircleCode circle, BureauCode bureau, Membership.Kind kind, LocalDate joinedOn) {
    this.id = Ids.next();
    this.circleCode = circle.value();
    this.bureauCode = bureau.value();
    this.kind = kind;
    this.joinedOn = joinedOn;
  }

  /** Ends the membership; a day before it began is refused. */
  public void leave(LocalDate on) {
    if (on.isBefore(joinedOn)) {
      throw new RuleViolation("membership-ends-before-start");
    }
    this.leftOn = on;
  }

  /** What a change must name, so that nobody overwrites another's change. */
  public long version() {
    return version == null ? 0 : version;
  }

  public UUID id() {
    return id;
  }

  public Membership toMembership() {
    return new Membership(
        new CircleCode(circleCode), new BureauCode(bureauCode), kind, joinedOn, leftOn);
  }
}
