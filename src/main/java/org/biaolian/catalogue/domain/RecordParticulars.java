package org.biaolian.catalogue.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.biaolian.catalogue.Conformity;
import org.biaolian.catalogue.FairCompetition;
import org.biaolian.catalogue.Filing;
import org.biaolian.catalogue.Making;
import org.biaolian.catalogue.Particulars;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** {@link Particulars} as columns. */
@Embeddable
class RecordParticulars {

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private @Nullable Making making;

  @ElementCollection
  @CollectionTable(name = "standard_joint", joinColumns = @JoinColumn(name = "standard_id"))
  @Column(name = "number", nullable = false)
  @BatchSize(size = 100)
  private Set<String> joint = new HashSet<>();

  private @Nullable String sector;
  private @Nullable String committeeCode;
  private @Nullable String submittedBy;
  private @Nullable String adoptedStandard;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private @Nullable Conformity conformity;

  private @Nullable String planNumber;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private @Nullable FairCompetition fairCompetition;

  private @Nullable LocalDate confirmedOn;
  private @Nullable String filedCityReceipt;
  private @Nullable LocalDate filedCityOn;
  private @Nullable String filedProvinceReceipt;
  private @Nullable LocalDate filedProvinceOn;
  private @Nullable String filedStateReceipt;
  private @Nullable LocalDate filedStateOn;

  void put(Particulars stated) {
    this.making = stated.making();
    Set<String> numbers = Set.copyOf(stated.jointNumbers());
    if (!joint.equals(numbers)) {
      joint.clear();
      joint.addAll(numbers);
    }
    this.sector = stated.sector();
    this.committeeCode = stated.committeeCode();
    this.submittedBy = stated.submittedBy();
    this.adoptedStandard = stated.adoptedStandard();
    this.conformity = stated.conformity();
    this.planNumber = stated.planNumber();
    this.fairCompetition = stated.fairCompetition();
    this.confirmedOn = stated.confirmedOn();
    this.filedCityReceipt = stated.city().receipt();
    this.filedCityOn = stated.city().on();
    this.filedProvinceReceipt = stated.province().receipt();
    this.filedProvinceOn = stated.province().on();
    this.filedStateReceipt = stated.state().receipt();
    this.filedStateOn = stated.state().on();
  }

  Particulars toParticulars() {
    return new Particulars(
        making,
        List.copyOf(joint),
        sector,
        committeeCode,
        submittedBy,
        adoptedStandard,
        conformity,
        planNumber,
        fairCompetition,
        confirmedOn,
        new Filing(filedCityReceipt, filedCityOn),
        new Filing(filedProvinceReceipt, filedProvinceOn),
        new Filing(filedStateReceipt, filedStateOn));
  }
}
