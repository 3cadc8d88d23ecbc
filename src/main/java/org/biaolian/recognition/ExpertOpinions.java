package org.biaolian.recognition;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biaolian.access.Action;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.Journal;
import org.biaolian.access.Requires;
import org.biaolian.bureau.People;
import org.biaolian.bureau.People.Expert;
import org.biaolian.catalogue.StandardFacts;
import org.biaolian.catalogue.StandardFactsReader;
import org.biaolian.document.StoredDocument;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.domain.ExpertAssignment;
import org.biaolian.recognition.domain.RecognitionCase;
import org.biaolian.recognition.domain.RecognitionRequest;
import org.biaolian.recognition.internal.CaseRepository;
import org.biaolian.recognition.internal.EvidenceShelf;
import org.biaolian.recognition.internal.ExpertAssignmentRepository;
import org.biaolian.recognition.internal.Party;
import org.biaolian.recognition.internal.RequestRepository;
import org.biaolian.task.TaskNotes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Experts whom a target's clerk asks about a case. An expert sees the request facts and the text in
 * force of that case, on the days of the assignment, and nothing else of it.
 */
@Service
@Transactional
public class ExpertOpinions {

  private final ExpertAssignmentRepository assignments;
  private final CaseRepository cases;
  private final RequestRepository requests;
  private final StandardFactsReader standards;
  private final People people;
  private final EvidenceShelf shelf;
  private final CurrentActor actors;
  private final Journal journal;
  private final TaskNotes tasks;
  private final Clock clock;
  private final TransactionTemplate transactions;

  ExpertOpinions(
      ExpertAssignmentRepository assignments,
      CaseRepository cases,
      RequestRepository requests,
      StandardFactsReader standards,
      People people,
      EvidenceShelf shelf,
      CurrentActor actors,
      Journal journal,
      TaskNotes tasks,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.assignments = assignments;
    this.cases = cases;
    this.requests = requests;
    this.standards = standards;
    this.people = people;
    this.shelf = shelf;
    this.actors = actors;
    this.journal = journal;
    this.tasks = tasks;
    this.clock = clock;
    this.transactions = new TransactionTemplate(transactions);
  }

  /**
   * What an expert sees of a case.
   *
   * @param textFile the name of the text in force; none when it is not disclosed to the circle
   */
  public record Assigned(
      UUID id,
      StandardFacts standard,
      @Nullable String textFile,
      @Nullable String requestNumber,
      BureauCode applicant,
      BureauCode target,
      Effect effect,
      String area,
      String reasons,
      LocalDate until,
      @Nullable String opinion,
      List<EvidenceFile> evidence) {}

  /** What the target's people see of an expert on their case. */
  public record Advice(
      String expert, LocalDate until, @Nullable String opinion, @Nullable Instant givenAt) {}

  /** The experts who are free to advise on a case of the own bureau, by name. */
  @Requires(Action.ASSESS_CASE)
  @Transactional(readOnly = true)
  public List<Expert> candidates(UUID caseId) {
    RecognitionCase one = own(caseId);
    return people.experts().stream()
        .filter(expert -> free(one, expert))
        .filter(
            expert ->
                !assignments.existsByCaseIdAndRoundAndPersonId(caseId, one.round(), expert.id()))
        .toList();
  }

  private static boolean free(RecognitionCase one, Expert expert) {
    try {
      one.mustBeFreeToAdvise(expert.id(), expert.bureaus());
      return true;
    } catch (RuleViolation conflict) {
      return false;
    }
  }

  /**
   * The clerk names an expert for the present round.
   *
   * @param until the last day on which the expert may read and advise
   * @throws RuleViolation {@code expert-of-applicant} and others that name the conflict
   */
  @Requires(Action.ASSESS_CASE)
  public void assign(UUID caseId, UUID expertId, LocalDate until) {
    // Locked, so that nobody is asked about a decision that is proposed at the same moment.
    cases.lock(List.of(caseId));
    RecognitionCase one = own(caseId);
    Expert expert =
        people.experts().stream()
            .filter(found -> found.id().equals(expertId))
            .findFirst()
            .orElseThrow(() -> new RuleViolation("expert-unknown"));
    one.mustBeFreeToAdvise(expert.id(), expert.bureaus());
    if (assignments.existsByCaseIdAndRoundAndPersonId(caseId, one.round(), expertId)) {
      throw new RuleViolation("expert-assigned-already");
    }
    assignments.save(
        ExpertAssignment.of(
            one, expertId, actors.require().personId(), LocalDate.now(clock), until));
    journal.note(
        Journal.Entry.act(
                "expert.assigned", RecognitionCases.SUBJECT, caseId, expert.name() + " · " + until)
            .inCircle(one.circle()));
    tasks.changed(RecognitionCases.SUBJECT, caseId);
  }

  /** The experts on a case and what they said; the matter of the target's house and the auditor. */
  @Requires(Action.READ_SHARED)
  @Transactional(readOnly = true)
  public List<Advice> of(UUID caseId) {
    return cases
        .findById(caseId)
        .map(one -> of(one, assignments.findByCaseIdOrderById(caseId)))
        .orElse(List.of());
  }

  List<Advice> of(RecognitionCase one, List<ExpertAssignment> named) {
    Party party = new Party(actors.require());
    if (!party.actor().actsFor(one.target()) && !party.auditor()) {
      return List.of();
    }
    Map<UUID, String> names =
        people.names(named.stream().map(ExpertAssignment::personId).collect(Collectors.toSet()));
    return named.stream()
        .map(
            row ->
                new Advice(
                    names.getOrDefault(row.personId(), ""),
                    row.validTo(),
                    row.opinion(),
                    row.givenAt()))
        .toList();
  }

  /** What the acting expert is assigned to today, the latest first. */
  @Requires(Action.GIVE_OPINION)
  @Transactional(readOnly = true)
  public List<Assigned> mine() {
    return assignments.findByPersonIdOrderByIdDesc(actors.require().personId()).stream()
        .filter(row -> row.holdsOn(LocalDate.now(clock)))
        .map(this::view)
        .toList();
  }

  /** The text in force of an assigned case; reading it is noted before the first byte leaves. */
  @Requires(Action.GIVE_OPINION)
  public Optional<StandardFactsReader.Text> text(UUID assignmentId) {
    return held(assignmentId)
        .map(row -> cases.findById(row.caseId()).orElseThrow())
        .flatMap(one -> standards.openText(one.standardId(), one.circle()));
  }

  /** A file that the request of an assigned case rests on, as whoever sees the request gets it. */
  @Requires(Action.GIVE_OPINION)
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public Optional<CaseFile> evidence(UUID assignmentId, UUID evidenceId) {
    return Objects.requireNonNull(
            transactions.execute(status -> readEvidence(assignmentId, evidenceId)))
        .map(shelf::marked);
  }

  private Optional<StoredDocument> readEvidence(UUID assignmentId, UUID evidenceId) {
    return held(assignmentId)
        .map(row -> cases.findById(row.caseId()).orElseThrow())
        .map(one -> requests.findById(one.requestId()).orElseThrow())
        .flatMap(request -> readEvidence(request, evidenceId));
  }

  private Optional<StoredDocument> readEvidence(RecognitionRequest request, UUID evidenceId) {
    Optional<StoredDocument> found = shelf.document(request.evidenceFolder(), evidenceId);
    found.ifPresent(
        stored ->
            journal.note(
                Journal.Entry.act(
                        "request.evidence-read",
                        RecognitionRequests.SUBJECT,
                        request.id(),
                        stored.fileName())
                    .inCircle(request.circle())
                    .withHash(stored.hash().hex())));
    return found;
  }

  /**
   * The acting expert's one opinion on the round.
   *
   * @throws RuleViolation {@code opinion-given}, {@code opinion-too-late} and others
   */
  @Requires(Action.GIVE_OPINION)
  public void advise(UUID assignmentId, String opinion) {
    ExpertAssignment row = held(assignmentId).orElseThrow(() -> new RuleViolation("not-found"));
    // Locked, so that no opinion slips in after a decision that is proposed at the same moment.
    RecognitionCase one = cases.lock(List.of(row.caseId())).getFirst();
    row.advise(one, opinion, clock.instant());
    journal.note(
        Journal.Entry.act("expert.advised", RecognitionCases.SUBJECT, one.id(), null)
            .inCircle(one.circle()));
    tasks.changed(RecognitionCases.SUBJECT, one.id());
  }

  private Optional<ExpertAssignment> held(UUID id) {
    UUID person = actors.require().personId();
    return assignments
        .findById(id)
        .filter(row -> row.personId().equals(person) && row.holdsOn(LocalDate.now(clock)));
  }

  private Assigned view(ExpertAssignment row) {
    RecognitionCase one = cases.findById(row.caseId()).orElseThrow();
    RecognitionRequest request = requests.findById(one.requestId()).orElseThrow();
    StandardFacts facts = standards.find(one.standardId()).orElseThrow();
    return new Assigned(
        row.id(),
        facts,
        standards.textName(one.standardId(), one.circle()).orElse(null),
        request.number(),
        one.applicant(),
        one.target(),
        request.effect(),
        request.area(),
        request.reasons(),
        row.validTo(),
        row.opinion(),
        shelf.files(request.evidenceFolder()));
  }

  private RecognitionCase own(UUID id) {
    Party party = new Party(actors.require());
    RecognitionCase one =
        cases
            .findById(id)
            .filter(party::seesInside)
            .orElseThrow(() -> new RuleViolation("not-found"));
    party.mustBeTarget(one);
    return one;
  }
}
