package org.biaolian.recognition.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biaolian.kernel.BureauCode;
import org.biaolian.policy.PolicyName;
import org.biaolian.recognition.Decision;
import org.biaolian.recognition.Outcome;
import org.biaolian.recognition.SignatureEffect;
import org.biaolian.recognition.SignatureEffect.Register;
import org.biaolian.recognition.domain.Recognition;
import org.biaolian.recognition.domain.RecognitionCase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What {@link Registration}, {@link ObjectionLimits} and {@link LastCases} would do if cases were
 * signed now, in a number of statements that does not depend on how many there are.
 */
@Component
class SignatureEffects {

  private final CaseRepository cases;
  private final RecognitionRepository recognitions;
  private final Deadlines deadlines;

  SignatureEffects(CaseRepository cases, RecognitionRepository recognitions, Deadlines deadlines) {
    this.cases = cases;
    this.recognitions = recognitions;
    this.deadlines = deadlines;
  }

  /** An entry that holds today, with the decision that made it. */
  private record Standing(Recognition entry, @Nullable Decision decision) {}

  private record At(UUID request, BureauCode target) {
    static At of(RecognitionCase one) {
      return new At(one.requestId(), one.target());
    }
  }

  /** By case; those without a proposal have none. */
  Map<UUID, SignatureEffect> of(Collection<RecognitionCase> chosen) {
    Map<UUID, SignatureEffect> effects = new HashMap<>();
    if (chosen.isEmpty()) {
      return effects;
    }
    Map<At, Standing> standing = standing(chosen);
    Set<UUID> waiting =
        cases.withLiveBeside(
            chosen.stream().map(RecognitionCase::requestId).collect(Collectors.toSet()),
            chosen.stream().map(RecognitionCase::id).toList());
    for (RecognitionCase one : chosen) {
      Outcome outcome = one.outcome();
      if (outcome != null) {
        effects.put(
            one.id(),
            effect(one, outcome, standing.get(At.of(one)), !waiting.contains(one.requestId())));
      }
    }
    return effects;
  }

  private SignatureEffect effect(
      RecognitionCase one, Outcome outcome, @Nullable Standing before, boolean last) {
    Register register = register(one, outcome, before);
    LocalDate today = deadlines.today();
    return new SignatureEffect(
        register,
        switch (register) {
          case ENTERED, REPLACED ->
              today.plusYears(deadlines.figure(PolicyName.RECOGNITION_YEARS, one));
          case UPHELD -> Objects.requireNonNull(before).entry().expiresOn();
          case ENDED, NONE -> null;
        },
        outcome == Outcome.RECOGNISED
            ? null
            : deadlines
                .fromToday(PolicyName.DISPUTE_OPENING_WORKING_DAYS, one.circle(), one.target())
                .due(),
        last && one.round() == 1);
  }

  private static Register register(
      RecognitionCase one, Outcome outcome, @Nullable Standing before) {
    if (before == null) {
      return outcome.favourable() ? Register.ENTERED : Register.NONE;
    }
    if (Objects.equals(before.decision(), one.decision())) {
      return Register.UPHELD;
    }
    return outcome.favourable() ? Register.REPLACED : Register.ENDED;
  }

  /** Only later rounds can find an entry there already. */
  private Map<At, Standing> standing(Collection<RecognitionCase> chosen) {
    Map<At, Standing> standing = new HashMap<>();
    List<RecognitionCase> later = chosen.stream().filter(one -> one.round() > 1).toList();
    if (later.isEmpty()) {
      return standing;
    }
    LocalDate today = deadlines.today();
    List<Recognition> entries =
        recognitions
            .findAllById(
                recognitions.ofRounds(
                    later.stream().map(RecognitionCase::requestId).toList(),
                    later.getFirst().target().value()))
            .stream()
            .filter(entry -> !entry.stateOn(today).next().isEmpty())
            .toList();
    Map<UUID, RecognitionCase> behind =
        cases.findAllById(entries.stream().map(Recognition::caseId).toList()).stream()
            .collect(Collectors.toMap(RecognitionCase::id, one -> one));
    for (Recognition entry : entries) {
      RecognitionCase made = Objects.requireNonNull(behind.get(entry.caseId()));
      standing.put(At.of(made), new Standing(entry, made.decision()));
    }
    return standing;
  }
}
