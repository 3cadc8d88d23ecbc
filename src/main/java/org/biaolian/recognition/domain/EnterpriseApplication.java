package org.biaolian.recognition.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.Ids;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.ApplicationState;
import org.biaolian.recognition.Effect;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What an enterprise asks its home bureau to ask for; the bureau decides whether it does. */
@Entity
@Table(name = "enterprise_application")
public class EnterpriseApplication {

  private static final String COMMA = ",";

  @Id
  @JdbcTypeCode(SqlTypes.BINARY)
  private UUID id;

  @JdbcTypeCode(SqlTypes.BINARY)
  @Column(nullable = false)
  private UUID personId;

  @Column(nullable = false)
  private String homeBureau;

  @JdbcTypeCode(SqlTypes.BINARY)
  @Column(nullable = false)
  private UUID standardId;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(nullable = false)
  private Effect effect;

  @Column(nullable = false)
  private String area;

  @Column(nullable = false)
  private String reasons;

  @Column(nullable = false)
  private String targets;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(nullable = false)
  private ApplicationState state = ApplicationState.DRAFT;

  @JdbcTypeCode(SqlTypes.BINARY)
  private @Nullable UUID requestId;

  private @Nullable String refusal;

  @JdbcTypeCode(SqlTypes.BINARY)
  private @Nullable UUID evidenceFolder;

  @Column(nullable = false)
  private Instant madeAt;

  private boolean demonstration;

  @Version private @Nullable Long version;

  protected EnterpriseApplication() {}

  /** What is asked for, of whom and why. */
  public record Content(Effect effect, String area, String reasons, Set<BureauCode> targets) {

    /**
     * @throws RuleViolation when something is missing
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
      targets = Set.copyOf(targets);
    }
  }

  public static EnterpriseApplication draft(
      UUID person,
      BureauCode home,
      UUID standardId,
      Content content,
      boolean demonstration,
      Instant now) {
    if (content.targets().contains(home)) {
      throw new RuleViolation("applicant-is-no-target");
    }
    EnterpriseApplication made = new EnterpriseApplication();
    made.id = Ids.next();
    made.personId = person;
    made.homeBureau = home.value();
    made.standardId = standardId;
    made.effect = content.effect();
    made.area = content.area().strip();
    made.reasons = content.reasons().strip();
    made.targets =
        content.targets().stream()
            .map(BureauCode::value)
            .sorted()
            .collect(Collectors.joining(COMMA));
    made.demonstration = demonstration;
    made.madeAt = now;
    return made;
  }

  /** The enterprise gives it to its home bureau. */
  public void handIn() {
    moveTo(ApplicationState.HANDED_IN);
  }

  /** The enterprise takes it back, until the bureau has made it its own. */
  public void withdraw() {
    moveTo(ApplicationState.WITHDRAWN);
  }

  /** The home bureau's clerk makes it the bureau's request. */
  public void takenOver(UUID request) {
    moveTo(ApplicationState.TAKEN_OVER);
    this.requestId = request;
  }

  /** The home bureau does not ask for it. */
  public void refuse(String reason) {
    String text = RecognitionRequest.reasonOf(reason);
    moveTo(ApplicationState.REFUSED);
    this.refusal = text;
  }

  /**
   * Its files change as long as the enterprise has not handed it in.
   *
   * @throws RuleViolation {@code application-not-changeable}
   */
  public void mustBeChangeable() {
    if (state != ApplicationState.DRAFT) {
      throw new RuleViolation("application-not-changeable");
    }
  }

  /** Its files lie in this folder from now on. */
  public void restsOn(UUID folder) {
    mustBeChangeable();
    this.evidenceFolder = folder;
  }

  private void moveTo(ApplicationState to) {
    if (!state.next().contains(to)) {
      throw new RuleViolation("illegal-step", state, to);
    }
    state = to;
  }

  public UUID id() {
    return id;
  }

  public UUID personId() {
    return personId;
  }

  public BureauCode home() {
    return new BureauCode(homeBureau);
  }

  public UUID standardId() {
    return standardId;
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

  public Set<BureauCode> targets() {
    return Arrays.stream(targets.split(COMMA, -1))
        .map(BureauCode::new)
        .collect(Collectors.toUnmodifiableSet());
  }

  public ApplicationState state() {
    return state;
  }

  public @Nullable UUID requestId() {
    return requestId;
  }

  public @Nullable UUID evidenceFolder() {
    return evidenceFolder;
  }

  public @Nullable String refusal() {
    return refusal;
  }

  public Instant madeAt() {
    return madeAt;
  }

  public boolean demonstration() {
    return demonstration;
  }
}
