package org.biaolian.subscription.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Where a person gets mail, in which language, and whether at all. */
@Entity
@Table(name = "subscription_mail")
public class MailBox {

  @Id
  @JdbcTypeCode(SqlTypes.BINARY)
  private UUID personId;

  @Column(nullable = false)
  private String address;

  @Column(nullable = false)
  private String language;

  /** Mail of what the person follows. */
  private boolean wanted;

  /** Mail of due work. */
  private boolean workWanted;

  @Version private @Nullable Long version;

  @SuppressWarnings("NullAway.Init")
  protected MailBox() {}

  public MailBox(UUID personId, String address, Locale language) {
    this.personId = personId;
    this.address = address;
    this.language = language.toLanguageTag();
    this.wanted = true;
    this.workWanted = true;
  }

  /** What the sign-in says now, and the language in which the person reads. */
  public void follow(String now, Locale reads) {
    this.address = now;
    this.language = reads.toLanguageTag();
  }

  public void want(boolean mail) {
    this.wanted = mail;
  }

  public void wantWork(boolean mail) {
    this.workWanted = mail;
  }

  public boolean workWanted() {
    return workWanted;
  }

  public String address() {
    return address;
  }

  public Locale language() {
    return Locale.forLanguageTag(language);
  }

  public boolean wanted() {
    return wanted;
  }
}
