package org.biaolian.recognition.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;
import org.biaolian.recognition.ChecklistAnswer;
import org.biaolian.recognition.Decision;
import org.biaolian.recognition.DeclineGround;
import org.biaolian.recognition.Outcome;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The decision of a case as it is drafted, and once signed as it binds. */
@Embeddable
class Proposal {

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private @Nullable Outcome outcome;

  private @Nullable String conditions;

  private @Nullable String clauses;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private @Nullable DeclineGround declineGround;

  private @Nullable String declineText;

  private @Nullable String differences;

  private @Nullable String opinion;

  @ElementCollection(fetch = FetchType.LAZY)
  @BatchSize(size = 200)
  @CollectionTable(name = "recognition_case_check", joinColumns = @JoinColumn(name = "case_id"))
  @OrderColumn(name = "ordinal")
  private List<CheckRow> checks = new ArrayList<>();

  void put(Decision decision, String text, List<ChecklistAnswer> answers) {
    // A first draft has no answers yet, so that none need be read to be replaced.
    if (outcome != null) {
      checks.clear();
    }
    if (!answers.isEmpty()) {
      answers.stream().map(CheckRow::of).forEach(checks::add);
    }
    outcome = decision.outcome();
    conditions = decision.conditions();
    clauses = decision.clauses();
    declineGround = decision.ground();
    declineText = decision.declineText();
    differences = decision.differences();
    opinion = text;
  }

  @Nullable Decision decision() {
    return outcome == null
        ? null
        : new Decision(outcome, conditions, clauses, declineGround, declineText, differences);
  }

  @Nullable Outcome outcome() {
    return outcome;
  }

  @Nullable String conditions() {
    return conditions;
  }

  @Nullable String clauses() {
    return clauses;
  }

  @Nullable DeclineGround declineGround() {
    return declineGround;
  }

  @Nullable String declineText() {
    return declineText;
  }

  @Nullable String differences() {
    return differences;
  }

  @Nullable String opinion() {
    return opinion;
  }

  List<ChecklistAnswer> checks() {
    return checks.stream().map(CheckRow::toAnswer).toList();
  }
}
