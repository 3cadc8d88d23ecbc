package org.biaolian.recognition.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.biaolian.catalogue.SharingDependents;
import org.biaolian.recognition.domain.RecognitionState;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Cases and recognitions rest on the other bureau being able to read the standard. */
@Component
class SharingGrounds implements SharingDependents {

  private final CaseRepository cases;
  private final RecognitionRepository recognitions;

  SharingGrounds(CaseRepository cases, RecognitionRepository recognitions) {
    this.cases = cases;
    this.recognitions = recognitions;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Dependent> of(UUID standardId) {
    List<UUID> one = List.of(standardId);
    List<Dependent> all = new ArrayList<>();
    cases.findByStandardIdIn(one).stream()
        .filter(open -> open.state().live())
        .forEach(
            open ->
                all.add(new Dependent(open.target(), "catalogue.sharing.breaks.case", List.of())));
    recognitions.findByStandardIdIn(one).stream()
        .filter(
            held ->
                held.state() == RecognitionState.IN_FORCE
                    || held.state() == RecognitionState.SUSPENDED
                    || held.state() == RecognitionState.RECONFIRM_DUE)
        .forEach(
            held ->
                all.add(
                    new Dependent(
                        held.bureau(),
                        "catalogue.sharing.breaks.recognition",
                        List.of(held.signedOn().toString()))));
    return all;
  }
}
