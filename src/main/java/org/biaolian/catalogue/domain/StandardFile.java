package org.biaolian.catalogue.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.biaolian.access.Disclosure;
import org.biaolian.access.Sharing;
import org.biaolian.catalogue.FileRole;
import org.biaolian.catalogue.StandardView;
import org.biaolian.kernel.CircleCode;
import org.biaolian.kernel.Ids;
import org.biaolian.kernel.RuleViolation;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/**
 * A file of a standard's record; later files are added, none is exchanged. It has its own level of
 * disclosure, which never reaches further than its record.
 */
@Entity
@Table(name = "standard_file")
public class StandardFile implements Persistable<UUID> {

  @Id
  @JdbcTypeCode(SqlTypes.BINARY)
  private UUID id;

  @JdbcTypeCode(SqlTypes.BINARY)
  @Column(nullable = false)
  private UUID standardId;

  @JdbcTypeCode(SqlTypes.BINARY)
  @Column(nullable = false)
  private UUID documentId;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(nullable = false)
  private FileRole kind;

  @Column(nullable = false)
  private Instant addedAt;

  @Embedded private FileDisclosure disclosure = new FileDisclosure();

  @Version private @Nullable Long version;

  @Transient private boolean fresh;

  @SuppressWarnings("NullAway.Init")
  protected StandardFile() {}

  /**
   * A file goes as far as its record. One that comes to a record which others see already stays in
   * the house until the approver lets it out.
   */
  public StandardFile(Standard standard, UUID documentId, FileRole kind, Instant addedAt) {
    this.id = Ids.next();
    this.standardId = standard.id();
    this.documentId = documentId;
    this.kind = kind;
    this.addedAt = addedAt;
    this.fresh = true;
    if (standard.sharing() != Sharing.PRIVATE) {
      disclosure.restrict(Disclosure.PRIVATE);
    }
  }

  /** Keeps the file closer than its record, as long as nobody outside the house sees that. */
  public void restrict(Standard standard, Disclosure wanted) {
    if (standard.sharing() != Sharing.PRIVATE) {
      throw new RuleViolation("sharing-not-narrowed");
    }
    disclosure.restrict(wanted);
  }

  /** An approver takes the file back, with a reason. */
  public void narrow(Disclosure wanted, String reason) {
    disclosure.narrow(wanted, reason);
  }

  /** A clerk proposes to let the file go further, at most as far as its record. */
  public void propose(Standard standard, UUID person, Disclosure wanted) {
    if (wanted.level() == Sharing.CIRCLES && !wanted.noWiderThan(standard.disclosure())) {
      throw new RuleViolation("file-wider-than-record");
    }
    disclosure.propose(person, wanted);
  }

  /** An approver, who is not the proposer, lets it go as far as proposed. */
  public void confirm(UUID person) {
    disclosure.confirm(person);
  }

  /** An approver, who is not the proposer, refuses with a reason. */
  public void refuse(UUID person, String reason) {
    disclosure.refuse(person, reason);
  }

  /** How far the file goes, by itself and by its record. */
  public Disclosure reach(Standard standard) {
    return reach(standard.disclosure());
  }

  /** How far it would go if its record went as far as that. */
  public Disclosure reach(Disclosure whole) {
    return disclosure.level().within(whole);
  }

  /** Whether everybody who sees the record may read it. */
  public boolean asFarAsRecord() {
    return disclosure.level().level() == Sharing.PUBLIC;
  }

  /** Its own level, whatever the record's is. */
  public Disclosure own() {
    return disclosure.level();
  }

  public boolean proposed() {
    return disclosure.proposed();
  }

  /**
   * @param inside whether the reader is of the owner's house
   */
  public StandardView.Shared toView(Standard standard, boolean inside) {
    Disclosure reach = reach(standard);
    return inside
        ? disclosure.toView()
        : new StandardView.Shared(reach.level(), reach.circles(), null, Set.<CircleCode>of(), null);
  }

  @Override
  public UUID getId() {
    return id;
  }

  @Override
  public boolean isNew() {
    return fresh;
  }

  public UUID standardId() {
    return standardId;
  }

  public UUID documentId() {
    return documentId;
  }

  public FileRole role() {
    return kind;
  }

  public Instant addedAt() {
    return addedAt;
  }
}
