package org.biaolian.catalogue.domain;

import jakarta.persistence.Embeddable;
import java.util.List;
import org.biaolian.catalogue.StandardDetails;
import org.jspecify.annotations.Nullable;

/** Who made and issued a standard, where it is classed, and what it is for. */
@Embeddable
class RecordBibliography {

  private static final String BETWEEN = " ";

  private @Nullable String issuer;
  private @Nullable String ccs;
  private @Nullable String ics;
  private @Nullable String scope;
  private @Nullable String draftedBy;
  private @Nullable String drafters;
  private @Nullable String committee;

  void put(StandardDetails details) {
    this.issuer = details.issuer();
    this.ccs = details.ccs();
    this.ics = details.ics().isEmpty() ? null : String.join(BETWEEN, details.ics());
    this.scope = details.scope();
    this.draftedBy = details.draftedBy();
    this.drafters = details.drafters();
    this.committee = details.committee();
  }

  @Nullable String issuer() {
    return issuer;
  }

  @Nullable String ccs() {
    return ccs;
  }

  List<String> ics() {
    return ics == null ? List.of() : List.of(ics.split(BETWEEN, -1));
  }

  @Nullable String scope() {
    return scope;
  }

  @Nullable String draftedBy() {
    return draftedBy;
  }

  @Nullable String drafters() {
    return drafters;
  }

  @Nullable String committee() {
    return committee;
  }
}
