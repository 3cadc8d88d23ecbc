package org.biaolian.catalogue.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A record as somebody saw it who judged a group: under another title it is to be judged anew. */
@Embeddable
public record OverlapMember(
    @JdbcTypeCode(SqlTypes.BINARY) @Column(nullable = false) UUID standardId,
    @Column(nullable = false) String title) {

  static OverlapMember of(Standard standard) {
    return new OverlapMember(standard.id(), standard.title());
  }
}
