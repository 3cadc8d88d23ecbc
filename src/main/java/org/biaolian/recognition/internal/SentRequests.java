package org.biaolian.recognition.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biaolian.api.Slice;
import org.biaolian.catalogue.StandardFacts;
import org.biaolian.catalogue.StandardFactsReader;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.OrganizationCode;
import org.biaolian.recognition.RecognitionRoutes;
import org.biaolian.recognition.domain.CaseState;
import org.biaolian.recognition.domain.RecognitionCase;
import org.biaolian.recognition.domain.RecognitionRequest;
import org.biaolian.recognition.domain.RequestState;
import org.biaolian.task.Sent;
import org.biaolian.task.SentItem;
import org.biaolian.task.SentSource;
import org.biaolian.uikit.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a bureau has asked for and who holds it now. */
@Component
class SentRequests implements SentSource {

  private static final Set<RequestState> AT_SECRETARIAT =
      EnumSet.of(RequestState.SUBMITTED, RequestState.ADMISSIBILITY);
  private static final Set<CaseState> OPEN =
      EnumSet.complementOf(EnumSet.of(CaseState.SIGNED, CaseState.TERMINATED));

  private final RequestRepository requests;
  private final CaseRepository cases;
  private final StandardFactsReader standards;
  private final Clock clock;

  SentRequests(
      RequestRepository requests,
      CaseRepository cases,
      StandardFactsReader standards,
      Clock clock) {
    this.requests = requests;
    this.cases = cases;
    this.standards = standards;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public Sent sent(BureauCode applicant, int limit, int most) {
    List<RecognitionRequest> waiting =
        requests.findByApplicantAndStateInOrderByDraftedAtDesc(
            applicant.value(), AT_SECRETARIAT, new Slice(0, limit));
    List<RecognitionCase> due = cases.dueOf(applicant.value(), new Slice(0, limit));
    int room = limit - due.size();
    List<RecognitionCase> undue =
        room == 0 ? List.of() : cases.withoutDueDay(applicant.value(), OPEN, new Slice(0, room));
    List<RecognitionCase> running = new ArrayList<>(due);
    running.addAll(undue);
    Set<UUID> ids =
        waiting.stream().map(RecognitionRequest::standardId).collect(Collectors.toSet());
    running.forEach(one -> ids.add(one.standardId()));
    Map<UUID, StandardFacts> facts = standards.named(ids);
    List<SentItem> items = new ArrayList<>();
    waiting.forEach(
        one -> items.add(item(one, Objects.requireNonNull(facts.get(one.standardId())))));
    running.forEach(
        one -> items.add(item(one, Objects.requireNonNull(facts.get(one.standardId())))));
    items.sort(
        Comparator.comparing(
            SentItem::dueOn, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder())));
    long total =
        (waiting.size() < limit
                ? waiting.size()
                : requests.countByApplicantAndStateIn(applicant.value(), AT_SECRETARIAT))
            + (due.size() < limit ? due.size() : cases.countDueOf(applicant.value(), most))
            + (undue.size() < room
                ? undue.size()
                : cases.countByApplicantAndStateInAndClockTimeLimitDueIsNull(
                    applicant.value(), OPEN));
    return new Sent(items.subList(0, Math.min(limit, items.size())), total);
  }

  private SentItem item(RecognitionRequest one, StandardFacts standard) {
    Instant since = one.submittedAt() == null ? one.draftedAt() : one.submittedAt();
    return new SentItem(
        OrganizationCode.secretariatOf(one.circle()),
        standard.titleZh(),
        standard.number(),
        Words.key(one.state()),
        day(since),
        one.dueOn(),
        RecognitionRoutes.request(one.id()),
        one.demonstration());
  }

  private SentItem item(RecognitionCase one, StandardFacts standard) {
    Instant assessing = one.assessingSince();
    return new SentItem(
        one.target().organization(),
        standard.titleZh(),
        standard.number(),
        Words.key(one.state()),
        day(assessing == null ? one.assignedAt() : assessing),
        one.dueOn(),
        RecognitionRoutes.recognitionCase(one.id()),
        one.demonstration());
  }

  private LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, clock.getZone());
  }
}
