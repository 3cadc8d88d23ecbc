package org.biaolian.subscription.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.UUID;
import org.biaolian.catalogue.StandardNews;
import org.biaolian.kernel.Ids;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/**
 * One piece of news for one reader. The table lets each in once, whichever process notes it; the
 * way by mail is moved by statements that take a row only in the state they expect.
 */
@Entity
@Table(name = "subscription_notice")
public class Notice implements Persistable<UUID> {

  @Id
  @JdbcTypeCode(SqlTypes.BINARY)
  private UUID id;

  @JdbcTypeCode(SqlTypes.BINARY)
  @Column(nullable = false)
  private UUID personId;

  @Column(nullable = false)
  private String organization;

  @JdbcTypeCode(SqlTypes.BINARY)
  @Column(nullable = false)
  private UUID newsId;

  @JdbcTypeCode(SqlTypes.BINARY)
  @Column(nullable = false)
  private UUID standardId;

  @JdbcTypeCode(SqlTypes.BINARY)
  @Column(nullable = false)
  private UUID subscriptionId;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(nullable = false)
  private StandardNews.Kind kind;

  private boolean successor;

  @Column(nullable = false)
  private Instant notedAt;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(nullable = false)
  private MailState mailState;

  @JdbcTypeCode(SqlTypes.BINARY)
  private @Nullable UUID digestId;

  private int attempts;

  @Transient private boolean fresh;

  @SuppressWarnings("NullAway.Init")
  protected Notice() {}

  public Notice(Subscription of, StandardNews news, Instant now) {
    this.id = Ids.next();
    this.personId = of.personId();
    this.organization = of.organization().value();
    this.newsId = news.id();
    this.standardId = news.standardId();
    this.subscriptionId = of.id();
    this.kind = news.kind();
    this.successor = of.standardId() != null && !news.standardId().equals(of.standardId());
    this.notedAt = now;
    this.mailState = MailState.WAITING;
    this.fresh = true;
  }

  @Override
  public UUID getId() {
    return id;
  }

  @Override
  public boolean isNew() {
    return fresh;
  }

  public UUID personId() {
    return personId;
  }

  public UUID standardId() {
    return standardId;
  }

  public UUID subscriptionId() {
    return subscriptionId;
  }

  public StandardNews.Kind kind() {
    return kind;
  }

  /** About an edition that took the place of the one that is followed. */
  public boolean successor() {
    return successor;
  }

  public Instant notedAt() {
    return notedAt;
  }

  /** Whether this run has it and nobody knows yet what became of it. */
  public boolean takenBy(UUID digest) {
    return mailState == MailState.TAKEN && digest.equals(digestId);
  }

  public int attempts() {
    return attempts;
  }
}
