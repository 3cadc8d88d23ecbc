package org.biaolian.recognition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.biaolian.access.Action;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.Journal;
import org.biaolian.access.Requires;
import org.biaolian.api.Slice;
import org.biaolian.bureau.Agreements;
import org.biaolian.catalogue.StandardFacts;
import org.biaolian.catalogue.StandardFactsReader;
import org.biaolian.kernel.Ids;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.domain.AdoptionTurn;
import org.biaolian.recognition.domain.Recognition;
import org.biaolian.recognition.domain.RecognitionState;
import org.biaolian.recognition.domain.TimeLimit;
import org.biaolian.recognition.domain.Turn;
import org.biaolian.recognition.internal.Deadlines;
import org.biaolian.recognition.internal.Party;
import org.biaolian.recognition.internal.RecognitionRepository;
import org.biaolian.recognition.internal.RecognitionRepository.Now;
import org.biaolian.recognition.internal.RecognitionRepository.Then;
import org.biaolian.recognition.internal.RegisterSight;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register as a book: its lines as of any day, one entry with its history, all for a file. */
@Service
@Transactional(readOnly = true)
public class RegisterBook {

  /** The most lines of one file. */
  public static final int MOST = 50_000;

  /** Counting ends here. */
  public static final int COUNTED = 10_000;

  private static final int PIECE = 500;

  private final RecognitionRepository recognitions;
  private final StandardFactsReader standards;
  private final Agreements agreements;
  private final RegisterSight sight;
  private final Deadlines deadlines;
  private final CurrentActor actors;
  private final Journal journal;
  private final Clock clock;

  RegisterBook(
      RecognitionRepository recognitions,
      StandardFactsReader standards,
      Agreements agreements,
      RegisterSight sight,
      Deadlines deadlines,
      CurrentActor actors,
      Journal journal,
      Clock clock) {
    this.recognitions = recognitions;
    this.standards = standards;
    this.agreements = agreements;
    this.sight = sight;
    this.deadlines = deadlines;
    this.actors = actors;
    this.journal = journal;
    this.clock = clock;
  }

  /** The lines that answer, the latest first. */
  @Requires(Action.READ_SHARED)
  public List<RegisterLine> list(RegisterQuestion question, int offset, int limit) {
    LocalDate today = LocalDate.now(clock);
    Slice slice = new Slice(offset, limit);
    if (question.past(today)) {
      List<Then> then =
          recognitions.registerOf(
              question.circles(sight.circles()),
              question.bureauText(),
              question.effects(),
              question.states(),
              question.pattern(),
              Objects.requireNonNull(question.on()),
              slice);
      LocalDate day = Objects.requireNonNull(question.on());
      Read read =
          read(
              then.stream().map(one -> one.entry().standardId()).collect(Collectors.toSet()),
              then.stream().map(one -> one.turn().agreementId()).collect(Collectors.toSet()));
      return then.stream().map(one -> read.then(one, day)).toList();
    }
    return lines(
        recognitions.register(
            question.circles(sight.circles()),
            question.bureauText(),
            question.effects(),
            question.states(),
            question.pattern(),
            today,
            slice));
  }

  /** The lines of today of entries whose sight was judged by the caller, in the same order. */
  List<RegisterLine> lines(List<Now> rows) {
    LocalDate today = LocalDate.now(clock);
    List<Recognition> found = rows.stream().map(Now::entry).toList();
    Read read = read(found);
    return found.stream().map(one -> read.today(one, today)).toList();
  }

  /** How many {@link #list} has; beyond {@link #COUNTED} it only says that there are more. */
  @Requires(Action.READ_SHARED)
  public long count(RegisterQuestion question) {
    return count(question, COUNTED + 1);
  }

  private long count(RegisterQuestion question, int most) {
    LocalDate today = LocalDate.now(clock);
    return question.past(today)
        ? recognitions.countRegisterOf(
            question.circles(sight.circles()),
            question.bureauText(),
            question.effects(),
            question.states(),
            question.pattern(),
            Objects.requireNonNull(question.on()),
            most)
        : recognitions.countRegister(
            question.circles(sight.circles()),
            question.bureauText(),
            question.effects(),
            question.states(),
            question.pattern(),
            today,
            most);
  }

  /** One entry, for the circle that it belongs to and for both sides of its case. */
  @Requires(Action.READ_SHARED)
  public Optional<RegisterDetail> find(UUID id) {
    Party party = new Party(actors.require());
    return recognitions
        .findById(id)
        .filter(
            one ->
                sight.circles().contains(one.circle().value())
                    || party.seesInside(one.applicant(), one.bureau(), one.circle()))
        .map(this::detail);
  }

  /**
   * Gives every line that answers to a file; who took it along is noted.
   *
   * @throws RuleViolation {@code export-too-long} beyond {@link #MOST} lines
   */
  @Requires(Action.READ_SHARED)
  @Transactional
  public void write(RegisterQuestion question, Consumer<RegisterLine> file) {
    long count = count(question, MOST + 1);
    if (count > MOST) {
      throw new RuleViolation("export-too-long", MOST);
    }
    journal.note(
        Journal.Entry.act(
            "recognition.list-exported",
            "recognition-list",
            Ids.next(),
            "count=%d %s".formatted(count, question)));
    for (int from = 0; from < count; from += PIECE) {
      list(question, from, PIECE).forEach(file);
    }
  }

  /** The lines of entries whose sight was judged by the caller. */
  List<RegisterLine> of(Set<UUID> ids) {
    LocalDate today = LocalDate.now(clock);
    List<Recognition> found = recognitions.findAllById(ids);
    Read read = read(found);
    return found.stream()
        .map(one -> read.today(one, today))
        .sorted(Comparator.comparing(line -> line.standard().number()))
        .toList();
  }

  private RegisterDetail detail(Recognition one) {
    LocalDate today = LocalDate.now(clock);
    TimeLimit limit = one.reconfirmBy();
    return new RegisterDetail(
        read(List.of(one)).today(one, today),
        one.ground(),
        one.lastDay(),
        one.endGround(),
        one.suspendedUntil(),
        deadlines.explained(limit),
        limit == null ? 0 : limit.workingDays(),
        one.turns().reversed().stream().map(RegisterBook::state).toList(),
        one.version());
  }

  private static RegisterDetail.State state(Turn turn) {
    return new RegisterDetail.State(
        turn.state(), turn.ground(), turn.since(), turn.until(), turn.cause(), turn.reason());
  }

  private Read read(Collection<Recognition> entries) {
    return read(
        entries.stream().map(Recognition::standardId).collect(Collectors.toSet()),
        entries.stream().map(Recognition::agreementId).collect(Collectors.toSet()));
  }

  private Read read(Set<UUID> standardIds, Set<UUID> agreementIds) {
    return new Read(
        standards.named(standardIds), agreements.titles(agreementIds), new Party(actors.require()));
  }

  /** What of an entry changes with the day. */
  private record AsOf(
      RecognitionState state,
      LocalDate expiresOn,
      @Nullable LocalDate actBy,
      UUID agreementId,
      @Nullable AdoptionDates adoption) {}

  /** What was read for a piece. */
  private record Read(Map<UUID, StandardFacts> standards, Map<UUID, String> pacts, Party party) {

    RegisterLine today(Recognition one, LocalDate today) {
      RecognitionState state = one.stateOn(today);
      boolean waits =
          state == RecognitionState.RECONFIRM_DUE || state == RecognitionState.SUSPENDED;
      return line(
          one,
          new AsOf(
              state,
              one.expiresOn(),
              waits ? one.actBy() : null,
              one.agreementId(),
              one.adoption()));
    }

    /** What was signed stays; what can change is told as it was on that day. */
    RegisterLine then(Then then, LocalDate day) {
      AdoptionTurn adoption = then.adoption();
      return line(
          then.entry(),
          new AsOf(
              then.stateOn(day),
              then.turn().expiresOn(),
              null,
              then.turn().agreementId(),
              adoption == null ? null : adoption.dates()));
    }

    private RegisterLine line(Recognition one, AsOf then) {
      return new RegisterLine(
          one.id(),
          one.caseId(),
          Objects.requireNonNull(standards.get(one.standardId())),
          one.bureau(),
          one.applicant(),
          one.circle(),
          one.effect(),
          one.outcome(),
          one.conditions(),
          one.clauses(),
          one.differences(),
          then.state(),
          one.signedOn(),
          then.expiresOn(),
          then.actBy(),
          Objects.requireNonNull(pacts.get(then.agreementId())),
          then.adoption(),
          party.seesInside(one.applicant(), one.bureau(), one.circle()));
    }
  }
}
