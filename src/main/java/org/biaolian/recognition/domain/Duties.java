package org.biaolian.recognition.domain;

import java.util.Set;
import java.util.UUID;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * Separation of duties, the whole of it in one place: nobody holds two steps of one case, whether
 * by an own role or as somebody's deputy, for what counts is the person; the applicant's bureau
 * never decides its own request; a secretariat officer never rules on the home bureau's request.
 */
public final class Duties {

  private Duties() {}

  /** Who has held which step of a case so far, also in what was sent back. */
  record Held(@Nullable UUID clerk, Set<UUID> deputies, Set<UUID> reviewers, Set<UUID> signers) {

    /** The clerk, or somebody who assessed in the clerk's place. */
    boolean assessed(UUID person) {
      return person.equals(clerk) || deputies.contains(person);
    }
  }

  /**
   * @param deputy whether the person is named today as deputy of the clerk who took the case
   */
  static void mayAssess(UUID person, boolean deputy, Held held) {
    if (person.equals(held.clerk())) {
      return;
    }
    if (!deputy) {
      throw new RuleViolation("assessed-by-another");
    }
    if (held.reviewers().contains(person) || held.signers().contains(person)) {
      throw new RuleViolation("deputy-holds-step");
    }
  }

  static void mayReview(UUID person, Held held) {
    if (held.assessed(person)) {
      throw new RuleViolation("reviewer-assessed");
    }
    if (held.signers().contains(person)) {
      throw new RuleViolation("reviewer-had-signature");
    }
  }

  static void maySign(UUID person, Held held) {
    if (held.assessed(person)) {
      throw new RuleViolation("signer-assessed");
    }
    if (held.reviewers().contains(person)) {
      throw new RuleViolation("signer-reviewed");
    }
  }

  public static void mayEndorse(UUID person, UUID drafter) {
    if (person.equals(drafter)) {
      throw new RuleViolation("endorser-drafted");
    }
  }

  /**
   * @param acting the bureau for which somebody decides; none for others
   */
  public static void mayDecide(
      @Nullable BureauCode acting, BureauCode applicant, BureauCode target) {
    if (applicant.equals(acting)) {
      throw new RuleViolation("applicant-never-decides");
    }
    if (!target.equals(acting)) {
      throw new RuleViolation("case-of-another-bureau");
    }
  }

  /**
   * An expert advises nobody about the own bureau's request, nor about a case whose step this
   * person holds.
   *
   * @param homes every bureau for which the expert holds a role today
   */
  static void mayAdvise(UUID person, Set<BureauCode> homes, BureauCode applicant, Held held) {
    if (homes.contains(applicant)) {
      throw new RuleViolation("expert-of-applicant");
    }
    if (held.assessed(person)
        || held.reviewers().contains(person)
        || held.signers().contains(person)) {
      throw new RuleViolation("expert-holds-step");
    }
  }

  /**
   * In a dispute an expert belongs to neither side and has taken no step of it.
   *
   * @param homes every bureau for which the expert holds a role today
   */
  public static void mayAdvise(UUID person, Set<BureauCode> homes, Dispute dispute) {
    if (homes.contains(dispute.applicant()) || homes.contains(dispute.target())) {
      throw new RuleViolation("expert-of-party");
    }
    if (dispute.hasActed(person)) {
      throw new RuleViolation("expert-holds-step");
    }
  }

  /**
   * @param homes every bureau for which the officer holds a role today
   */
  public static void mayRule(Set<BureauCode> homes, BureauCode applicant, Set<BureauCode> targets) {
    if (homes.contains(applicant) || targets.stream().anyMatch(homes::contains)) {
      throw new RuleViolation("officer-of-home-bureau");
    }
  }
}
