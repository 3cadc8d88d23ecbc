package org.biaolian.recognition.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.biaolian.access.Actor;
import org.biaolian.bureau.People;
import org.biaolian.calendar.Deadline;
import org.biaolian.calendar.WorkingCalendar;
import org.biaolian.catalogue.StandardFacts;
import org.biaolian.catalogue.StandardFactsReader;
import org.biaolian.document.Documents;
import org.biaolian.document.StoredDocument;
import org.biaolian.recognition.DisputeLine;
import org.biaolian.recognition.DisputeSide;
import org.biaolian.recognition.DisputeTextKind;
import org.biaolian.recognition.DisputeView;
import org.biaolian.recognition.DisputeView.Revocation;
import org.biaolian.recognition.DisputeView.Stage;
import org.biaolian.recognition.domain.CaseState;
import org.biaolian.recognition.domain.Dispute;
import org.biaolian.recognition.domain.DisputeExpert;
import org.biaolian.recognition.domain.DisputeState;
import org.biaolian.recognition.domain.DisputeText;
import org.biaolian.recognition.domain.RecognitionCase;
import org.biaolian.recognition.domain.RecognitionRequest;
import org.biaolian.recognition.domain.TimeLimit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Disputes as this viewer sees them. */
@Component
public class DisputeViews {

  private final StandardFactsReader standards;
  private final RequestRepository requests;
  private final CaseRepository cases;
  private final RecognitionRepository recognitions;
  private final DisputeFileRepository files;
  private final DisputeExpertRepository experts;
  private final DisputeSteps steps;
  private final Documents documents;
  private final People people;
  private final Deadlines deadlines;
  private final WorkingCalendar calendar;
  private final Clock clock;

  DisputeViews(
      StandardFactsReader standards,
      RequestRepository requests,
      CaseRepository cases,
      RecognitionRepository recognitions,
      DisputeFileRepository files,
      DisputeExpertRepository experts,
      DisputeSteps steps,
      Documents documents,
      People people,
      Deadlines deadlines,
      WorkingCalendar calendar,
      Clock clock) {
    this.standards = standards;
    this.requests = requests;
    this.cases = cases;
    this.recognitions = recognitions;
    this.files = files;
    this.experts = experts;
    this.steps = steps;
    this.documents = documents;
    this.people = people;
    this.deadlines = deadlines;
    this.calendar = calendar;
    this.clock = clock;
  }

  public List<DisputeLine> lines(Collection<Dispute> disputes) {
    Map<UUID, StandardFacts> facts =
        standards.named(disputes.stream().map(Dispute::standardId).collect(Collectors.toSet()));
    Map<UUID, RecognitionRequest> asked =
        requests
            .findAllById(disputes.stream().map(Dispute::requestId).collect(Collectors.toSet()))
            .stream()
            .collect(Collectors.toMap(RecognitionRequest::id, request -> request));
    return disputes.stream()
        .map(
            one ->
                line(
                    one,
                    Objects.requireNonNull(asked.get(one.requestId())),
                    Objects.requireNonNull(facts.get(one.standardId()))))
        .toList();
  }

  /** The same of one case, whose request and standard all of them are about. */
  public List<DisputeLine> linesOf(RecognitionCase round, List<Dispute> disputes) {
    if (disputes.isEmpty()) {
      return List.of();
    }
    RecognitionRequest request = requests.findById(round.requestId()).orElseThrow();
    StandardFacts standard = standards.named(round.standardId()).orElseThrow();
    return disputes.stream().map(one -> line(one, request, standard)).toList();
  }

  private static DisputeLine line(Dispute one, RecognitionRequest request, StandardFacts standard) {
    return new DisputeLine(
        one.id(),
        one.caseId(),
        request.number(),
        standard,
        one.applicant(),
        one.target(),
        one.contested(),
        one.state(),
        one.openedOn(),
        one.dueOn());
  }

  /** The file as an expert reads it, who is asked only when both statements are open. */
  public DisputeView forExpert(Dispute one) {
    return page(one, null);
  }

  /**
   * The whole file.
   *
   * @param party the viewer's; none for an expert, who takes no step on a party's side
   */
  public DisputeView page(Dispute one, @Nullable Party party) {
    RecognitionCase round = cases.findById(one.caseId()).orElseThrow();
    List<DisputeExpert> named = experts.findByDisputeIdOrderById(one.id());
    Set<DisputeTextKind> hidden = hidden(one, party);
    List<DisputeText> texts =
        Stream.of(DisputeTextKind.values())
            .filter(kind -> !hidden.contains(kind))
            .flatMap(kind -> one.text(kind).stream())
            .toList();
    Set<UUID> persons = new HashSet<>();
    texts.stream().map(DisputeText::by).filter(Objects::nonNull).forEach(persons::add);
    named.forEach(expert -> persons.add(expert.personId()));
    Map<UUID, String> names = people.names(persons);
    TimeLimit limit = one.timeLimit();
    return new DisputeView(
        lines(List.of(one)).getFirst(),
        round.round(),
        one.decidedOn(),
        round.decision(),
        revocation(one),
        texts.stream().map(text -> text(text, names)).toList(),
        sealed(one, hidden),
        files(one, hidden),
        named.stream()
            .map(
                expert ->
                    new DisputeView.Advice(
                        names.getOrDefault(expert.personId(), ""),
                        expert.namedOn(),
                        expert.opinion(),
                        expert.givenAt()))
            .toList(),
        one.recommendation(),
        one.ending(),
        deadlines.explained(limit),
        limit == null ? 0 : limit.workingDays(),
        one.state().live()
            ? new Deadline(
                one.endsOn(), "recognition.due-rule.dispute-months", one.openedOn(), false)
            : null,
        one.months(),
        stages(one),
        next(one),
        one.version(),
        party == null ? Set.of() : steps.of(one, party));
  }

  /**
   * Until both are in or their time is over, a statement is for its own side and the secretariat.
   */
  private static Set<DisputeTextKind> hidden(Dispute one, @Nullable Party party) {
    Set<DisputeTextKind> hidden = EnumSet.noneOf(DisputeTextKind.class);
    if (party == null || one.statementsOpen()) {
      return hidden;
    }
    Actor actor = party.actor();
    boolean above = party.secretariatOf(one.circle()) || party.auditor();
    // Whoever belongs to a side reads the other's no sooner in another hat.
    boolean ofApplicant = actor.bureaus().contains(one.applicant());
    boolean ofTarget = actor.bureaus().contains(one.target());
    if (!actor.actsFor(one.applicant()) && !(above && !ofTarget)) {
      hidden.add(DisputeTextKind.APPLICANT_STATEMENT);
    }
    if (!actor.actsFor(one.target()) && !(above && !ofApplicant)) {
      hidden.add(DisputeTextKind.TARGET_STATEMENT);
    }
    return hidden;
  }

  private static Set<DisputeSide> sealed(Dispute one, Set<DisputeTextKind> hidden) {
    return Stream.of(DisputeSide.values())
        .filter(side -> hidden.contains(DisputeTextKind.statement(side)) && one.hasStated(side))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static DisputeView.Text text(DisputeText text, Map<UUID, String> names) {
    return new DisputeView.Text(
        text.kind(), text.text(), text.by() == null ? null : names.get(text.by()), text.at());
  }

  private @Nullable Revocation revocation(Dispute one) {
    return Optional.ofNullable(one.recognitionId())
        .flatMap(recognitions::findById)
        .map(
            entry ->
                new Revocation(entry.turns().getLast().ground(), entry.turns().getLast().reason()))
        .orElse(null);
  }

  private List<DisputeView.File> files(Dispute one, Set<DisputeTextKind> hidden) {
    List<DisputeView.File> found = new ArrayList<>();
    for (var file : files.findByDisputeIdOrderById(one.id())) {
      if (!hidden.contains(file.belongsTo())) {
        StoredDocument stored = documents.find(file.documentId()).orElseThrow();
        found.add(
            new DisputeView.File(
                file.id(),
                file.belongsTo(),
                stored.fileName(),
                stored.size(),
                stored.hash().hex(),
                file.addedAt()));
      }
    }
    return found;
  }

  /** Whether this viewer may read a piece of evidence. */
  public boolean mayRead(Dispute one, Party party, DisputeTextKind belongsTo) {
    return !hidden(one, party).contains(belongsTo);
  }

  private record Entered(DisputeState state, LocalDate on) {}

  private List<Stage> stages(Dispute one) {
    List<Entered> entered = new ArrayList<>();
    add(entered, DisputeState.OPENED, one.openedAt());
    add(entered, DisputeState.ACCEPTED, one.acceptedAt());
    add(entered, DisputeState.STATEMENTS, one.heardAt());
    add(entered, DisputeState.EXPERT_OPINION, one.expertsAt());
    add(entered, DisputeState.RECOMMENDED, one.recommendedAt());
    add(entered, one.state(), one.closedAt());
    List<Stage> stages = new ArrayList<>();
    for (int at = 0; at < entered.size(); at++) {
      Entered now = entered.get(at);
      LocalDate until = at + 1 < entered.size() ? entered.get(at + 1).on() : null;
      LocalDate last = until != null ? until : now.state().live() ? LocalDate.now(clock) : now.on();
      stages.add(
          new Stage(now.state(), now.on(), until, calendar.workingDaysBetween(now.on(), last)));
    }
    return stages;
  }

  private void add(List<Entered> entered, DisputeState state, @Nullable Instant at) {
    if (at != null) {
      entered.add(new Entered(state, LocalDate.ofInstant(at, clock.getZone())));
    }
  }

  private DisputeView.@Nullable Round next(Dispute one) {
    return Optional.ofNullable(one.nextCaseId())
        .flatMap(cases::findById)
        .map(
            round ->
                new DisputeView.Round(
                    round.id(),
                    round.round(),
                    round.state(),
                    round.state() == CaseState.SIGNED ? round.decision() : null))
        .orElse(null);
  }
}
