package org.biaolian.worklist.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.biaolian.kernel.Ids;
import org.biaolian.kernel.OrganizationCode;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The secret address under which a calendar program finds the deadlines of one person. */
@Entity
@Table(name = "calendar_feed")
public class CalendarFeed {

  @Id
  @JdbcTypeCode(SqlTypes.BINARY)
  private UUID id;

  @JdbcTypeCode(SqlTypes.BINARY)
  @Column(nullable = false)
  private UUID personId;

  @Column(nullable = false)
  private String organization;

  /** Whoever reads the database cannot read the calendar. */
  @JdbcTypeCode(SqlTypes.CHAR)
  @Column(nullable = false)
  private String secretHash;

  @Column(nullable = false)
  private String language;

  @Column(nullable = false)
  private Instant madeAt;

  private @Nullable Instant revokedAt;

  /** True or nothing, so that the database allows one that lives and any number of others. */
  private @Nullable Boolean live = true;

  @Version private @Nullable Long version;

  @SuppressWarnings("NullAway.Init")
  protected CalendarFeed() {}

  public CalendarFeed(
      UUID personId, OrganizationCode organization, String hash, Locale language, Instant now) {
    this.id = Ids.next();
    this.personId = personId;
    this.organization = organization.value();
    this.secretHash = hash;
    this.language = language.toLanguageTag();
    this.madeAt = now;
  }

  /** The address leads nowhere from now on. */
  public void revoke(Instant now) {
    revokedAt = now;
    live = null;
  }

  /** Whether it leads somewhere. */
  public boolean live() {
    return revokedAt == null && Boolean.TRUE.equals(live);
  }

  public UUID id() {
    return id;
  }

  public UUID personId() {
    return personId;
  }

  public OrganizationCode organization() {
    return new OrganizationCode(organization);
  }

  /** In which the person reads. */
  public Locale language() {
    return Locale.forLanguageTag(language);
  }

  public Instant madeAt() {
    return madeAt;
  }
}
