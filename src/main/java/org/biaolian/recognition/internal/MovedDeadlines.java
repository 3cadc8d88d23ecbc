package org.biaolian.recognition.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.biaolian.access.Journal;
import org.biaolian.api.Slice;
import org.biaolian.calendar.RunningDeadlines;
import org.biaolian.calendar.WorkingCalendar;
import org.biaolian.catalogue.StandardFacts;
import org.biaolian.catalogue.StandardFactsReader;
import org.biaolian.kernel.CircleCode;
import org.biaolian.recognition.RecognitionRoutes;
import org.biaolian.recognition.domain.Dispute;
import org.biaolian.recognition.domain.ObjectionLimit;
import org.biaolian.recognition.domain.Recognition;
import org.biaolian.recognition.domain.RecognitionCase;
import org.biaolian.recognition.domain.RecognitionRequest;
import org.biaolian.recognition.domain.TimeLimit;
import org.biaolian.task.TaskNotes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets requests, cases, confirmations and disputes follow a new holiday notice, never to an earlier
 * day.
 */
@Component
class MovedDeadlines implements RunningDeadlines {

  private static final UUID FIRST = new UUID(0, 0);

  private final RequestRepository requests;
  private final CaseRepository cases;
  private final RecognitionRepository recognitions;
  private final DisputeRepository disputes;
  private final ObjectionRepository objections;
  private final StandardFactsReader standards;
  private final WorkingCalendar calendar;
  private final Journal journal;
  private final TaskNotes tasks;
  private final TransactionTemplate transactions;

  MovedDeadlines(
      RequestRepository requests,
      CaseRepository cases,
      RecognitionRepository recognitions,
      DisputeRepository disputes,
      ObjectionRepository objections,
      StandardFactsReader standards,
      WorkingCalendar calendar,
      Journal journal,
      TaskNotes tasks,
      PlatformTransactionManager transactions) {
    this.requests = requests;
    this.cases = cases;
    this.recognitions = recognitions;
    this.disputes = disputes;
    this.objections = objections;
    this.standards = standards;
    this.calendar = calendar;
    this.journal = journal;
    this.tasks = tasks;
    this.transactions = new TransactionTemplate(transactions);
  }

  @Override
  public List<Move> preview(WorkingCalendar trial, LocalDate from, int most) {
    Slice slice = new Slice(0, most);
    List<Running> found = new ArrayList<>();
    found.addAll(ofRequests(requests.findAllById(requests.runningFrom(from, FIRST, slice))));
    found.addAll(ofCases(cases.findAllById(cases.runningFrom(from, FIRST, slice))));
    found.addAll(
        ofRecognitions(recognitions.findAllById(recognitions.runningFrom(from, FIRST, slice))));
    found.addAll(ofDisputes(disputes.findAllById(disputes.runningFrom(from, FIRST, slice))));
    found.addAll(ofObjections(objections.findAllById(objections.runningFrom(from, FIRST, slice))));
    return moves(found, trial).map(Moving::move).limit(most).toList();
  }

  @Override
  public void reckonAnew(LocalDate from, Consumer<Move> kept) {
    Swept.all(
        (after, slice) -> requests.runningFrom(from, after, slice),
        ids -> move(() -> ofRequests(requests.lock(ids)), kept));
    Swept.all(
        (after, slice) -> cases.runningFrom(from, after, slice),
        ids -> move(() -> ofCases(cases.lock(ids)), kept));
    Swept.all(
        (after, slice) -> recognitions.runningFrom(from, after, slice),
        ids -> move(() -> ofRecognitions(recognitions.lock(ids)), kept));
    Swept.all(
        (after, slice) -> disputes.runningFrom(from, after, slice),
        ids -> move(() -> ofDisputes(disputes.lock(ids)), kept));
    Swept.all(
        (after, slice) -> objections.runningFrom(from, after, slice),
        ids -> move(() -> ofObjections(objections.lock(ids)), kept));
  }

  /** A deadline and how it is set. */
  private record Running(Move told, TimeLimit limit, CircleCode circle, Consumer<TimeLimit> set) {}

  private record Moving(Running running, Move move, TimeLimit limit) {}

  private void move(Supplier<List<Running>> locked, Consumer<Move> kept) {
    transactions.executeWithoutResult(
        status -> {
          List<Journal.Entry> facts = new ArrayList<>();
          moves(locked.get(), calendar)
              .forEach(
                  one -> {
                    Move move = one.move();
                    one.running().set().accept(one.limit());
                    kept.accept(move);
                    facts.add(
                        Journal.Entry.act(
                                "deadline.moved",
                                move.subjectKind(),
                                move.subjectId(),
                                move.before() + " → " + move.after())
                            .inCircle(one.running().circle()));
                    tasks.changed(move.subjectKind(), move.subjectId());
                  });
          if (!facts.isEmpty()) {
            journal.noteByItself(facts);
          }
        });
  }

  /** Only what comes to lie later; what was told stays otherwise. */
  private static Stream<Moving> moves(Collection<Running> running, WorkingCalendar calendar) {
    return running.stream()
        .flatMap(
            one -> {
              TimeLimit limit = one.limit();
              LocalDate due = calendar.plusWorkingDays(limit.since(), limit.workingDays());
              Move told = one.told();
              return due.isAfter(limit.due())
                  ? Stream.of(
                      new Moving(
                          one,
                          new Move(
                              told.subjectKind(),
                              told.subjectId(),
                              told.number(),
                              told.route(),
                              limit.due(),
                              due),
                          new TimeLimit(limit.rule(), limit.since(), limit.workingDays(), due)))
                  : Stream.empty();
            });
  }

  private List<Running> ofRequests(List<RecognitionRequest> found) {
    return found.stream()
        .flatMap(
            one ->
                running(
                    "recognition-request",
                    one.id(),
                    one.number(),
                    RecognitionRoutes.request(one.id()),
                    one.timeLimit(),
                    one.circle(),
                    one::reckonedAnew))
        .toList();
  }

  private Map<UUID, String> numbers(Stream<UUID> requestIds) {
    return requests.findAllById(requestIds.toList()).stream()
        .filter(request -> request.number() != null)
        .collect(
            Collectors.toMap(
                RecognitionRequest::id, request -> Objects.requireNonNull(request.number())));
  }

  private List<Running> ofDisputes(List<Dispute> found) {
    Map<UUID, String> numbers = numbers(found.stream().map(Dispute::requestId).distinct());
    return found.stream()
        .flatMap(
            one ->
                running(
                    DisputeDesk.SUBJECT,
                    one.id(),
                    numbers.get(one.requestId()),
                    RecognitionRoutes.dispute(one.id()),
                    one.timeLimit(),
                    one.circle(),
                    one::reckonedAnew))
        .toList();
  }

  /** Told with the decision of a case, or with the revocation of an entry. */
  private List<Running> ofObjections(List<ObjectionLimit> found) {
    Map<UUID, RecognitionCase> rounds =
        cases.findAllById(found.stream().map(ObjectionLimit::caseId).toList()).stream()
            .collect(Collectors.toMap(RecognitionCase::id, Function.identity()));
    Map<UUID, String> numbers =
        numbers(rounds.values().stream().map(RecognitionCase::requestId).distinct());
    return found.stream()
        .flatMap(
            one -> {
              RecognitionCase round = Objects.requireNonNull(rounds.get(one.caseId()));
              UUID entry = one.recognitionId();
              return running(
                  entry == null ? CaseDesk.SUBJECT : RegisterLook.SUBJECT,
                  entry == null ? round.id() : entry,
                  numbers.get(round.requestId()),
                  entry == null
                      ? RecognitionRoutes.recognitionCase(round.id())
                      : RecognitionRoutes.recognition(entry),
                  one.timeLimit(),
                  round.circle(),
                  one::reckonedAnew);
            })
        .toList();
  }

  private List<Running> ofCases(List<RecognitionCase> found) {
    Map<UUID, String> numbers = numbers(found.stream().map(RecognitionCase::requestId));
    return found.stream()
        .flatMap(
            one ->
                running(
                    CaseDesk.SUBJECT,
                    one.id(),
                    numbers.get(one.requestId()),
                    RecognitionRoutes.recognitionCase(one.id()),
                    one.timeLimit(),
                    one.circle(),
                    one::reckonedAnew))
        .toList();
  }

  private List<Running> ofRecognitions(List<Recognition> found) {
    Map<UUID, StandardFacts> facts =
        standards.named(found.stream().map(Recognition::standardId).toList());
    return found.stream()
        .flatMap(
            one ->
                running(
                    RegisterLook.SUBJECT,
                    one.id(),
                    Optional.ofNullable(facts.get(one.standardId()))
                        .map(StandardFacts::number)
                        .orElse(null),
                    RecognitionRoutes.recognition(one.id()),
                    one.reconfirmBy(),
                    one.circle(),
                    one::reckonedAnew))
        .toList();
  }

  private static Stream<Running> running(
      String kind,
      UUID id,
      @Nullable String number,
      String route,
      @Nullable TimeLimit limit,
      CircleCode circle,
      Consumer<TimeLimit> set) {
    return limit == null
        ? Stream.empty()
        : Stream.of(
            new Running(
                new Move(
                    kind,
                    id,
                    Objects.requireNonNullElse(number, "—"),
                    route,
                    limit.due(),
                    limit.due()),
                limit,
                circle,
                set));
  }
}
