package org.biaolian.subscription.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.biaolian.access.Actor;
import org.biaolian.kernel.Ids;
import org.biaolian.kernel.OrganizationCode;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.kernel.Sha256;
import org.biaolian.subscription.FollowedField;
import org.biaolian.subscription.SubscriptionKind;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What one person follows for one organization: for what may be seen depends on it. */
@Entity
@Table(name = "subscription")
public class Subscription {

  private static final int NAME_LENGTH = 100;
  private static final int ADDRESS_LENGTH = 1000;

  @Id
  @JdbcTypeCode(SqlTypes.BINARY)
  private UUID id;

  @JdbcTypeCode(SqlTypes.BINARY)
  @Column(nullable = false)
  private UUID personId;

  @Column(nullable = false)
  private String organization;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(nullable = false)
  private SubscriptionKind kind;

  @JdbcTypeCode(SqlTypes.CHAR)
  private @Nullable String subjectKey;

  @JdbcTypeCode(SqlTypes.BINARY)
  private @Nullable UUID standardId;

  private @Nullable String region;
  private @Nullable String ics;
  private @Nullable String ccs;
  private @Nullable String name;
  private @Nullable String address;

  @Column(nullable = false)
  private Instant madeAt;

  private @Nullable Instant endedAt;

  @Version private @Nullable Long version;

  @SuppressWarnings("NullAway.Init")
  protected Subscription() {}

  private Subscription(Actor actor, SubscriptionKind kind, String subject, Instant now) {
    this.id = Ids.next();
    this.personId = actor.personId();
    this.organization = actor.organization().value();
    this.kind = kind;
    this.subjectKey = key(kind, subject);
    this.madeAt = now;
  }

  public static Subscription ofRecord(Actor actor, UUID standardId, Instant now) {
    Subscription made =
        new Subscription(actor, SubscriptionKind.RECORD, standardId.toString(), now);
    made.standardId = standardId;
    return made;
  }

  /**
   * @throws RuleViolation when nothing is given, or a code is none
   */
  public static Subscription ofField(Actor actor, FollowedField field, Instant now) {
    if (field.region() == null && field.ics() == null && field.ccs() == null) {
      throw new RuleViolation("subscription-field-empty");
    }
    Fields.check(field);
    Subscription made = new Subscription(actor, SubscriptionKind.FIELD, field.toString(), now);
    made.region = field.region();
    made.ics = field.ics();
    made.ccs = field.ccs();
    return made;
  }

  /**
   * @param address of the list with the search, as it stands in the address bar
   * @throws RuleViolation when name or address is missing or too long
   */
  public static Subscription ofSearch(Actor actor, String name, String address, Instant now) {
    if (name.isBlank() || name.strip().length() > NAME_LENGTH) {
      throw new RuleViolation("subscription-search-name", NAME_LENGTH);
    }
    if (address.isBlank() || address.length() > ADDRESS_LENGTH) {
      throw new RuleViolation("subscription-search-address");
    }
    Subscription made = new Subscription(actor, SubscriptionKind.SEARCH, address, now);
    made.name = name.strip();
    made.address = address;
    return made;
  }

  /** Ends it; the same may be followed again later. */
  public void end(Instant now) {
    if (endedAt == null) {
      this.endedAt = now;
      this.subjectKey = null;
    }
  }

  /** Whether a standard of this region with these codes lies in the field. */
  public boolean covers(
      @Nullable String itsRegion, Collection<String> itsIcs, @Nullable String itsCcs) {
    return kind == SubscriptionKind.FIELD && Fields.covers(field(), itsRegion, itsIcs, itsCcs);
  }

  private static String key(SubscriptionKind kind, String subject) {
    return Sha256.of((kind + " " + subject).getBytes(StandardCharsets.UTF_8)).hex();
  }

  /** What the unique key compares, to find what is followed already. */
  public @Nullable String subjectKey() {
    return subjectKey;
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

  public SubscriptionKind kind() {
    return kind;
  }

  public @Nullable UUID standardId() {
    return standardId;
  }

  public FollowedField field() {
    return new FollowedField(region, ics, ccs);
  }

  public @Nullable String name() {
    return name;
  }

  public @Nullable String address() {
    return address;
  }

  public Instant madeAt() {
    return madeAt;
  }
}
