package org.biaolian.recognition.internal;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.biaolian.bureau.CircleDependents;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.CircleCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Running cases, requests under way and living recognitions rest on memberships and agreements. */
@Component
class CircleGrounds implements CircleDependents {

  private final RequestRepository requests;
  private final CaseRepository cases;
  private final RecognitionRepository recognitions;

  CircleGrounds(
      RequestRepository requests, CaseRepository cases, RecognitionRepository recognitions) {
    this.requests = requests;
    this.cases = cases;
    this.recognitions = recognitions;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Touched> ofMember(CircleCode circle, BureauCode bureau) {
    String in = circle.value();
    String who = bureau.value();
    return some(
        touched("cases-decided", cases.countLiveOfTarget(in, who)),
        touched("cases-asked", cases.countLiveOfApplicant(in, who)),
        touched("requests", requests.countUnderWayOf(in, who)),
        touched("entries-held", recognitions.countLiveRecognisedBy(in, who)),
        touched("entries-owned", recognitions.countLiveAppliedForBy(in, who)));
  }

  @Override
  @Transactional(readOnly = true)
  public List<Touched> ofAgreement(CircleCode circle, UUID agreementId) {
    String in = circle.value();
    return some(
        touched("cases", cases.countLiveOfAgreement(in, agreementId)),
        touched("requests", requests.countUnderWayOn(in, agreementId)),
        touched("entries", recognitions.countLiveOfAgreement(in, agreementId)));
  }

  private static Touched touched(String word, long count) {
    return new Touched("recognition.touched." + word, count);
  }

  private static List<Touched> some(Touched... all) {
    return Stream.of(all).filter(one -> one.count() > 0).toList();
  }
}
