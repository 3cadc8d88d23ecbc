package org.biaolian.recognition.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.biaolian.catalogue.LegalStatus;
import org.biaolian.catalogue.StandardFacts;
import org.biaolian.catalogue.Suspension;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.kernel.Sha256;
import org.biaolian.recognition.domain.RecognitionCase;
import org.biaolian.recognition.domain.RecognitionRequest;
import org.jspecify.annotations.Nullable;

/**
 * Whether standards can be asked for of bureaus: one rule for the single request before it is sent
 * and opened, and for the dry check of many.
 *
 * @param readable standards that the whole circle reads
 * @param asked live requests that were sent for the same effect, by standard
 * @param recognised bureaus that recognise a standard for the effect already
 * @param together bureaus that published a joint text together with its owner
 * @param anew cases that are being decided anew for the effect, by standard
 */
public record KnownFacts(
    Admissibility.Asking asking,
    boolean agreementHolds,
    Set<BureauCode> members,
    Map<UUID, StandardFacts> standards,
    Set<UUID> readable,
    Map<UUID, List<RecognitionRequest>> asked,
    Map<UUID, Set<BureauCode>> recognised,
    Map<UUID, Set<BureauCode>> together,
    Map<UUID, List<RecognitionCase>> anew,
    Function<BureauCode, String> names) {

  /**
   * Refuses the first thing that is not admissible.
   *
   * @return the hash of the text that is asked for
   */
  String check(UUID standard, Collection<BureauCode> targets, UUID request) {
    refuse(ofStandard(standard));
    targets.forEach(target -> refuse(ofTarget(standard, target, request)));
    return text(standard).orElseThrow().hex();
  }

  private static void refuse(Optional<RuleViolation> fault) {
    if (fault.isPresent()) {
      throw fault.get();
    }
  }

  private Optional<Sha256> text(UUID standard) {
    return Optional.ofNullable(standards.get(standard)).map(StandardFacts::textHash);
  }

  /** What stands against the standard itself, whoever is asked. */
  public Optional<RuleViolation> ofStandard(UUID id) {
    StandardFacts standard = standards.get(id);
    if (standard == null) {
      return fault("not-found");
    }
    if (!asking.applicant().equals(standard.owner())) {
      return fault("standard-of-another-bureau");
    }
    if (standard.status() != LegalStatus.IN_FORCE) {
      return fault("standard-not-in-force", standard.number());
    }
    Suspension suspended = standard.suspended();
    if (suspended != null) {
      LocalDate last = suspended.to();
      return last == null
          ? fault("standard-suspended", standard.number(), suspended.notice())
          : fault("standard-suspended-until", standard.number(), last, suspended.notice());
    }
    if (!agreementHolds) {
      return fault("agreement-not-in-force");
    }
    if (!members.contains(asking.applicant())) {
      return fault("applicant-no-member");
    }
    if (!standard.verified()) {
      return fault("standard-not-verified", standard.number());
    }
    if (standard.textHash() == null) {
      return fault("standard-without-text", standard.number());
    }
    return readable.contains(id)
        ? Optional.empty()
        : fault("standard-not-shared", standard.number());
  }

  /**
   * What stands against asking one bureau for it.
   *
   * @param request that is no duplicate of itself; none while there is none
   */
  public Optional<RuleViolation> ofTarget(
      UUID standard, BureauCode target, @Nullable UUID request) {
    if (!members.contains(target)) {
      return fault("target-no-member", names.apply(target));
    }
    if (together.getOrDefault(standard, Set.of()).contains(target)) {
      return fault("target-published-too", names.apply(target));
    }
    boolean twice =
        asked.getOrDefault(standard, List.of()).stream()
            .filter(other -> !other.id().equals(request))
            .anyMatch(other -> other.targets().contains(target));
    boolean again =
        anew.getOrDefault(standard, List.of()).stream()
            .anyMatch(one -> one.target().equals(target) && !one.requestId().equals(request));
    if (twice || again) {
      return fault("duplicate-request", names.apply(target));
    }
    // What waits to be confirmed anew is confirmed, and not asked for a second time.
    return recognised.getOrDefault(standard, Set.of()).contains(target)
        ? fault("recognised-already", names.apply(target))
        : Optional.empty();
  }

  private static Optional<RuleViolation> fault(String rule, Object... arguments) {
    return Optional.of(new RuleViolation(rule, arguments));
  }
}
