package org.biaolian.recognition.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.Ids;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.Effect;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OptimisticLock;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Many standards asked for together: what their requests have in common, until these are made. From
 * then on each request has a life of its own, and this only says that they came together.
 */
@Entity
@Table(name = "recognition_submission")
public class Submission {

  /** Standards of one submission. */
  public static final int MOST_STANDARDS = 200;

  /** Bureaus that one submission asks. */
  public static final int MOST_TARGETS = 20;

  @Id
  @JdbcTypeCode(SqlTypes.BINARY)
  private UUID id;

  @Column(nullable = false)
  private String applicant;

  @JdbcTypeCode(SqlTypes.BINARY)
  @Column(nullable = false)
  private UUID draftedBy;

  @Column(nullable = false)
  private Instant draftedAt;

  @JdbcTypeCode(SqlTypes.BINARY)
  private @Nullable UUID agreementId;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private @Nullable Effect effect;

  private @Nullable String area;

  private @Nullable String reasons;

  @Column(nullable = false)
  private String targets = "";

  @JdbcTypeCode(SqlTypes.BINARY)
  private @Nullable UUID evidenceFolder;

  /** Counts changes of rows and files; a clerk who saves the words is not in their way. */
  @OptimisticLock(excluded = true)
  @Column(nullable = false)
  private int changes;

  /** The job that makes the requests; there is one at most. */
  @JdbcTypeCode(SqlTypes.BINARY)
  private @Nullable UUID jobId;

  @Version private @Nullable Long version;

  protected Submission() {}

  /** What all its requests have in common. */
  public record Common(
      UUID agreementId,
      Effect effect,
      String area,
      String reasons,
      Set<BureauCode> targets,
      @Nullable UUID evidence) {

    /**
     * @throws RuleViolation when something is missing, or too many bureaus are asked
     */
    public Common {
      if (targets.isEmpty()) {
        throw new RuleViolation("request-needs-target");
      }
      if (targets.size() > MOST_TARGETS) {
        throw new RuleViolation("submission-too-many-targets", MOST_TARGETS, targets.size());
      }
      if (reasons.isBlank()) {
        throw new RuleViolation("request-needs-reasons");
      }
      if (area.isBlank()) {
        throw new RuleViolation("request-needs-area");
      }
      targets = Set.copyOf(targets);
    }
  }

  public static Submission draft(BureauCode applicant, UUID clerk, Instant now) {
    Submission made = new Submission();
    made.id = Ids.next();
    made.applicant = applicant.value();
    made.draftedBy = clerk;
    made.draftedAt = now;
    return made;
  }

  /** Says what is asked for, as often as one likes until the requests are made. */
  public void fill(Common common) {
    mustBeOpen();
    if (common.targets().contains(applicant())) {
      throw new RuleViolation("applicant-is-no-target");
    }
    agreementId = common.agreementId();
    effect = common.effect();
    area = common.area().strip();
    reasons = common.reasons().strip();
    targets = BureauCodes.write(common.targets());
    evidenceFolder = common.evidence();
  }

  /**
   * Its requests are being made, once and for all.
   *
   * @throws RuleViolation {@code submission-made-already}, {@code submission-not-filled}
   */
  public void make(UUID job) {
    mustBeOpen();
    mustBeFilled();
    jobId = job;
  }

  public void mustBeOpen() {
    if (jobId != null) {
      throw new RuleViolation("submission-made-already");
    }
  }

  private void mustBeFilled() {
    if (agreementId == null) {
      throw new RuleViolation("submission-not-filled");
    }
  }

  /** Its rows or its files are others now. */
  public void changed() {
    mustBeOpen();
    changes++;
  }

  /** What was filled in; nothing before. */
  public @Nullable Common common() {
    if (agreementId == null) {
      return null;
    }
    return new Common(
        agreementId,
        Objects.requireNonNull(effect),
        Objects.requireNonNull(area),
        Objects.requireNonNull(reasons),
        targets(),
        evidenceFolder);
  }

  public UUID id() {
    return id;
  }

  public BureauCode applicant() {
    return new BureauCode(applicant);
  }

  public UUID draftedBy() {
    return draftedBy;
  }

  public Instant draftedAt() {
    return draftedAt;
  }

  public Set<BureauCode> targets() {
    return BureauCodes.read(targets);
  }

  public @Nullable UUID jobId() {
    return jobId;
  }

  /** Rises with every change of words, rows and files. */
  public long seen() {
    return version() + changes;
  }

  public long version() {
    return Objects.requireNonNullElse(version, 0L);
  }
}
