package org.biaolian.recognition.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biaolian.bureau.Agreement;
import org.biaolian.bureau.Agreements;
import org.biaolian.bureau.Circles;
import org.biaolian.bureau.Membership;
import org.biaolian.catalogue.StandardLife;
import org.biaolian.catalogue.StandardLives;
import org.biaolian.catalogue.Suspension;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.CircleCode;
import org.biaolian.policy.Policies;
import org.biaolian.policy.PolicyName;
import org.biaolian.recognition.AdoptionDates;
import org.biaolian.recognition.domain.Recognition;
import org.biaolian.recognition.domain.RegisterTerms;
import org.biaolian.recognition.domain.SourceFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads for a piece of the register what it depends on; each thing is asked once a piece. */
@Component
class SourceReader {

  private final StandardLives lives;
  private final Agreements agreements;
  private final Circles circles;
  private final Policies policies;
  private final Deadlines deadlines;

  SourceReader(
      StandardLives lives,
      Agreements agreements,
      Circles circles,
      Policies policies,
      Deadlines deadlines) {
    this.lives = lives;
    this.agreements = agreements;
    this.circles = circles;
    this.policies = policies;
    this.deadlines = deadlines;
  }

  Sources of(Collection<Recognition> entries) {
    return new Sources(
        lives.of(entries.stream().map(Recognition::standardId).collect(Collectors.toSet())));
  }

  /** What was read of one piece. */
  final class Sources {

    private final Map<UUID, StandardLife> standards;
    private final Map<UUID, Agreement> pacts = new HashMap<>();
    private final Map<CircleCode, List<Membership>> members = new HashMap<>();
    private final Map<Figure, Integer> figures = new HashMap<>();

    private record Figure(PolicyName name, CircleCode circle, BureauCode bureau) {}

    private Sources(Map<UUID, StandardLife> standards) {
      this.standards = standards;
    }

    SourceFacts facts(Recognition one) {
      StandardLife life = standards.get(one.standardId());
      Agreement pact =
          pacts.computeIfAbsent(one.agreementId(), id -> agreements.find(id).orElseThrow());
      return new SourceFacts(
          life == null ? null : life.abolishedOn(),
          life == null ? null : life.supersededOn(),
          life != null && life.supersededUndated(),
          life == null ? null : life.reexamineBy(),
          pact.effectiveTo(),
          left(one.circle(), one.bureau()),
          left(one.circle(), one.applicant()));
    }

    /** Whether a suspension of the source has begun or ended since the last look. */
    boolean suspensionTurned(Recognition one, LocalDate today) {
      StandardLife life = standards.get(one.standardId());
      Suspension last = life == null ? null : life.suspension();
      return last != null && last.turnsWithin(one.lookedOn(), today);
    }

    /** The day on which the latest membership ends. */
    private @Nullable LocalDate left(CircleCode circle, BureauCode bureau) {
      return Objects.requireNonNull(members.computeIfAbsent(circle, circles::memberships)).stream()
          .filter(one -> one.bureau().equals(bureau))
          .max(Comparator.comparing(Membership::joinedOn))
          .map(Membership::leftOn)
          .orElse(null);
    }

    RegisterTerms terms(Recognition one) {
      int days = figure(PolicyName.RECONFIRMATION_WORKING_DAYS, one);
      return new RegisterTerms(
          figure(PolicyName.OLD_EDITION_MONTHS, one),
          figure(PolicyName.RECOGNITION_WARNING_MONTHS, one),
          day -> deadlines.from(PolicyName.RECONFIRMATION_WORKING_DAYS, day, days),
          day ->
              AdoptionDates.aimed(
                  day.plusMonths(figure(PolicyName.ADOPTION_ANNOUNCEMENT_MONTHS, one)),
                  day.plusMonths(figure(PolicyName.ADOPTION_MONTHS, one)),
                  day.plusMonths(figure(PolicyName.ADOPTION_WITHDRAWAL_MONTHS, one))));
    }

    int figure(PolicyName name, Recognition one) {
      return Objects.requireNonNull(
          figures.computeIfAbsent(
              new Figure(name, one.circle(), one.bureau()),
              asked ->
                  policies.intValue(
                      asked.name(), asked.circle(), asked.bureau(), deadlines.today())));
    }
  }
}
