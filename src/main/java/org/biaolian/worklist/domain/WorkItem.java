package org.biaolian.worklist.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.biaolian.access.Role;
import org.biaolian.kernel.Ids;
import org.biaolian.kernel.OrganizationCode;
import org.biaolian.task.OpenTask;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A task as the holders of a role see it; closed items stay as what was done. */
@Entity
@Table(name = "work_item")
public class WorkItem {

  /** What makes two tasks of one subject the same task. */
  public record Key(OrganizationCode organization, Role role, String step, @Nullable UUID person) {

    static Key of(OpenTask task) {
      return new Key(task.organization(), task.role(), task.step(), task.person());
    }
  }

  @Id
  @JdbcTypeCode(SqlTypes.BINARY)
  private UUID id;

  @Column(nullable = false)
  private String organization;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(nullable = false)
  private Role role;

  @Column(nullable = false)
  private String step;

  @Column(nullable = false)
  private String subjectKind;

  @Column(nullable = false)
  @JdbcTypeCode(SqlTypes.BINARY)
  private UUID subjectId;

  @Column(nullable = false)
  private String origin;

  @Column(nullable = false)
  private String number;

  @Column(nullable = false)
  private String title;

  @Column(nullable = false)
  private String route;

  private @Nullable LocalDate dueOn;

  /** Who alone sees it; none where every holder of the role does. */
  @JdbcTypeCode(SqlTypes.BINARY)
  private @Nullable UUID personId;

  @Column(nullable = false)
  private Instant openedAt;

  private @Nullable Instant closedAt;

  @Column(nullable = false)
  private boolean demonstration;

  @Version private @Nullable Long version;

  protected WorkItem() {}

  public WorkItem(OpenTask task, Instant openedAt) {
    this.id = Ids.next();
    this.organization = task.organization().value();
    this.role = task.role();
    this.step = task.step();
    this.subjectKind = task.subjectKind();
    this.subjectId = task.subjectId();
    this.openedAt = openedAt;
    this.origin = task.origin().value();
    this.number = task.number();
    this.title = task.title();
    this.route = task.route();
    this.dueOn = task.dueOn();
    this.personId = task.person();
    this.demonstration = task.demonstration();
  }

  /** Whether this item shows the task as it is now. */
  boolean shows(OpenTask task) {
    return origin.equals(task.origin().value())
        && number.equals(task.number())
        && title.equals(task.title())
        && route.equals(task.route())
        && demonstration == task.demonstration()
        && (dueOn == null ? task.dueOn() == null : dueOn.equals(task.dueOn()));
  }

  void follow(OpenTask task) {
    origin = task.origin().value();
    number = task.number();
    title = task.title();
    route = task.route();
    dueOn = task.dueOn();
    demonstration = task.demonstration();
  }

  void close(Instant now) {
    closedAt = now;
  }

  Key key() {
    return new Key(organization(), role, step, personId);
  }

  public UUID id() {
    return id;
  }

  public OrganizationCode organization() {
    return new OrganizationCode(organization);
  }

  Role role() {
    return role;
  }

  public String step() {
    return step;
  }

  public String subjectKind() {
    return subjectKind;
  }

  public UUID subjectId() {
    return subjectId;
  }

  public OrganizationCode origin() {
    return new OrganizationCode(origin);
  }

  public String number() {
    return number;
  }

  public String title() {
    return title;
  }

  public String route() {
    return route;
  }

  public @Nullable LocalDate dueOn() {
    return dueOn;
  }

  public Instant openedAt() {
    return openedAt;
  }

  @Nullable Instant closedAt() {
    return closedAt;
  }

  public boolean demonstration() {
    return demonstration;
  }
}
