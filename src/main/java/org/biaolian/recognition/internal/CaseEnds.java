package org.biaolian.recognition.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biaolian.access.Journal;
import org.biaolian.bureau.Agreement;
import org.biaolian.bureau.Agreements;
import org.biaolian.bureau.Circles;
import org.biaolian.bureau.Membership;
import org.biaolian.catalogue.LegalStatus;
import org.biaolian.catalogue.StandardFacts;
import org.biaolian.catalogue.StandardFactsReader;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.CircleCode;
import org.biaolian.recognition.EndGround;
import org.biaolian.recognition.domain.CaseState;
import org.biaolian.recognition.domain.RecognitionCase;
import org.biaolian.recognition.domain.RecognitionRequest;
import org.biaolian.task.TaskNotes;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ends running cases that have lost what they rest on: the standard is out of force, the target or
 * the applicant is no longer in the circle, or the agreement is over. The request is locked first,
 * as a signature does, so the two do not pass each other.
 */
@Component
public class CaseEnds {

  private final CaseRepository cases;
  private final RequestRepository requests;
  private final StandardFactsReader standards;
  private final Circles circles;
  private final Agreements agreements;
  private final LastCases lastCases;
  private final Journal journal;
  private final TaskNotes tasks;
  private final TransactionTemplate transactions;

  CaseEnds(
      CaseRepository cases,
      RequestRepository requests,
      StandardFactsReader standards,
      Circles circles,
      Agreements agreements,
      LastCases lastCases,
      Journal journal,
      TaskNotes tasks,
      PlatformTransactionManager transactions) {
    this.cases = cases;
    this.requests = requests;
    this.standards = standards;
    this.circles = circles;
    this.agreements = agreements;
    this.lastCases = lastCases;
    this.journal = journal;
    this.tasks = tasks;
    this.transactions = new TransactionTemplate(transactions);
  }

  /** Memberships and agreements that are over by today. */
  @Scheduled(cron = "${biaolian.due-days:30 * * * * *}")
  public void catchUp() {
    Set<UUID> found = new HashSet<>();
    Map<CircleCode, Set<String>> gone =
        circles.left().stream()
            .collect(
                Collectors.groupingBy(
                    Membership::circle,
                    Collectors.mapping(one -> one.bureau().value(), Collectors.toSet())));
    gone.forEach(
        (circle, bureaus) -> {
          found.addAll(cases.liveOfTargets(circle.value(), bureaus));
          found.addAll(cases.liveOfApplicants(circle.value(), bureaus));
        });
    Set<String> touched =
        gone.keySet().stream()
            .map(CircleCode::value)
            .collect(Collectors.toCollection(HashSet::new));
    List<Agreement> ended = agreements.ended();
    ended.forEach(pact -> touched.add(pact.circle().value()));
    Set<UUID> over = ended.stream().map(Agreement::id).collect(Collectors.toSet());
    if (!over.isEmpty()) {
      found.addAll(cases.liveOfAgreements(over));
    }
    // A later round may run on a request that is closed; each is judged by itself below.
    if (!touched.isEmpty()) {
      found.addAll(cases.liveLaterRounds(touched));
    }
    Swept.piecewise(found, this::end);
  }

  /** After something was told of a standard. */
  void ofStandard(UUID standardId) {
    Swept.piecewise(cases.liveOfStandard(standardId), this::end);
  }

  private void end(List<UUID> ids) {
    transactions.executeWithoutResult(status -> endThose(ids));
  }

  private void endThose(Collection<UUID> ids) {
    Map<UUID, RecognitionRequest> asked =
        requests.lock(cases.requestsOf(ids)).stream()
            .collect(
                Collectors.toMap(
                    RecognitionRequest::id, one -> one, (one, same) -> one, LinkedHashMap::new));
    List<Journal.Entry> facts = new ArrayList<>();
    Set<UUID> touched = new HashSet<>();
    List<RecognitionCase> locked = cases.lock(ids);
    Grounds grounds = read(locked, asked.values());
    for (RecognitionCase one : locked) {
      RecognitionRequest request = asked.get(one.requestId());
      EndGround ground = one.state().live() && request != null ? grounds.of(one, request) : null;
      if (ground != null) {
        CaseState from = one.state();
        one.lose(ground);
        facts.add(
            Journal.Entry.move(
                    "case.terminated", CaseDesk.SUBJECT, one.id(), from, one.state(), ground.name())
                .inCircle(one.circle()));
        tasks.changed(CaseDesk.SUBJECT, one.id());
        touched.add(one.requestId());
      }
    }
    facts.addAll(
        lastCases.close(
            asked.values().stream().filter(one -> touched.contains(one.id())).toList()));
    if (!facts.isEmpty()) {
      journal.noteByItself(facts);
    }
  }

  /** Reads what a piece rests on, each thing once. */
  private Grounds read(Collection<RecognitionCase> some, Collection<RecognitionRequest> asked) {
    return new Grounds(
        standards.named(some.stream().map(RecognitionCase::standardId).collect(Collectors.toSet())),
        agreements.holding(
            asked.stream().map(RecognitionRequest::agreementId).collect(Collectors.toSet())),
        some.stream()
            .map(RecognitionCase::circle)
            .distinct()
            .collect(
                Collectors.toMap(circle -> circle, circle -> Set.copyOf(circles.members(circle)))));
  }

  /**
   * What a piece of cases rests on today.
   *
   * @param pacts the agreements in force
   */
  private record Grounds(
      Map<UUID, StandardFacts> standards,
      Set<UUID> pacts,
      Map<CircleCode, Set<BureauCode>> members) {

    /** What a case has lost; nothing while it rests on everything. */
    @Nullable EndGround of(RecognitionCase one, RecognitionRequest request) {
      LegalStatus status = Objects.requireNonNull(standards.get(one.standardId())).status();
      Set<BureauCode> inside = Objects.requireNonNull(members.get(one.circle()));
      if (status == LegalStatus.ABOLISHED) {
        return EndGround.STANDARD_ABOLISHED;
      }
      if (status == LegalStatus.SUPERSEDED) {
        return EndGround.STANDARD_SUPERSEDED;
      }
      if (!pacts.contains(request.agreementId())) {
        return EndGround.AGREEMENT_OVER;
      }
      if (!inside.contains(one.target())) {
        return EndGround.TARGET_LEFT;
      }
      return inside.contains(one.applicant()) ? null : EndGround.APPLICANT_LEFT;
    }
  }
}
