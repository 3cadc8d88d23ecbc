package org.biaolian.catalogue.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biaolian.access.Disclosure;
import org.biaolian.access.Sharing;
import org.biaolian.catalogue.StandardView;
import org.biaolian.kernel.CircleCode;
import org.biaolian.kernel.RuleViolation;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** How far a file goes within its record. Widening is proposed and is the approver's act. */
@Embeddable
class FileDisclosure {

  private static final String COMMA = ",";

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(name = "disclosure", nullable = false)
  private Sharing level = Sharing.PUBLIC;

  @Column(name = "disclosure_circles")
  private @Nullable String circles;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(name = "proposed_disclosure")
  private @Nullable Sharing proposedLevel;

  @Column(name = "proposed_circles")
  private @Nullable String proposedCircles;

  @JdbcTypeCode(SqlTypes.BINARY)
  @Column(name = "disclosure_proposed_by")
  private @Nullable UUID proposedBy;

  Disclosure level() {
    return new Disclosure(level, circles(circles));
  }

  boolean proposed() {
    return proposedLevel != null;
  }

  void restrict(Disclosure wanted) {
    check(wanted);
    if (!wanted.noWiderThan(level())) {
      throw new RuleViolation("file-widened-by-approver");
    }
    set(wanted);
  }

  /** Takes the file back; what was proposed before is void. */
  void narrow(Disclosure wanted, String reason) {
    if (reason.isBlank()) {
      throw new RuleViolation("reason-missing");
    }
    check(wanted);
    if (!wanted.noWiderThan(level())) {
      throw new RuleViolation("sharing-not-narrower", level);
    }
    set(wanted);
  }

  void propose(UUID person, Disclosure wanted) {
    check(wanted);
    if (!level().noWiderThan(wanted)) {
      throw new RuleViolation("sharing-not-narrowed");
    }
    this.proposedLevel = wanted.level();
    this.proposedCircles = text(wanted.circles());
    this.proposedBy = person;
  }

  void confirm(UUID person) {
    set(new Disclosure(mustBeProposed(person), circles(proposedCircles)));
  }

  void refuse(UUID person, String reason) {
    if (reason.isBlank()) {
      throw new RuleViolation("reason-missing");
    }
    mustBeProposed(person);
    withdrawProposal();
  }

  StandardView.Shared toView() {
    return new StandardView.Shared(
        level, circles(circles), proposedLevel, circles(proposedCircles), proposedBy);
  }

  private void check(Disclosure wanted) {
    if (wanted.level() == Sharing.CIRCLES
        ? wanted.circles().isEmpty()
        : !wanted.circles().isEmpty()) {
      throw new RuleViolation("sharing-names-circles");
    }
    if (wanted.equals(level())) {
      throw new RuleViolation("sharing-unchanged");
    }
  }

  private void set(Disclosure wanted) {
    this.level = wanted.level();
    this.circles = text(wanted.circles());
    withdrawProposal();
  }

  private void withdrawProposal() {
    this.proposedLevel = null;
    this.proposedCircles = null;
    this.proposedBy = null;
  }

  private Sharing mustBeProposed(UUID person) {
    if (proposedLevel == null) {
      throw new RuleViolation("sharing-not-proposed");
    }
    if (person.equals(proposedBy)) {
      throw new RuleViolation("proposer-does-not-confirm");
    }
    return proposedLevel;
  }

  private static @Nullable String text(Set<CircleCode> circles) {
    return circles.isEmpty()
        ? null
        : circles.stream().map(CircleCode::value).sorted().collect(Collectors.joining(COMMA));
  }

  private static Set<CircleCode> circles(@Nullable String text) {
    return text == null
        ? Set.of()
        : Arrays.stream(text.split(COMMA, -1))
            .map(CircleCode::new)
            .collect(Collectors.toUnmodifiableSet());
  }
}
