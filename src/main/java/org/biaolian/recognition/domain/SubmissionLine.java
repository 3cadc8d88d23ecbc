package org.biaolian.recognition.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.Ids;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One row of a submission: what was typed, the standard it is, and of whom it is not asked. */
@Entity
@Table(name = "recognition_submission_line")
public class SubmissionLine {

  /** What is kept of a row; more is no number. */
  private static final int LENGTH = 200;

  @Id
  @JdbcTypeCode(SqlTypes.BINARY)
  private UUID id;

  @JdbcTypeCode(SqlTypes.BINARY)
  @Column(nullable = false)
  private UUID submissionId;

  @Column(nullable = false)
  private int position;

  @Column(nullable = false)
  private String typed;

  @JdbcTypeCode(SqlTypes.BINARY)
  private @Nullable UUID standardId;

  private @Nullable String fault;

  @Column(nullable = false)
  private boolean leftOut;

  @Column(nullable = false)
  private String targetsOut = "";

  @Version private @Nullable Long version;

  protected SubmissionLine() {}

  public static SubmissionLine of(
      UUID submission,
      int position,
      String typed,
      @Nullable UUID standard,
      @Nullable String fault) {
    SubmissionLine made = new SubmissionLine();
    made.id = Ids.next();
    made.submissionId = submission;
    made.position = position;
    made.typed = typed.substring(0, Math.min(LENGTH, typed.length()));
    made.standardId = standard;
    made.fault = fault;
    return made;
  }

  /** Whether it is asked for at all. */
  public void leaveOut(boolean out) {
    leftOut = out;
    targetsOut = "";
  }

  /** It is asked for, but not of these. */
  public void leaveOut(Collection<BureauCode> targets) {
    leftOut = false;
    targetsOut = BureauCodes.write(targets);
  }

  public UUID id() {
    return id;
  }

  public UUID submissionId() {
    return submissionId;
  }

  public int position() {
    return position;
  }

  public String typed() {
    return typed;
  }

  public @Nullable UUID standardId() {
    return standardId;
  }

  public @Nullable String fault() {
    return fault;
  }

  public boolean leftOut() {
    return leftOut;
  }

  public Set<BureauCode> targetsOut() {
    return BureauCodes.read(targetsOut);
  }
}
