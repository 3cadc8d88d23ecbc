package org.biaolian.recognition.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.biaolian.access.Journal;
import org.biaolian.catalogue.StandardTouched;
import org.biaolian.policy.Policies;
import org.biaolian.policy.PolicyName;
import org.biaolian.recognition.Decision;
import org.biaolian.recognition.Outcome;
import org.biaolian.recognition.domain.Recognition;
import org.biaolian.recognition.domain.RecognitionCase;
import org.biaolian.recognition.domain.RecognitionRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What a signature does to the register. The first round enters what it recognises. A later round
 * that decides as before leaves the entry alone; one that decides otherwise ends it that day, and
 * enters anew what it recognises.
 */
@Component
public class Registration {

  private final RecognitionRepository recognitions;
  private final CaseRepository cases;
  private final RegisterLook look;
  private final Policies policies;
  private final Journal journal;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Registration(
      RecognitionRepository recognitions,
      CaseRepository cases,
      RegisterLook look,
      Policies policies,
      Journal journal,
      ApplicationEventPublisher events,
      Clock clock) {
    this.recognitions = recognitions;
    this.cases = cases;
    this.look = look;
    this.policies = policies;
    this.journal = journal;
    this.events = events;
    this.clock = clock;
  }

  /**
   * The case has been signed within the present transaction.
   *
   * @return the last day of what is recognised now; none where nothing is
   */
  public @Nullable LocalDate enter(RecognitionCase signed, RecognitionRequest request) {
    Optional<Recognition> standing =
        signed.round() > 1 ? standing(signed) : Optional.<Recognition>empty();
    if (standing.isPresent() && upheld(signed, standing.get())) {
      journal.note(
          Journal.Entry.act("recognition.upheld", RegisterLook.SUBJECT, standing.get().id(), null)
              .inCircle(signed.circle()));
      return standing.get().expiresOn();
    }
    standing.ifPresent(this::end);
    Outcome outcome = signed.outcome();
    return outcome != null && outcome.favourable()
        ? register(signed, request, standing).expiresOn()
        : null;
  }

  private Recognition register(
      RecognitionCase signed, RecognitionRequest request, Optional<Recognition> earlier) {
    LocalDate today = LocalDate.now(clock);
    int years =
        policies.intValue(PolicyName.RECOGNITION_YEARS, request.circle(), signed.target(), today);
    Recognition made = Recognition.of(signed, request, today, years);
    earlier.ifPresent(made::follow);
    recognitions.save(made);
    journal.note(
        Journal.Entry.move(
                "recognition.registered", RegisterLook.SUBJECT, made.id(), null, made.state(), null)
            .inCircle(signed.circle()));
    events.publishEvent(new StandardTouched(made.standardId()));
    return made;
  }

  /**
   * Locks the entries of earlier rounds in the order of their ids, as others do, before the cases
   * of a list are entered one after the other.
   */
  public void lock(Collection<RecognitionCase> signed) {
    List<RecognitionCase> later = signed.stream().filter(one -> one.round() > 1).toList();
    if (later.size() > 1) {
      recognitions.lock(
          recognitions.ofRounds(
              later.stream().map(RecognitionCase::requestId).toList(),
              later.getFirst().target().value()));
    }
  }

  /** The entry of an earlier round that still holds today, locked. */
  private Optional<Recognition> standing(RecognitionCase signed) {
    List<UUID> rounds =
        cases
            .findByRequestIdAndTargetOrderByRound(signed.requestId(), signed.target().value())
            .stream()
            .map(RecognitionCase::id)
            .toList();
    List<Recognition> entries =
        recognitions.lock(
            recognitions.findByCaseIdIn(rounds).stream().map(Recognition::id).toList());
    List<Journal.Entry> came = look.settle(entries);
    if (!came.isEmpty()) {
      journal.noteByItself(came);
    }
    return entries.stream().filter(one -> !one.state().next().isEmpty()).findFirst();
  }

  private boolean upheld(RecognitionCase signed, Recognition standing) {
    Decision before = cases.findById(standing.caseId()).orElseThrow().decision();
    return Objects.equals(before, signed.decision());
  }

  private void end(Recognition entry) {
    var from = entry.state();
    entry.decidedAnew(LocalDate.now(clock), clock.instant());
    journal.note(
        Journal.Entry.move(
                "recognition.replaced", RegisterLook.SUBJECT, entry.id(), from, entry.state(), null)
            .inCircle(entry.circle()));
    look.told(entry);
  }
}
