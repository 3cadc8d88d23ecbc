package org.biaolian.catalogue.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.biaolian.catalogue.StandardView;
import org.biaolian.catalogue.Verification;
import org.biaolian.kernel.RuleViolation;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** How the owner stands behind a record: a clerk names the source, another person confirms. */
@Embeddable
class RecordVerification {

  private static final int SOURCE_LENGTH = 500;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(name = "verification", nullable = false)
  private Verification state = Verification.UNVERIFIED;

  @Column(name = "verification_source")
  private @Nullable String sourceText;

  @JdbcTypeCode(SqlTypes.BINARY)
  private @Nullable UUID proposedBy;

  @JdbcTypeCode(SqlTypes.BINARY)
  private @Nullable UUID verifiedBy;

  private @Nullable Instant verifiedAt;

  Verification state() {
    return state;
  }

  void propose(UUID person, String source) {
    if (source.isBlank()) {
      throw new RuleViolation("verification-source-missing");
    }
    if (source.strip().length() > SOURCE_LENGTH) {
      throw new RuleViolation("text-too-long", SOURCE_LENGTH, source.strip().substring(0, 20));
    }
    become(Verification.PROPOSED);
    this.sourceText = source.strip();
    this.proposedBy = person;
    this.verifiedBy = null;
    this.verifiedAt = null;
  }

  void confirm(UUID person, Instant now) {
    mustBeProposed();
    mustDiffer(person);
    become(Verification.VERIFIED);
    this.verifiedBy = person;
    this.verifiedAt = now;
  }

  void refuse(UUID person, String reason) {
    if (reason.isBlank()) {
      throw new RuleViolation("reason-missing");
    }
    mustBeProposed();
    mustDiffer(person);
    reset();
  }

  /** The facts are others now, so what was verified or proposed no longer stands. */
  void reset() {
    if (state == Verification.UNVERIFIED) {
      return;
    }
    become(Verification.UNVERIFIED);
    this.sourceText = null;
    this.proposedBy = null;
    this.verifiedBy = null;
    this.verifiedAt = null;
  }

  StandardView.Verified toView() {
    return new StandardView.Verified(state, sourceText, proposedBy, verifiedBy, verifiedAt);
  }

  private void mustBeProposed() {
    if (state != Verification.PROPOSED) {
      throw new RuleViolation("verification-not-proposed");
    }
  }

  private void mustDiffer(UUID person) {
    if (person.equals(proposedBy)) {
      throw new RuleViolation("proposer-does-not-confirm");
    }
  }

  private void become(Verification next) {
    if (!state.next().contains(next)) {
      throw new RuleViolation("verification-step", state, next);
    }
    this.state = next;
  }
}
