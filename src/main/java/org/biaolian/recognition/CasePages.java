package org.biaolian.recognition;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.biaolian.access.Action;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.Requires;
import org.biaolian.api.OneReading;
import org.biaolian.recognition.RequestLife.Event;
import org.biaolian.recognition.domain.CaseState;
import org.biaolian.recognition.domain.RecognitionCase;
import org.biaolian.recognition.internal.CaseReading;
import org.biaolian.recognition.internal.CaseReading.Part;
import org.biaolian.recognition.internal.CaseReading.Read;
import org.biaolian.recognition.internal.CaseViews;
import org.biaolian.recognition.internal.LifeSight;
import org.biaolian.recognition.internal.Looks;
import org.biaolian.recognition.internal.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The page of a case, read in one transaction: the case and which parts it has in one statement,
 * then those parts alone. Each part asks the service whose matter it is, which says who may know.
 */
@Service
@Transactional(propagation = Propagation.SUPPORTS)
public class CasePages {

  private final CaseReading reading;
  private final CaseViews views;
  private final RecognitionPapers papers;
  private final CaseRounds rounds;
  private final Disputes disputes;
  private final Publicities publicities;
  private final PaperSignatures signatures;
  private final Countersigning departments;
  private final ExpertOpinions experts;
  private final RequestEvidence evidence;
  private final DueReminders reminders;
  private final Looks looks;
  private final OneReading once;
  private final CurrentActor actors;
  private final Clock clock;

  CasePages(
      CaseReading reading,
      CaseViews views,
      RecognitionPapers papers,
      CaseRounds rounds,
      Disputes disputes,
      Publicities publicities,
      PaperSignatures signatures,
      Countersigning departments,
      ExpertOpinions experts,
      RequestEvidence evidence,
      DueReminders reminders,
      Looks looks,
      OneReading once,
      CurrentActor actors,
      Clock clock) {
    this.reading = reading;
    this.views = views;
    this.papers = papers;
    this.rounds = rounds;
    this.disputes = disputes;
    this.publicities = publicities;
    this.signatures = signatures;
    this.departments = departments;
    this.experts = experts;
    this.evidence = evidence;
    this.reminders = reminders;
    this.looks = looks;
    this.once = once;
    this.actors = actors;
    this.clock = clock;
  }

  /** What was read, and the look that it was. */
  private record Opening(OpenedCase page, @Nullable Instant before) {}

  /** A case, if this person may see inside; it is looked at by that. */
  @Requires(Action.READ_SHARED)
  public Optional<OpenedCase> open(UUID id) {
    Party party = new Party(actors.require());
    UUID person = party.actor().personId();
    Instant now = clock.instant();
    Optional<Opening> opening =
        once.of(
            () ->
                seen(id, party)
                    .map(
                        read ->
                            new Opening(page(read, party, since(read, party)), read.lookedAt())));
    // A write of its own, when nothing is being read any more.
    opening.ifPresent(one -> looks.keep(person, RecognitionCases.SUBJECT, id, one.before(), now));
    return opening.map(Opening::page);
  }

  /** The same case after a step on its page; what was told when it was opened is not told again. */
  @Requires(Action.READ_SHARED)
  public Optional<OpenedCase> again(UUID id) {
    Party party = new Party(actors.require());
    return once.of(() -> seen(id, party).map(read -> page(read, party, List.of())));
  }

  private Optional<Read> seen(UUID id, Party party) {
    return reading.read(id, party.actor().personId()).filter(read -> party.seesInside(read.one()));
  }

  private OpenedCase page(Read read, Party party, List<Event> since) {
    RecognitionCase one = read.one();
    boolean signed = one.state() == CaseState.SIGNED;
    boolean shown = one.publicFrom() != null || read.has(Part.REMARKS);
    UUID id = one.id();
    return new OpenedCase(
        views.page(read, party),
        list(read, Part.PAPERS, papers::of),
        list(read, Part.OTHER_ROUNDS, rounds::of),
        list(read, Part.DISPUTES, disputes::ofCase),
        signed ? disputes.chance(id, Contested.DECISION) : Optional.empty(),
        shown ? publicities.of(id) : Optional.empty(),
        one.onPaper() || read.sealed() ? signatures.of(id) : Optional.empty(),
        list(read, Part.DEPARTMENTS, departments::of),
        list(read, Part.EXPERTS, experts::of),
        evidence.of(one.requestId()),
        list(read, Part.REMINDERS, reminders::ofCase),
        since);
  }

  /** A part is asked for where the case has any of it. */
  private static <T> List<T> list(Read read, Part part, Function<UUID, List<T>> ask) {
    return read.has(part) ? ask.apply(read.one().id()) : List.of();
  }

  private List<Event> since(Read read, Party party) {
    LifeSight known = new LifeSight(party);
    UUID person = party.actor().personId();
    return looks.news(person, RecognitionCases.SUBJECT, read.one().id(), read.lookedAt()).stream()
        .flatMap(fact -> known.of(read.one(), fact).stream())
        .toList();
  }
}
