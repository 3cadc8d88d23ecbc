package org.biaolian.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.biaolian.access.Action;
import org.biaolian.access.Actor;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.Journal;
import org.biaolian.access.Requires;
import org.biaolian.api.Slice;
import org.biaolian.calendar.RunningDeadlines.Move;
import org.biaolian.calendar.domain.DeadlineMove;
import org.biaolian.calendar.domain.HolidayNotice;
import org.biaolian.calendar.internal.DeadlineMoveRepository;
import org.biaolian.calendar.internal.HolidayNoticeRepository;
import org.biaolian.calendar.internal.NoticeTaken;
import org.biaolian.kernel.RuleViolation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A new year's holiday notice: one officer of a secretariat enters it, another confirms it. */
@Service
@Transactional
public class HolidayNotices {

  private static final String SUBJECT = "holiday-notice";
  private static final int MOST_MOVES = 200;

  private final HolidayNoticeRepository notices;
  private final DeadlineMoveRepository moves;
  private final WorkingCalendar calendar;
  private final ObjectProvider<RunningDeadlines> rooms;
  private final CurrentActor actors;
  private final Journal journal;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  HolidayNotices(
      HolidayNoticeRepository notices,
      DeadlineMoveRepository moves,
      WorkingCalendar calendar,
      ObjectProvider<RunningDeadlines> rooms,
      CurrentActor actors,
      Journal journal,
      ApplicationEventPublisher events,
      Clock clock) {
    this.notices = notices;
    this.moves = moves;
    this.calendar = calendar;
    this.rooms = rooms;
    this.actors = actors;
    this.journal = journal;
    this.events = events;
    this.clock = clock;
  }

  /** The year whose notice comes next. */
  @Requires(Action.MANAGE_CIRCLE)
  @Transactional(readOnly = true)
  public int nextYear() {
    return calendar.lastNoticeYear() + 1;
  }

  /**
   * An officer enters what the document says.
   *
   * @throws RuleViolation when it is of another year than the next, or one of that year stands
   */
  @Requires(Action.MANAGE_CIRCLE)
  public UUID propose(NewNotice entry) {
    int next = nextYear();
    if (entry.year() != next) {
      throw new RuleViolation("notice-of-another-year", next);
    }
    LocalDate today = LocalDate.now(clock);
    if (entry.issuedOn().isAfter(today) || entry.issuedOn().getYear() < next - 1) {
      throw new RuleViolation("notice-issued-when", next - 1);
    }
    if (entry.days().stream().anyMatch(day -> calendar.factOn(day.date()).isPresent())) {
      throw new RuleViolation("notice-day-known");
    }
    if (notices.existsByYearOfAndStateIn(
        next, EnumSet.of(NoticeState.PROPOSED, NoticeState.CONFIRMED))) {
      throw new RuleViolation("notice-stands", next);
    }
    Actor actor = actors.require();
    HolidayNotice made =
        notices.save(HolidayNotice.propose(entry, actor.personId(), actor.name(), clock.instant()));
    journal.note(
        Journal.Entry.act("notice.proposed", SUBJECT, made.id(), next + " " + made.number()));
    return made.id();
  }

  /**
   * A second officer has compared it with the document: it holds, and what runs is reckoned anew.
   *
   * @param seen the version that the page showed
   */
  @Requires(Action.MANAGE_CIRCLE)
  public void confirm(UUID id, long seen) {
    HolidayNotice notice = seen(id, seen);
    Actor actor = actors.require();
    notice.confirm(actor.personId(), actor.name(), clock.instant());
    journal.note(
        Journal.Entry.act("notice.confirmed", SUBJECT, id, notice.year() + " " + notice.number()));
    events.publishEvent(new NoticeConfirmed(id));
  }

  /** A second officer found it wrong. */
  @Requires(Action.MANAGE_CIRCLE)
  public void refuse(UUID id, long seen, String reason) {
    HolidayNotice notice = seen(id, seen);
    Actor actor = actors.require();
    notice.refuse(actor.personId(), actor.name(), reason, clock.instant());
    journal.note(Journal.Entry.act("notice.refused", SUBJECT, id, reason));
  }

  private HolidayNotice seen(UUID id, long seen) {
    HolidayNotice notice = notices.findById(id).orElseThrow(() -> new RuleViolation("not-found"));
    if (notice.version() != seen) {
      throw new RuleViolation("changed-meanwhile");
    }
    return notice;
  }

  /** All that were entered, the latest year first. */
  @Requires(Action.MANAGE_CIRCLE)
  @Transactional(readOnly = true)
  public List<NoticeView> list() {
    return notices.findAllByOrderByYearOfDescProposedAtDesc().stream().map(this::view).toList();
  }

  private NoticeView view(HolidayNotice one) {
    boolean waits = one.state() == NoticeState.PROPOSED;
    return new NoticeView(
        one.id(),
        one.year(),
        one.number(),
        one.issuedOn(),
        one.state(),
        one.proposedName(),
        one.proposedAt(),
        one.answeredName(),
        one.answeredAt(),
        one.refusal(),
        one.days(),
        waits ? preview(one.days()) : moved(one.id()),
        waits && !one.proposedBy().equals(actors.require().personId()),
        one.version());
  }

  private List<Move> preview(List<DayFact> days) {
    WorkingCalendar trial = calendar.with(days);
    return rooms.stream()
        .flatMap(room -> room.preview(trial, NoticeTaken.first(days), MOST_MOVES).stream())
        .limit(MOST_MOVES)
        .toList();
  }

  private List<Move> moved(UUID notice) {
    return moves.findByNoticeIdOrderByNumberAscIdAsc(notice, new Slice(0, MOST_MOVES)).stream()
        .map(DeadlineMove::toMove)
        .toList();
  }
}
