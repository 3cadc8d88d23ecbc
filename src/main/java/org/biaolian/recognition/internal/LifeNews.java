package org.biaolian.recognition.internal;

import org.biaolian.bureau.AgreementEnded;
import org.biaolian.bureau.MembershipEnded;
import org.biaolian.catalogue.LegalStatusChanged;
import org.biaolian.catalogue.SourceNews;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;

/** Passes on what other rooms tell; what is done reads what is true then, so it may come twice. */
@Component
class LifeNews {

  private final RegisterLook register;
  private final CaseEnds cases;

  LifeNews(RegisterLook register, CaseEnds cases) {
    this.register = register;
    this.cases = cases;
  }

  @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
  void on(LegalStatusChanged event) {
    register.ofStandard(event.standardId());
    cases.ofStandard(event.standardId());
  }

  @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
  void on(SourceNews event) {
    register.sourceTold(event.standardId());
  }

  @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
  void on(MembershipEnded event) {
    register.ofBureau(event.circle(), event.bureau());
    cases.catchUp();
  }

  @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
  void on(AgreementEnded event) {
    register.ofAgreement(event.circle(), event.agreementId());
    cases.catchUp();
  }
}
