package org.biaolian.bureau.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.biaolian.kernel.Ids;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A person who signs in. */
@Entity
@Table(name = "person")
public class PersonRow {

  @Id
  @JdbcTypeCode(SqlTypes.BINARY)
  private UUID id;

  @Column(nullable = false)
  private String username;

  private @Nullable String subject;

  @Column(nullable = false)
  private String nameZh;

  private @Nullable String nameEn;

  @Column(nullable = false)
  private boolean disabled;

  @Version private @Nullable Long version;

  protected PersonRow() {}

  public PersonRow(String username, String nameZh, @Nullable String nameEn) {
    this.id = Ids.next();
    this.username = username;
    this.nameZh = nameZh;
    this.nameEn = nameEn;
  }

  /** Ties the person to the account's unchanging subject at the first sign-in. */
  public void bind(String accountSubject) {
    this.subject = accountSubject;
  }

  /** A disabled person is no actor from the next request on. */
  public void disable() {
    this.disabled = true;
  }

  public void enable() {
    this.disabled = false;
  }

  /** Counts changes of the person and of the person's roles alike. */
  public long version() {
    return version == null ? 0 : version;
  }

  public UUID id() {
    return id;
  }

  public String username() {
    return username;
  }

  public @Nullable String subject() {
    return subject;
  }

  public String nameZh() {
    return nameZh;
  }

  public @Nullable String nameEn() {
    return nameEn;
  }

  public boolean disabled() {
    return disabled;
  }
}
