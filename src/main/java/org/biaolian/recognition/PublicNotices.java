package org.biaolian.recognition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biaolian.access.Action;
import org.biaolian.access.Journal;
import org.biaolian.access.Requires;
import org.biaolian.api.Slice;
import org.biaolian.catalogue.StandardFacts;
import org.biaolian.catalogue.StandardFactsReader;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.domain.CaseState;
import org.biaolian.recognition.domain.PublicityRemark;
import org.biaolian.recognition.domain.RecognitionCase;
import org.biaolian.recognition.domain.RecognitionRequest;
import org.biaolian.recognition.internal.CaseDesk;
import org.biaolian.recognition.internal.CaseRepository;
import org.biaolian.recognition.internal.PublicLetterLimit;
import org.biaolian.recognition.internal.PublicityRemarkRepository;
import org.biaolian.recognition.internal.RequestRepository;
import org.biaolian.task.TaskNotes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 公示 for everybody: which drafted decisions are shown, and objections to them. A bureau has chosen
 * to show each of them; nothing else of a case is told, and nothing of a standard that its own
 * bureau has not made public.
 */
@Service
@Transactional
public class PublicNotices {

  /** The most of a list. */
  public static final int MOST = 200;

  /** Of one case: whoever floods it from many addresses fills a day and no more. */
  private static final int MOST_A_DAY = 100;

  private final CaseRepository cases;
  private final RequestRepository requests;
  private final PublicityRemarkRepository remarks;
  private final StandardFactsReader standards;
  private final PublicLetterLimit limit;
  private final Journal journal;
  private final TaskNotes tasks;
  private final Clock clock;

  PublicNotices(
      CaseRepository cases,
      RequestRepository requests,
      PublicityRemarkRepository remarks,
      StandardFactsReader standards,
      PublicLetterLimit limit,
      Journal journal,
      TaskNotes tasks,
      Clock clock) {
    this.cases = cases;
    this.requests = requests;
    this.remarks = remarks;
    this.standards = standards;
    this.limit = limit;
    this.journal = journal;
    this.tasks = tasks;
    this.clock = clock;
  }

  /**
   * What is shown of a drafted decision.
   *
   * @param terms conditions, clauses or reasons
   * @param until the last day for objections
   */
  public record Notice(
      UUID id,
      BureauCode target,
      BureauCode applicant,
      String standardNumber,
      String standardTitle,
      Effect effect,
      String area,
      @Nullable Outcome outcome,
      @Nullable String terms,
      @Nullable String differences,
      LocalDate from,
      LocalDate until,
      boolean demonstration) {}

  /**
   * What somebody has against it.
   *
   * @param contact where an answer reaches the sender
   */
  public record Objection(String name, String contact, String text) {

    public Objection {
      name = name.strip();
      contact = contact.strip();
      text = text.strip();
      if (name.isEmpty() || contact.isEmpty() || text.isEmpty()) {
        throw new RuleViolation("objection-incomplete");
      }
    }
  }

  /** What is shown today, what ends first first; no more than {@link #MOST}. */
  @Requires(Action.READ_PUBLIC)
  @Transactional(readOnly = true)
  public List<Notice> list() {
    LocalDate today = LocalDate.now(clock);
    List<Notice> found = new ArrayList<>();
    int from = 0;
    List<RecognitionCase> slice;
    do {
      slice = cases.shownToPublic(today, new Slice(from, MOST));
      found.addAll(notices(slice));
      from += MOST;
    } while (slice.size() == MOST && found.size() < MOST);
    return found.stream().limit(MOST).toList();
  }

  /** One of them; nothing once its last day is over. */
  @Requires(Action.READ_PUBLIC)
  @Transactional(readOnly = true)
  public Optional<Notice> find(UUID id) {
    return cases
        .findById(id)
        .filter(this::open)
        .flatMap(one -> notices(List.of(one)).stream().findFirst());
  }

  private boolean open(RecognitionCase one) {
    LocalDate until = one.publicUntil();
    return one.state() == CaseState.TO_SIGN
        && until != null
        && !LocalDate.now(clock).isAfter(until);
  }

  /** In two queries, however many; those on a standard that is not public are left out. */
  private List<Notice> notices(List<RecognitionCase> shown) {
    Set<UUID> ids =
        standards.publicAmong(
            shown.stream().map(RecognitionCase::standardId).collect(Collectors.toSet()));
    Map<UUID, StandardFacts> facts = standards.named(ids);
    Map<UUID, RecognitionRequest> asked =
        requests
            .findAllById(shown.stream().map(RecognitionCase::requestId).collect(Collectors.toSet()))
            .stream()
            .collect(Collectors.toMap(RecognitionRequest::id, request -> request));
    return shown.stream()
        .filter(one -> ids.contains(one.standardId()))
        .map(
            one ->
                notice(
                    one,
                    Objects.requireNonNull(asked.get(one.requestId())),
                    Objects.requireNonNull(facts.get(one.standardId()))))
        .toList();
  }

  private static Notice notice(
      RecognitionCase one, RecognitionRequest request, StandardFacts standard) {
    Decision decision = one.decision();
    return new Notice(
        one.id(),
        one.target(),
        one.applicant(),
        standard.number(),
        standard.titleZh(),
        request.effect(),
        request.area(),
        one.outcome(),
        terms(one),
        decision == null ? null : decision.differences(),
        Objects.requireNonNull(one.publicFrom()),
        Objects.requireNonNull(one.publicUntil()),
        one.demonstration());
  }

  private static @Nullable String terms(RecognitionCase one) {
    Outcome outcome = one.outcome();
    return outcome == null
        ? null
        : switch (outcome) {
          case RECOGNISED -> null;
          case CONDITIONAL -> one.conditions();
          case PARTIAL -> one.clauses();
          case DECLINED -> one.declineText();
        };
  }

  /**
   * Takes an objection; the clerk of the bureau finds it in the case and on the workbench.
   *
   * @param address where it comes from, to count it
   * @throws RuleViolation {@code objection-too-often} or {@code objection-too-many}; {@code
   *     publicity-not-shown} when the time is over; {@code publicity-remark-too-long}
   */
  @Requires(Action.READ_PUBLIC)
  public void object(UUID id, Objection objection, String address) {
    limit.knock(address);
    // Locked, so that two at once are not both the last that is taken today.
    RecognitionCase one =
        cases.lock(List.of(id)).stream()
            .findFirst()
            .filter(this::open)
            .filter(shown -> !notices(List.of(shown)).isEmpty())
            .orElseThrow(() -> new RuleViolation("publicity-not-shown"));
    LocalDate today = LocalDate.now(clock);
    PublicityRemark remark =
        PublicityRemark.byForm(id, objection.name(), objection.contact(), objection.text(), today);
    limit.take(address);
    if (remarks.countByCaseIdAndReceivedOnAndContactNotNull(id, today) >= MOST_A_DAY) {
      throw new RuleViolation("objection-too-many");
    }
    remarks.save(remark);
    journal.noteOfOutsider(
        one.target().organization(),
        objection.name(),
        Journal.Entry.act("case.publicity-remark", CaseDesk.SUBJECT, one.id(), null)
            .inCircle(one.circle()));
    tasks.changed(CaseDesk.SUBJECT, one.id());
  }
}
