package org.biaolian.catalogue.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biaolian.catalogue.OverlapGroup;
import org.biaolian.catalogue.OverlapVerdict;
import org.biaolian.kernel.Ids;
import org.biaolian.kernel.OrganizationCode;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.kernel.Sha256;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What a person found of a group of probable duplicates. It holds for the records that the person
 * saw, under the titles of that day; a further edition or another title asks again.
 */
@Entity
@Table(name = "overlap_judgement")
public class OverlapJudgement {

  private static final int REASON_LENGTH = 500;

  @Id
  @JdbcTypeCode(SqlTypes.BINARY)
  private UUID id;

  @JdbcTypeCode(SqlTypes.BINARY)
  @Column(nullable = false)
  private UUID coreKey;

  /** Unique with the key, so that two people who judge the same at once cannot both be right. */
  @Column(nullable = false)
  private String seen;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(nullable = false)
  private OverlapVerdict verdict;

  private @Nullable String reason;

  @JdbcTypeCode(SqlTypes.BINARY)
  @Column(nullable = false)
  private UUID judgedBy;

  @Column(nullable = false)
  private String organization;

  @Column(nullable = false)
  private Instant judgedAt;

  @ElementCollection
  @CollectionTable(name = "overlap_member", joinColumns = @JoinColumn(name = "judgement_id"))
  @BatchSize(size = 100)
  private Set<OverlapMember> members = new HashSet<>();

  @Version private @Nullable Long version;

  @SuppressWarnings("NullAway.Init")
  protected OverlapJudgement() {}

  /** Who judges what, and when. */
  public record Finding(
      OverlapVerdict verdict,
      @Nullable String reason,
      UUID person,
      OrganizationCode organization,
      Instant at) {}

  /**
   * A first finding on these records.
   *
   * @throws RuleViolation when a reason is missing or too long
   */
  public OverlapJudgement(UUID coreKey, Collection<Standard> members, Finding finding) {
    this.id = Ids.next();
    this.coreKey = coreKey;
    this.seen = seen(members);
    this.verdict = finding.verdict();
    this.judgedBy = finding.person();
    this.organization = finding.organization().value();
    this.judgedAt = finding.at();
    judge(members, finding);
  }

  /**
   * Another finding, which takes the place of this one.
   *
   * @throws RuleViolation when a reason is missing or too long
   */
  public final void judge(Collection<Standard> now, Finding finding) {
    String words = finding.reason() == null ? "" : finding.reason().strip();
    if (words.isEmpty() && finding.verdict() == OverlapVerdict.DIFFERENT) {
      throw new RuleViolation("overlap-reason-missing");
    }
    if (words.length() > REASON_LENGTH) {
      throw new RuleViolation("overlap-reason-too-long", REASON_LENGTH);
    }
    this.verdict = finding.verdict();
    this.reason = words.isEmpty() ? null : words;
    this.judgedBy = finding.person();
    this.organization = finding.organization().value();
    this.judgedAt = finding.at();
    this.seen = seen(now);
    Set<OverlapMember> wanted = now.stream().map(OverlapMember::of).collect(Collectors.toSet());
    members.retainAll(wanted);
    members.addAll(wanted);
  }

  /** Whether the record was judged, under the title that it has now. */
  public boolean covers(Standard standard) {
    return members.contains(OverlapMember.of(standard));
  }

  /** Whether nothing has come to the group or changed in it. */
  public boolean stands(Collection<Standard> now) {
    return now.stream().allMatch(this::covers);
  }

  /** Whether every record that was judged is among these, so that nothing is told of others. */
  public boolean within(Collection<Standard> now) {
    Set<UUID> ids = now.stream().map(Standard::id).collect(Collectors.toSet());
    return members.stream().map(OverlapMember::standardId).allMatch(ids::contains);
  }

  /** The records that were judged. */
  public List<UUID> standardIds() {
    return members.stream().map(OverlapMember::standardId).sorted().toList();
  }

  public UUID id() {
    return id;
  }

  public UUID coreKey() {
    return coreKey;
  }

  public OverlapVerdict verdict() {
    return verdict;
  }

  public Instant judgedAt() {
    return judgedAt;
  }

  public long version() {
    return version == null ? 0 : version;
  }

  public OverlapGroup.Judged toView(Collection<Standard> now) {
    return new OverlapGroup.Judged(verdict, reason, judgedBy, organization, judgedAt, stands(now));
  }

  private static String seen(Collection<Standard> members) {
    return Sha256.of(text(members).getBytes(StandardCharsets.UTF_8)).hex();
  }

  /** Exactly these records and this finding on them, as one word. */
  public static String seen(Collection<Standard> members, @Nullable OverlapJudgement before) {
    String last = before == null ? "" : before.id() + " " + before.version();
    return Sha256.of((text(members) + last).getBytes(StandardCharsets.UTF_8)).hex();
  }

  private static String text(Collection<Standard> members) {
    return members.stream()
        .map(standard -> standard.id() + " " + standard.title() + "\n")
        .sorted()
        .collect(Collectors.joining());
  }
}
