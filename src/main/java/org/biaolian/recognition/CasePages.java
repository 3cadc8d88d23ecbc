package org.biaolian.recognition;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.biaolian.access.Action;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.Requires;
import org.biaolian.api.OneReading;
import org.biaolian.recognition.RequestLife.Event;
import org.biaolian.recognition.domain.RecognitionCase;
import org.biaolian.recognition.internal.CaseReading;
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
 * The page of a case, read in one transaction and by one statement; what others did since the last
 * look is one more. Each part is given to the service whose matter it is, which says who may know.
 */
@Service
@Transactional(propagation = Propagation.SUPPORTS)
public class CasePages {

  private final CaseReading reading;
  private final CaseViews views;
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

  /** A case, if this person may see inside. Whoever shows it keeps the look at it. */
  @Requires(Action.READ_SHARED)
  public Optional<OpenedCase> open(UUID id) {
    Party party = new Party(actors.require());
    Instant now = clock.instant();
    return once.of(
        () ->
            seen(id, party)
                .map(
                    read ->
                        page(
                            read,
                            party,
                            since(read, party),
                            new OpenedCase.Look(read.lookedAt(), now))));
  }

  /** Keeps that somebody looked, by a write of its own that no page need wait for. */
  @Requires(Action.READ_SHARED)
  public void keepLook(OpenedCase opened) {
    OpenedCase.Look look = opened.look();
    if (look != null) {
      looks.keep(
          actors.require().personId(),
          RecognitionCases.SUBJECT,
          opened.view().summary().id(),
          look.before(),
          look.at());
    }
  }

  /** The same case after a step on its page; what was told when it was opened is not told again. */
  @Requires(Action.READ_SHARED)
  public Optional<OpenedCase> again(UUID id) {
    Party party = new Party(actors.require());
    return once.of(() -> seen(id, party).map(read -> page(read, party, List.of(), null)));
  }

  private Optional<Read> seen(UUID id, Party party) {
    return reading.read(id, party.actor().personId()).filter(read -> party.seesInside(read.one()));
  }

  private OpenedCase page(
      Read read, Party party, List<Event> since, OpenedCase.@Nullable Look look) {
    RecognitionCase one = read.one();
    return new OpenedCase(
        views.page(read, party),
        RecognitionPapers.of(read.papers()),
        read.rounds().size() > 1 ? rounds.of(read.rounds()) : List.of(),
        disputes.ofCase(one, read.disputes()),
        disputes.chance(read),
        publicities.of(one, read.remarks()),
        one.onPaper() || read.sealed() ? signatures.of(one.id()) : Optional.empty(),
        departments.of(one, read.departments()),
        experts.of(one, read.experts()),
        evidence.of(read.request(), read.evidence()),
        reminders.of(read.reminders()),
        since,
        look);
  }

  private List<Event> since(Read read, Party party) {
    LifeSight known = new LifeSight(party);
    UUID person = party.actor().personId();
    return looks.news(person, RecognitionCases.SUBJECT, read.one().id(), read.lookedAt()).stream()
        .flatMap(fact -> known.of(read.one(), fact).stream())
        .toList();
  }
}
