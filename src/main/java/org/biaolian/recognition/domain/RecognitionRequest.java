package org.biaolian.recognition.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.CircleCode;
import org.biaolian.kernel.Ids;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.Effect;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One bureau asks others to recognise one edition of a standard, under one agreement. */
@Entity
@Table(name = "recognition_request")
public class RecognitionRequest {

  /** Characters of the comparison with the targets' own standards. */
  public static final int COMPARISON_LENGTH = 4000;

  @Id
  @JdbcTypeCode(SqlTypes.BINARY)
  private UUID id;

  private @Nullable String number;

  @JdbcTypeCode(SqlTypes.BINARY)
  @Column(nullable = false)
  private UUID standardId;

  @Column(nullable = false)
  private String applicant;

  @JdbcTypeCode(SqlTypes.BINARY)
  @Column(nullable = false)
  private UUID agreementId;

  @Column(nullable = false)
  private String circleCode;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(nullable = false)
  private Effect effect;

  @Column(nullable = false)
  private String area;

  @Column(nullable = false)
  private String reasons;

  private @Nullable String comparison;

  @ElementCollection(fetch = FetchType.LAZY)
  @BatchSize(size = 100)
  @CollectionTable(name = "recognition_target", joinColumns = @JoinColumn(name = "request_id"))
  @Column(name = "bureau_code", nullable = false)
  private Set<String> targets = new LinkedHashSet<>();

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(nullable = false)
  private RequestState state = RequestState.DRAFT;

  @JdbcTypeCode(SqlTypes.BINARY)
  @Column(nullable = false)
  private UUID draftedBy;

  @JdbcTypeCode(SqlTypes.BINARY)
  private @Nullable UUID endorsedBy;

  @JdbcTypeCode(SqlTypes.BINARY)
  private @Nullable UUID ruledBy;

  private @Nullable String returnReason;

  private @Nullable String textHash;

  @Column(nullable = false)
  private Instant draftedAt;

  private @Nullable Instant submittedAt;

  private @Nullable Instant openedAt;

  private @Nullable Instant closedAt;

  @Embedded private @Nullable TimeLimit timeLimit;

  /** Whether a returned request was changed since it came back. */
  @Column(nullable = false)
  private boolean mended;

  /** The folder of its evidence; several requests of one submission can rest on the same. */
  @JdbcTypeCode(SqlTypes.BINARY)
  private @Nullable UUID evidenceFolder;

  /** Counts, so that nobody endorses files that were not seen. */
  @Column(nullable = false)
  private int evidenceChanges;

  /** The submission of many that it came with. */
  @JdbcTypeCode(SqlTypes.BINARY)
  private @Nullable UUID submissionId;

  @Column(nullable = false)
  private boolean demonstration;

  @Version private @Nullable Long version;

  protected RecognitionRequest() {}

  /** What is asked for, of whom and why. */
  public record Content(
      UUID agreementId,
      CircleCode circle,
      Effect effect,
      String area,
      String reasons,
      Set<BureauCode> targets,
      String comparison) {

    /**
     * @throws RuleViolation when something is missing, or the comparison is too long
     */
    public Content {
      if (targets.isEmpty()) {
        throw new RuleViolation("request-needs-target");
      }
      if (reasons.isBlank()) {
        throw new RuleViolation("request-needs-reasons");
      }
      if (area.isBlank()) {
        throw new RuleViolation("request-needs-area");
      }
      comparison = comparison.strip();
      if (comparison.length() > COMPARISON_LENGTH) {
        throw new RuleViolation("text-too-long", COMPARISON_LENGTH, comparison.substring(0, 20));
      }
      targets = Set.copyOf(targets);
    }

    /** Without a comparison. */
    public Content(
        UUID agreementId,
        CircleCode circle,
        Effect effect,
        String area,
        String reasons,
        Set<BureauCode> targets) {
      this(agreementId, circle, effect, area, reasons, targets, "");
    }
  }

  public static RecognitionRequest draft(
      UUID standardId,
      BureauCode applicant,
      Content content,
      boolean demonstration,
      UUID clerk,
      Instant now) {
    RecognitionRequest request = new RecognitionRequest();
    request.id = Ids.next();
    request.standardId = standardId;
    request.applicant = applicant.value();
    request.demonstration = demonstration;
    request.draftedBy = clerk;
    request.draftedAt = now;
    request.fill(content);
    return request;
  }

  private void fill(Content content) {
    if (content.targets().contains(applicant())) {
      throw new RuleViolation("applicant-is-no-target");
    }
    agreementId = content.agreementId();
    circleCode = content.circle().value();
    effect = content.effect();
    area = content.area().strip();
    reasons = content.reasons().strip();
    comparison = content.comparison().isEmpty() ? null : content.comparison();
    targets.clear();
    content.targets().stream().map(BureauCode::value).sorted().forEach(targets::add);
  }

  /** A draft, or a returned request, is changed by the applicant's clerk. */
  public void change(Content content) {
    mustBeChangeable();
    Content before = content();
    fill(content);
    if (state == RequestState.DRAFT) {
      returnReason = null;
    } else if (content().equals(before)) {
      return;
    }
    // What was changed waits for the approver again.
    endorsedBy = null;
    mended = state == RequestState.RETURNED;
  }

  /** It is one of many that were asked for together. */
  public void partOf(UUID submission) {
    submissionId = submission;
  }

  /** A draft rests on these files from the beginning. */
  public void restsOn(UUID folder) {
    mustBeChangeable();
    evidenceFolder = folder;
  }

  /** The clerk added evidence or took some away; it waits for the approver as changed words do. */
  public void evidenceChanged(UUID folder) {
    restsOn(folder);
    evidenceChanges++;
    endorsedBy = null;
    mended = state == RequestState.RETURNED;
  }

  public void mustBeChangeable() {
    if (state != RequestState.DRAFT && state != RequestState.RETURNED) {
      throw new RuleViolation("request-not-changeable", state);
    }
  }

  private Content content() {
    return new Content(agreementId, circle(), effect, area, reasons, targets(), comparison());
  }

  /** The home approver stands behind the request, or behind what was mended; not its drafter. */
  public void endorse(UUID approver) {
    Duties.mayEndorse(approver, draftedBy);
    if (state != RequestState.RETURNED) {
      moveTo(RequestState.ENDORSED);
    }
    endorsedBy = approver;
  }

  /** The home approver sends it back to the clerk as a draft, endorsed or not, with the reason. */
  public void sendBack(UUID approver, String reason) {
    Duties.mayEndorse(approver, draftedBy);
    String text = reasonOf(reason);
    if (state != RequestState.DRAFT) {
      moveTo(RequestState.DRAFT);
    }
    endorsedBy = null;
    returnReason = text;
  }

  /** Whether it was returned and has been changed since. */
  public boolean mended() {
    return state == RequestState.RETURNED && mended;
  }

  /** Sent to the secretariat, endorsed the first time, mended the next. */
  public void submit(Instant now, TimeLimit admissibilityDue) {
    if (state == RequestState.RETURNED && !mended) {
      throw new RuleViolation("request-not-mended");
    }
    if (state == RequestState.RETURNED && endorsedBy == null) {
      throw new RuleViolation("mended-not-endorsed");
    }
    moveTo(RequestState.SUBMITTED);
    mended = false;
    submittedAt = now;
    timeLimit = admissibilityDue;
  }

  /** The secretariat takes it up. */
  public void takeUp(UUID officer, String requestNumber) {
    moveTo(RequestState.ADMISSIBILITY);
    ruledBy = officer;
    if (number == null) {
      number = requestNumber;
    }
  }

  /** Not admissible as it stands. */
  public void giveBack(String reason, TimeLimit mendBy) {
    String text = reasonOf(reason);
    moveTo(RequestState.RETURNED);
    returnReason = text;
    timeLimit = mendBy;
  }

  /** Admissible: each target gets its case, on the text as it stands now. */
  public void open(Instant now, String hashOfText) {
    moveTo(RequestState.OPEN);
    textHash = hashOfText;
    openedAt = now;
    returnReason = null;
    timeLimit = null;
  }

  /** The same step with a later last day, by a new holiday notice. */
  public void reckonedAnew(TimeLimit later) {
    if (timeLimit != null) {
      timeLimit = timeLimit.movedTo(later);
    }
  }

  /** The last case is decided. */
  public void close(Instant now) {
    moveTo(RequestState.CLOSED);
    closedAt = now;
  }

  /**
   * What was not mended and sent again in time has lapsed; its due day stays, to say why.
   *
   * @return whether that is news
   */
  public boolean lapse(LocalDate today, Instant now) {
    if (state != RequestState.RETURNED || timeLimit == null || !timeLimit.over(today)) {
      return false;
    }
    moveTo(RequestState.LAPSED);
    closedAt = now;
    return true;
  }

  /** The applicant takes it back, until the last decision. */
  public void withdraw(String reason, Instant now) {
    String text = reasonOf(reason);
    moveTo(RequestState.WITHDRAWN);
    returnReason = text;
    closedAt = now;
    timeLimit = null;
  }

  private void moveTo(RequestState to) {
    if (!state.next().contains(to)) {
      throw new RuleViolation("illegal-step", state, to);
    }
    state = to;
  }

  public static String reasonOf(String reason) {
    if (reason.isBlank()) {
      throw new RuleViolation("reason-required");
    }
    return reason.strip();
  }

  public UUID id() {
    return id;
  }

  public @Nullable String number() {
    return number;
  }

  public UUID standardId() {
    return standardId;
  }

  public BureauCode applicant() {
    return new BureauCode(applicant);
  }

  public UUID agreementId() {
    return agreementId;
  }

  public CircleCode circle() {
    return new CircleCode(circleCode);
  }

  public Effect effect() {
    return effect;
  }

  public String area() {
    return area;
  }

  public String reasons() {
    return reasons;
  }

  /** What the applicant makes of the targets' own standards; empty for nothing. */
  public String comparison() {
    return comparison == null ? "" : comparison;
  }

  public Set<BureauCode> targets() {
    return targets.stream()
        .map(BureauCode::new)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  public RequestState state() {
    return state;
  }

  public UUID draftedBy() {
    return draftedBy;
  }

  public @Nullable UUID endorsedBy() {
    return endorsedBy;
  }

  public @Nullable UUID ruledBy() {
    return ruledBy;
  }

  public @Nullable String returnReason() {
    return returnReason;
  }

  /** SHA-256 in hex of the text that the targets decide on; none before opening. */
  public @Nullable String textHash() {
    return textHash;
  }

  public long version() {
    return Objects.requireNonNullElse(version, 0L);
  }

  public Instant draftedAt() {
    return draftedAt;
  }

  public @Nullable Instant submittedAt() {
    return submittedAt;
  }

  public @Nullable Instant openedAt() {
    return openedAt;
  }

  public @Nullable Instant closedAt() {
    return closedAt;
  }

  public @Nullable TimeLimit timeLimit() {
    return timeLimit;
  }

  public @Nullable LocalDate dueOn() {
    return timeLimit == null ? null : timeLimit.due();
  }

  public @Nullable UUID submissionId() {
    return submissionId;
  }

  public @Nullable UUID evidenceFolder() {
    return evidenceFolder;
  }

  public boolean demonstration() {
    return demonstration;
  }
}
