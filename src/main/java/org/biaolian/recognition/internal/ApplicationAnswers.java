package org.biaolian.recognition.internal;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.biaolian.kernel.BureauCode;
import org.biaolian.recognition.ApplicationSetback;
import org.biaolian.recognition.Decision;
import org.biaolian.recognition.EnterpriseApplications.Answer;
import org.biaolian.recognition.EnterpriseApplications.Ended;
import org.biaolian.recognition.domain.CaseState;
import org.biaolian.recognition.domain.RecognitionCase;
import org.biaolian.recognition.domain.RecognitionRequest;
import org.biaolian.recognition.domain.RequestState;
import org.springframework.stereotype.Component;

/** What an enterprise is told of the request that its home bureau made of its application. */
@Component
public class ApplicationAnswers {

  private static final Set<RequestState> TOLD =
      EnumSet.of(RequestState.RETURNED, RequestState.LAPSED, RequestState.WITHDRAWN);

  private final CaseRepository cases;

  ApplicationAnswers(CaseRepository cases) {
    this.cases = cases;
  }

  /**
   * What became of a request at its targets.
   *
   * @param answers the last signed decision of each target
   * @param ended targets whose cases ended without one
   */
  public record Told(List<Answer> answers, List<Ended> ended) {

    public static final Told NOTHING = new Told(List.of(), List.of());
  }

  public Told of(RecognitionRequest request) {
    Map<BureauCode, Answer> answers = new LinkedHashMap<>();
    Map<BureauCode, Ended> ended = new LinkedHashMap<>();
    for (RecognitionCase one : cases.findByRequestIdOrderByTargetAscRoundAsc(request.id())) {
      Decision decision = one.decision();
      if (one.state() == CaseState.SIGNED && decision != null) {
        answers.put(one.target(), new Answer(one.target(), decision));
      } else if (one.state() == CaseState.TERMINATED && one.round() == 1) {
        // Why a request was taken back is told once, with the request.
        String reason = request.state() == RequestState.WITHDRAWN ? null : one.endReason();
        ended.put(one.target(), new Ended(one.target(), one.endGround(), reason));
      }
    }
    return new Told(List.copyOf(answers.values()), List.copyOf(ended.values()));
  }

  /**
   * Why the request does not go on. The reason of an endorser who sent a draft back, and of a draft
   * that was never sent, stays with the bureau.
   */
  public Optional<ApplicationSetback> setback(RecognitionRequest request) {
    String reason = request.returnReason();
    if (!TOLD.contains(request.state()) || request.submittedAt() == null || reason == null) {
      return Optional.empty();
    }
    LocalDate due = request.state() == RequestState.WITHDRAWN ? null : request.dueOn();
    return Optional.of(new ApplicationSetback(request.state(), reason, due));
  }
}
