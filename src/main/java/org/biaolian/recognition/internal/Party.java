package org.biaolian.recognition.internal;

import java.util.Optional;
import org.biaolian.access.Actor;
import org.biaolian.access.Role;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.CircleCode;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.domain.Duties;
import org.biaolian.recognition.domain.RecognitionCase;
import org.biaolian.recognition.domain.RecognitionRequest;
import org.biaolian.recognition.domain.RequestState;

/** On which side of a request the actor stands, and what follows from it. */
public record Party(Actor actor) {

  /** A code that no bureau and no circle has, for queries of somebody who has none. */
  private static final String NONE = "-";

  public String bureau() {
    BureauCode own = actor.bureau();
    return own == null ? NONE : own.value();
  }

  public String secretariatOf() {
    return actor.has(Role.SECRETARIAT)
        ? actor.organization().secretariatCircle().map(CircleCode::value).orElse(NONE)
        : NONE;
  }

  public boolean auditor() {
    return actor.has(Role.AUDITOR);
  }

  public boolean secretariatOf(CircleCode circle) {
    return actor.has(Role.SECRETARIAT)
        && actor.organization().secretariatCircle().equals(Optional.of(circle));
  }

  /** Home sees its own from the first draft; the others once it has left the house. */
  public boolean sees(RecognitionRequest request) {
    if (actor.actsFor(request.applicant())) {
      return true;
    }
    if (request.state() == RequestState.DRAFT || request.state() == RequestState.ENDORSED) {
      return false;
    }
    if (secretariatOf(request.circle()) || auditor()) {
      return true;
    }
    boolean opened = request.state() == RequestState.OPEN || request.state() == RequestState.CLOSED;
    BureauCode own = actor.bureau();
    return opened && own != null && request.targets().contains(own);
  }

  /** Before signature: the applicant, the target itself and the secretariat. */
  public boolean seesInside(RecognitionCase one) {
    return seesInside(one.applicant(), one.target(), one.circle());
  }

  public boolean seesInside(BureauCode applicant, BureauCode target, CircleCode circle) {
    return actor.actsFor(target) || actor.actsFor(applicant) || secretariatOf(circle) || auditor();
  }

  public void mustBeApplicant(RecognitionRequest request) {
    if (!actor.actsFor(request.applicant())) {
      throw new RuleViolation("request-of-another-bureau");
    }
  }

  /** The secretariat of the circle, and no officer whose home is applicant or target. */
  public void mustRule(RecognitionRequest request) {
    if (!secretariatOf(request.circle())) {
      throw new RuleViolation("circle-of-another-secretariat");
    }
    Duties.mayRule(actor.bureaus(), request.applicant(), request.targets());
  }

  public void mustBeTarget(RecognitionCase one) {
    Duties.mayDecide(actor.bureau(), one.applicant(), one.target());
  }
}
