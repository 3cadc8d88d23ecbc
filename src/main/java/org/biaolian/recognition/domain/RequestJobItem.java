package org.biaolian.recognition.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.Ids;
import org.biaolian.recognition.JobItemState;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * One request of a job. It is done in the transaction in which the request is, so a job that is
 * taken up again does nothing twice.
 */
@Entity
@Table(name = "recognition_job_item")
public class RequestJobItem {

  private static final String BETWEEN = "\u001f";
  private static final int LENGTH = 500;

  @Id
  @JdbcTypeCode(SqlTypes.BINARY)
  private UUID id;

  @JdbcTypeCode(SqlTypes.BINARY)
  @Column(nullable = false)
  private UUID jobId;

  @Column(nullable = false)
  private int position;

  @JdbcTypeCode(SqlTypes.BINARY)
  @Column(nullable = false)
  private UUID standardId;

  @Column(nullable = false)
  private String targets;

  @JdbcTypeCode(SqlTypes.BINARY)
  private @Nullable UUID requestId;

  @Column(nullable = false)
  private long seen;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(nullable = false)
  private JobItemState state = JobItemState.WAITING;

  private @Nullable String refusal;

  private @Nullable String arguments;

  @Version private @Nullable Long version;

  protected RequestJobItem() {}

  /** A request that is to be made. */
  public static RequestJobItem toMake(
      UUID job, int position, UUID standard, Collection<BureauCode> targets) {
    RequestJobItem made = new RequestJobItem();
    made.id = Ids.next();
    made.jobId = job;
    made.position = position;
    made.standardId = standard;
    made.targets = BureauCodes.write(targets);
    return made;
  }

  /** A request that is there, as the list showed it. */
  public static RequestJobItem of(UUID job, int position, RecognitionRequest request, long seen) {
    RequestJobItem made = toMake(job, position, request.standardId(), Set.of());
    made.requestId = request.id();
    made.seen = seen;
    return made;
  }

  public boolean waiting() {
    return state == JobItemState.WAITING;
  }

  public void done(UUID request) {
    requestId = request;
    state = JobItemState.DONE;
  }

  /** Why it was refused; constants of states are kept by the keys of their words. */
  public void refuse(String rule, List<String> with) {
    state = JobItemState.REFUSED;
    refusal = rule;
    String told = String.join(BETWEEN, with);
    arguments = told.substring(0, Math.min(LENGTH, told.length()));
  }

  public UUID id() {
    return id;
  }

  public UUID jobId() {
    return jobId;
  }

  public UUID standardId() {
    return standardId;
  }

  /** Of whom a request that is to be made asks; a request that is there knows by itself. */
  public Set<BureauCode> targets() {
    return BureauCodes.read(targets);
  }

  public @Nullable UUID requestId() {
    return requestId;
  }

  public long seen() {
    return seen;
  }

  public JobItemState state() {
    return state;
  }

  public @Nullable String refusal() {
    return refusal;
  }

  public List<String> arguments() {
    return arguments == null || arguments.isEmpty()
        ? List.of()
        : List.of(arguments.split(BETWEEN, -1));
  }
}
