package org.biaolian.recognition.internal;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.biaolian.access.Action;
import org.biaolian.access.Actor;
import org.biaolian.access.PermissionMatrix;
import org.biaolian.access.Role;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.CircleCode;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.domain.Duties;
import org.biaolian.recognition.domain.RecognitionCase;
import org.biaolian.recognition.domain.RecognitionRequest;

/**
 * On which side of a request the actor stands, and what follows from it: who sees which request and
 * the inside of which case, in two forms of one rule, a check on a row and a predicate for lists.
 * The applicant sees its own from the first draft, secretariat and auditor what has left the house,
 * a target what was opened to it. The inside of a case belongs to applicant, target and
 * secretariat.
 */
public record Party(Actor actor) {

  public boolean auditor() {
    return actor.has(Role.AUDITOR);
  }

  public boolean secretariatOf(CircleCode circle) {
    return secretariatCircle().equals(Optional.of(circle));
  }

  Optional<CircleCode> secretariatCircle() {
    return actor.has(Role.SECRETARIAT)
        ? actor.organization().secretariatCircle()
        : Optional.empty();
  }

  boolean reads() {
    return PermissionMatrix.may(actor.roles(), Action.READ_SHARED);
  }

  /** The check on one request. */
  public boolean sees(RecognitionRequest request) {
    if (!reads()) {
      return false;
    }
    if (actor.actsFor(request.applicant())) {
      return true;
    }
    if (request.submittedAt() != null && (secretariatOf(request.circle()) || auditor())) {
      return true;
    }
    BureauCode own = actor.bureau();
    return request.openedAt() != null && own != null && request.targets().contains(own);
  }

  /** The predicate for lists of requests. */
  public Predicate seen(Root<RecognitionRequest> request, CriteriaBuilder cb) {
    List<Predicate> any = new ArrayList<>();
    if (reads()) {
      BureauCode own = actor.bureau();
      if (own != null) {
        any.add(cb.equal(request.get("applicant"), own.value()));
        any.add(
            cb.and(
                cb.isNotNull(request.get("openedAt")),
                cb.isMember(own.value(), request.<Collection<String>>get("targets"))));
      }
      Predicate sent = cb.isNotNull(request.get("submittedAt"));
      secretariatCircle()
          .ifPresent(
              circle -> any.add(cb.and(sent, cb.equal(request.get("circleCode"), circle.value()))));
      if (auditor()) {
        any.add(sent);
      }
    }
    return cb.or(any.toArray(Predicate[]::new));
  }

  /** The predicate for lists of cases: those whose inside the actor sees. */
  public Predicate seenInside(Root<RecognitionCase> one, CriteriaBuilder cb) {
    List<Predicate> any = new ArrayList<>();
    if (reads()) {
      BureauCode own = actor.bureau();
      if (own != null) {
        any.add(cb.equal(one.get("applicant"), own.value()));
        any.add(cb.equal(one.get("target"), own.value()));
      }
      secretariatCircle()
          .ifPresent(circle -> any.add(cb.equal(one.get("circleCode"), circle.value())));
      if (auditor()) {
        any.add(cb.conjunction());
      }
    }
    return cb.or(any.toArray(Predicate[]::new));
  }

  /** Before signature: the applicant, the target itself and the secretariat. */
  public boolean seesInside(RecognitionCase one) {
    return seesInside(one.applicant(), one.target(), one.circle());
  }

  public boolean seesInside(BureauCode applicant, BureauCode target, CircleCode circle) {
    return reads()
        && (actor.actsFor(target)
            || actor.actsFor(applicant)
            || secretariatOf(circle)
            || auditor());
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
