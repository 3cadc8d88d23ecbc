package org.biaolian.bureau.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.biaolian.bureau.Circle;
import org.biaolian.kernel.CircleCode;
import org.biaolian.kernel.OrganizationCode;
import org.hibernate.annotations.Immutable;

/** A circle as stored; changed by migrations only. */
@Entity
@Immutable
@Table(name = "circle")
public class CircleRow {

  @Id private String code;

  @Column(nullable = false)
  private String nameZh;

  @Column(nullable = false)
  private String nameEn;

  @Column(nullable = false)
  private String shortZh;

  @Column(nullable = false)
  private String shortEn;

  @Column(nullable = false)
  private String secretariatCode;

  @Column(nullable = false)
  private int sortOrder;

  protected CircleRow() {}

  public Circle toCircle() {
    return new Circle(
        new CircleCode(code),
        nameZh,
        nameEn,
        shortZh,
        shortEn,
        new OrganizationCode(secretariatCode));
  }
}
