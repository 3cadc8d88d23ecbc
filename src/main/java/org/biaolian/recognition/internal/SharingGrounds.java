package org.biaolian.recognition.internal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.biaolian.catalogue.SharingDependents;
import org.biaolian.kernel.BureauCode;
import org.biaolian.recognition.domain.RecognitionState;
import org.biaolian.recognition.domain.RequestState;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Requests under way, running cases and recognitions rest on the other bureau being able to read
 * the standard.
 */
@Component
class SharingGrounds implements SharingDependents {

  /** Sent, and no case made of it yet. */
  private static final Set<RequestState> UNDER_WAY =
      EnumSet.of(RequestState.SUBMITTED, RequestState.ADMISSIBILITY, RequestState.RETURNED);

  private static final Set<RecognitionState> HELD =
      EnumSet.of(
          RecognitionState.IN_FORCE, RecognitionState.SUSPENDED, RecognitionState.RECONFIRM_DUE);

  private final RequestRepository requests;
  private final CaseRepository cases;
  private final RecognitionRepository recognitions;

  SharingGrounds(
      RequestRepository requests, CaseRepository cases, RecognitionRepository recognitions) {
    this.requests = requests;
    this.cases = cases;
    this.recognitions = recognitions;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Dependent> of(UUID standardId) {
    List<UUID> one = List.of(standardId);
    List<Dependent> all = new ArrayList<>();
    requests
        .findByStandardIdAndStateIn(standardId, UNDER_WAY)
        .forEach(
            request ->
                request.targets().stream()
                    .sorted()
                    .forEach(target -> all.add(dependent(target, "request"))));
    cases.findByStandardIdIn(one).stream()
        .filter(open -> open.state().live())
        .forEach(open -> all.add(dependent(open.target(), "case")));
    recognitions.findByStandardIdIn(one).stream()
        .filter(held -> HELD.contains(held.state()))
        .forEach(
            held -> all.add(dependent(held.bureau(), "recognition", held.signedOn().toString())));
    return all;
  }

  private static Dependent dependent(BureauCode bureau, String word, String... args) {
    return new Dependent(
        bureau.organization(), Ground.TEXT, "catalogue.sharing.breaks." + word, List.of(args));
  }
}
