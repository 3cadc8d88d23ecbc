package org.biaolian.recognition.domain;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.biaolian.recognition.ChecklistAnswer;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One answered point of a case's checklist. */
@Embeddable
record CheckRow(
    String item,
    @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) ChecklistAnswer.Finding finding,
    @Nullable String remark) {

  static CheckRow of(ChecklistAnswer answer) {
    return new CheckRow(answer.item(), answer.finding(), answer.remark());
  }

  ChecklistAnswer toAnswer() {
    return new ChecklistAnswer(item, finding, remark);
  }
}
