package org.biaolian.catalogue.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biaolian.access.Disclosure;
import org.biaolian.access.Sharing;
import org.biaolian.catalogue.StandardView;
import org.biaolian.kernel.CircleCode;
import org.biaolian.kernel.RuleViolation;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** With whom a record is shared. Widening is proposed by a clerk and is the approver's act. */
@Embeddable
class RecordSharing {

  private static final String COMMA = ",";

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(name = "sharing", nullable = false)
  private Sharing level = Sharing.PRIVATE;

  @ElementCollection
  @CollectionTable(name = "standard_circle", joinColumns = @JoinColumn(name = "standard_id"))
  @Column(name = "circle_code", nullable = false)
  @BatchSize(size = 100)
  private Set<String> circles = new HashSet<>();

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private @Nullable Sharing proposedSharing;

  private @Nullable String proposedCircles;

  @JdbcTypeCode(SqlTypes.BINARY)
  private @Nullable UUID sharingProposedBy;

  /** The import that proposed it; none where a person chose this very record. */
  @JdbcTypeCode(SqlTypes.BINARY)
  private @Nullable UUID sharingImport;

  Sharing level() {
    return level;
  }

  @Nullable Sharing proposed() {
    return proposedSharing;
  }

  @Nullable UUID proposedByImport() {
    return sharingImport;
  }

  Set<CircleCode> circles() {
    return circles.stream().map(CircleCode::new).collect(Collectors.toUnmodifiableSet());
  }

  /** Public by its source: what a public catalogue states. */
  void publish() {
    this.level = Sharing.PUBLIC;
    circles.clear();
    withdrawProposal();
  }

  void propose(UUID person, Sharing wanted, Set<CircleCode> with) {
    boolean fewerCircles =
        wanted == Sharing.CIRCLES && level == Sharing.CIRCLES && !with.containsAll(circles());
    if (wanted.compareTo(level) < 0 || fewerCircles) {
      throw new RuleViolation("sharing-not-narrowed", level);
    }
    if (wanted == Sharing.CIRCLES ? with.isEmpty() : !with.isEmpty()) {
      throw new RuleViolation("sharing-names-circles");
    }
    if (wanted == level && circles().equals(with)) {
      throw new RuleViolation("sharing-unchanged");
    }
    this.proposedSharing = wanted;
    this.proposedCircles =
        with.stream().map(CircleCode::value).sorted().collect(Collectors.joining(COMMA));
    this.sharingProposedBy = person;
    this.sharingImport = null;
  }

  /** As {@link #propose}, to all, for a row of an import. */
  void proposeByImport(UUID person, UUID job) {
    propose(person, Sharing.PUBLIC, Set.of());
    this.sharingImport = job;
  }

  /** Takes sharing back, which needs no proposal: what was proposed before is void. */
  void narrow(Disclosure wanted, String reason) {
    if (reason.isBlank()) {
      throw new RuleViolation("reason-missing");
    }
    if (wanted.level() == Sharing.CIRCLES
        ? wanted.circles().isEmpty()
        : !wanted.circles().isEmpty()) {
      throw new RuleViolation("sharing-names-circles");
    }
    Disclosure now = new Disclosure(level, circles());
    if (wanted.equals(now) || !wanted.noWiderThan(now)) {
      throw new RuleViolation("sharing-not-narrower", level);
    }
    this.level = wanted.level();
    circles.clear();
    wanted.circles().forEach(circle -> circles.add(circle.value()));
    withdrawProposal();
  }

  void confirm(UUID person) {
    Sharing wanted = mustBeProposed(person);
    this.level = wanted;
    circles.clear();
    proposedCircles().forEach(circle -> circles.add(circle.value()));
    withdrawProposal();
  }

  void refuse(UUID person, String reason) {
    if (reason.isBlank()) {
      throw new RuleViolation("reason-missing");
    }
    mustBeProposed(person);
    withdrawProposal();
  }

  /**
   * @param inside whether the reader is of the owner's house; a proposal is nobody else's matter
   */
  StandardView.Shared toView(boolean inside) {
    return inside
        ? new StandardView.Shared(
            level, circles(), proposedSharing, proposedCircles(), sharingProposedBy)
        : new StandardView.Shared(level, circles(), null, Set.of(), null);
  }

  Set<CircleCode> proposedCircles() {
    return proposedCircles == null || proposedCircles.isEmpty()
        ? Set.of()
        : Arrays.stream(proposedCircles.split(COMMA, -1))
            .map(CircleCode::new)
            .collect(Collectors.toUnmodifiableSet());
  }

  private Sharing mustBeProposed(UUID person) {
    if (proposedSharing == null) {
      throw new RuleViolation("sharing-not-proposed");
    }
    if (person.equals(sharingProposedBy)) {
      throw new RuleViolation("proposer-does-not-confirm");
    }
    return proposedSharing;
  }

  private void withdrawProposal() {
    this.proposedSharing = null;
    this.proposedCircles = null;
    this.sharingProposedBy = null;
    this.sharingImport = null;
  }
}
