package org.biaolian.recognition.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biaolian.access.Journal;
import org.biaolian.bureau.Agreement;
import org.biaolian.bureau.Agreements;
import org.biaolian.bureau.Circles;
import org.biaolian.bureau.Membership;
import org.biaolian.bureau.Organizations;
import org.biaolian.catalogue.LegalStatus;
import org.biaolian.catalogue.StandardFacts;
import org.biaolian.catalogue.StandardFactsReader;
import org.biaolian.kernel.BureauCode;
import org.biaolian.recognition.domain.CaseState;
import org.biaolian.recognition.domain.RecognitionCase;
import org.biaolian.recognition.domain.RecognitionRequest;
import org.biaolian.recognition.domain.RequestState;
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
  private final Organizations organizations;
  private final Journal journal;
  private final TaskNotes tasks;
  private final TransactionTemplate transactions;
  private final Clock clock;

  CaseEnds(
      CaseRepository cases,
      RequestRepository requests,
      StandardFactsReader standards,
      Circles circles,
      Agreements agreements,
      Organizations organizations,
      Journal journal,
      TaskNotes tasks,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.cases = cases;
    this.requests = requests;
    this.standards = standards;
    this.circles = circles;
    this.agreements = agreements;
    this.organizations = organizations;
    this.journal = journal;
    this.tasks = tasks;
    this.transactions = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /** Memberships and agreements that are over by today. */
  @Scheduled(cron = "${biaolian.due-days:30 * * * * *}")
  public void catchUp() {
    Set<UUID> found = new HashSet<>();
    for (Membership gone : circles.left()) {
      String circle = gone.circle().value();
      found.addAll(cases.liveOfTarget(circle, gone.bureau().value()));
      found.addAll(cases.liveOfApplicant(circle, gone.bureau().value()));
    }
    for (Agreement over : agreements.ended()) {
      found.addAll(cases.liveOfAgreement(over.id()));
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
    Instant now = clock.instant();
    Map<UUID, RecognitionRequest> asked =
        requests.lock(cases.requestsOf(ids)).stream()
            .collect(
                Collectors.toMap(
                    RecognitionRequest::id, one -> one, (one, same) -> one, LinkedHashMap::new));
    List<Journal.Entry> facts = new ArrayList<>();
    Set<UUID> touched = new HashSet<>();
    for (RecognitionCase one : cases.lock(ids)) {
      RecognitionRequest request = asked.get(one.requestId());
      String reason = one.state().live() && request != null ? lost(one, request) : null;
      if (reason != null) {
        CaseState from = one.state();
        one.terminate(reason);
        facts.add(
            Journal.Entry.move(
                    "case.terminated", CaseDesk.SUBJECT, one.id(), from, one.state(), reason)
                .inCircle(one.circle()));
        tasks.changed(CaseDesk.SUBJECT, one.id());
        touched.add(one.requestId());
      }
    }
    cases.flush();
    for (RecognitionRequest request : asked.values()) {
      if (touched.contains(request.id()) && !cases.hasLive(request.id())) {
        RequestState from = request.state();
        request.close(now);
        facts.add(
            Journal.Entry.move(
                    "request.closed",
                    "recognition-request",
                    request.id(),
                    from,
                    request.state(),
                    null)
                .inCircle(request.circle()));
        tasks.changed("recognition-request", request.id());
      }
    }
    if (!facts.isEmpty()) {
      journal.noteByItself(facts);
    }
  }

  /** What the case has lost, in words; nothing while it rests on everything. */
  private @Nullable String lost(RecognitionCase one, RecognitionRequest request) {
    StandardFacts standard = standards.find(one.standardId()).orElseThrow();
    if (standard.status() == LegalStatus.ABOLISHED) {
      return "标准 %s 已废止".formatted(standard.number());
    }
    if (standard.status() == LegalStatus.SUPERSEDED) {
      return "标准 %s 已被新版代替".formatted(standard.number());
    }
    LocalDate today = LocalDate.now(clock);
    if (agreements.find(request.agreementId()).filter(pact -> pact.holdsOn(today)).isEmpty()) {
      return "所依据的合作协议已到期";
    }
    List<BureauCode> members = circles.members(one.circle());
    if (!members.contains(one.target())) {
      return "被请求方%s已退出协作圈".formatted(organizations.bureau(one.target()).shortZh());
    }
    if (!members.contains(one.applicant())) {
      return "申请方%s已退出协作圈".formatted(organizations.bureau(one.applicant()).shortZh());
    }
    return null;
  }
}
