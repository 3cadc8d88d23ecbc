package org.biaolian.worklist;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.biaolian.access.Action;
import org.biaolian.access.Actor;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.PermissionMatrix;
import org.biaolian.access.Requires;
import org.biaolian.bureau.Circle;
import org.biaolian.bureau.Circles;
import org.biaolian.bureau.Organizations;
import org.biaolian.calendar.WorkingCalendar;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.OrganizationCode;
import org.biaolian.policy.Policies;
import org.biaolian.policy.PolicyName;
import org.biaolian.task.DeskCards;
import org.biaolian.task.DeskLimits;
import org.biaolian.task.DeskSource;
import org.biaolian.task.NewsItem;
import org.biaolian.task.ReminderItem;
import org.biaolian.task.Sent;
import org.biaolian.task.SentItem;
import org.biaolian.worklist.internal.HouseLoad;
import org.biaolian.worklist.internal.WorkItems;
import org.biaolian.worklist.internal.WorkItems.Days;
import org.biaolian.worklist.internal.WorkItems.Desk;
import org.biaolian.worklist.internal.WorkItems.DueRange;
import org.biaolian.worklist.internal.WorkItems.Figures;
import org.biaolian.worklist.internal.WorkItems.Line;
import org.biaolian.worklist.internal.WorkItems.Lines;
import org.biaolian.worklist.internal.WorkItems.Reader;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What waits for the acting person, what was done, and what the own bureau sent. Everything is
 * narrowed to the active organization and the roles held for it today.
 */
@Service
@Transactional(readOnly = true)
public class Worklist {

  private static final LocalDate FIRST_DAY = LocalDate.of(1970, 1, 1);

  private final WorkItems items;
  private final HouseLoad loads;
  private final List<DeskSource> sources;
  private final CurrentActor actors;
  private final Circles circles;
  private final Organizations organizations;
  private final WorkingCalendar calendar;
  private final Policies policies;
  private final Clock clock;

  Worklist(
      WorkItems items,
      HouseLoad loads,
      ObjectProvider<DeskSource> sources,
      CurrentActor actors,
      Circles circles,
      Organizations organizations,
      WorkingCalendar calendar,
      Policies policies,
      Clock clock) {
    this.items = items;
    this.loads = loads;
    this.sources = sources.orderedStream().toList();
    this.actors = actors;
    this.circles = circles;
    this.organizations = organizations;
    this.calendar = calendar;
    this.policies = policies;
    this.clock = clock;
  }

  /** What the own bureau sent, from all features. */
  @Requires(Action.USE_PORTAL)
  public InProgress sent(DeskLimits limits) {
    return inProgress(sources.stream().map(source -> source.sent(limits)).toList(), limits.sent());
  }

  /** What stands beside the items of work, from all features, and the load of my circles. */
  @Requires(Action.USE_PORTAL)
  public WorkSide side(DeskLimits limits) {
    Actor actor = actors.require();
    List<DeskCards> cards = sources.stream().map(source -> source.cards(limits)).toList();
    Map<Circle, List<BureauCode>> mine = readsShared(actor) ? ownCircles(actor) : Map.of();
    return new WorkSide(
        merged(
            cards, DeskCards::news, Comparator.comparing(NewsItem::at).reversed(), limits.news()),
        merged(
            cards,
            DeskCards::reminders,
            Comparator.comparing(ReminderItem::dueOn),
            limits.reminders()),
        merged(
            cards,
            DeskCards::changes,
            Comparator.comparing(NewsItem::at).reversed(),
            limits.changes()),
        load(mine, loads.of(organizations(mine))));
  }

  private static <T> List<T> merged(
      List<DeskCards> cards, Function<DeskCards, List<T>> sort, Comparator<T> order, int limit) {
    return cards.stream()
        .flatMap(one -> sort.apply(one).stream())
        .sorted(order)
        .limit(limit)
        .toList();
  }

  /** How much waits. */
  @Requires(Action.USE_PORTAL)
  public long countOpen() {
    Actor actor = actors.require();
    return actor.roles().isEmpty() ? 0 : loads.waiting(Reader.of(actor));
  }

  /** The same, if it is known without asking the database. */
  @Requires(Action.USE_PORTAL)
  public OptionalInt knownOpen() {
    Actor actor = actors.require();
    return actor.roles().isEmpty() ? OptionalInt.of(0) : loads.knownWaiting(Reader.of(actor));
  }

  /** The lines that were asked for, and all figures; in one statement. */
  @Requires(Action.USE_PORTAL)
  public WorkDesk desk(WorkAsked asked) {
    Actor actor = actors.require();
    int urgent = urgentDays(actor);
    if (actor.roles().isEmpty()) {
      return new WorkDesk(List.of(), new WorkCounts(0, 0, 0, urgent, 0, 0, 0));
    }
    LocalDate today = LocalDate.now(clock);
    Desk read =
        items.desk(
            Reader.of(actor),
            new Lines(asked.done(), asked.done() ? null : range(asked.due(), actor), asked.limit()),
            new Days(
                today,
                calendar.plusWorkingDays(today, 1),
                calendar.plusWorkingDays(today, urgent + 1),
                today.withDayOfMonth(1).atStartOfDay(clock.getZone()).toInstant()),
            WorkCounts.MOST + 1);
    Figures figures = read.figures();
    return new WorkDesk(
        read.lines().stream().map(this::line).toList(),
        new WorkCounts(
            figures.overdue(),
            figures.today(),
            figures.soon(),
            urgent,
            figures.open(),
            figures.done(),
            figures.doneSince()));
  }

  /** Counts, never the items. */
  private List<CircleLoad> load(
      Map<Circle, List<BureauCode>> circles, Map<OrganizationCode, Long> load) {
    List<CircleLoad> loads = new ArrayList<>();
    circles.forEach(
        (circle, members) ->
            loads.add(
                new CircleLoad(
                    circle,
                    members.stream()
                        .map(organizations::bureau)
                        .map(
                            bureau ->
                                new CircleLoad.Load(bureau, load.getOrDefault(bureau.code(), 0L)))
                        .toList())));
    return loads;
  }

  /** When working days left are coloured. */
  @Requires(Action.USE_PORTAL)
  public Urgency urgency() {
    Actor actor = actors.require();
    int soon =
        policies.intValue(PolicyName.SOON_WORKING_DAYS, null, actor.bureau(), LocalDate.now(clock));
    return new Urgency(urgentDays(actor), soon);
  }

  private InProgress inProgress(List<Sent> sent, int limit) {
    List<SentLine> lines =
        sent.stream()
            .flatMap(one -> one.first().stream())
            .sorted(
                Comparator.comparing(
                        SentItem::dueOn, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
                    .thenComparing(SentItem::since))
            .limit(limit)
            .map(this::line)
            .toList();
    return new InProgress(lines, sent.stream().mapToLong(Sent::total).sum());
  }

  /** The organizations whose changes my workbench shows: my own and those of my circles. */
  @Requires(Action.USE_PORTAL)
  public Set<OrganizationCode> watched() {
    Actor actor = actors.require();
    Set<OrganizationCode> watched =
        readsShared(actor) ? organizations(ownCircles(actor)) : new LinkedHashSet<>();
    watched.add(actor.organization());
    return watched;
  }

  private Map<Circle, List<BureauCode>> ownCircles(Actor actor) {
    Map<Circle, List<BureauCode>> mine = new LinkedHashMap<>(circles.members());
    mine.keySet().removeIf(circle -> !actor.circles().contains(circle.code()));
    return mine;
  }

  private static Set<OrganizationCode> organizations(Map<Circle, List<BureauCode>> circles) {
    Set<OrganizationCode> members = new LinkedHashSet<>();
    circles.values().forEach(all -> all.forEach(code -> members.add(code.organization())));
    return members;
  }

  private static boolean readsShared(Actor actor) {
    return PermissionMatrix.may(actor.roles(), Action.READ_SHARED);
  }

  /** The due days of a filter, cut so that they agree with {@link #daysLeft}. */
  private @Nullable DueRange range(DueFilter filter, Actor actor) {
    LocalDate today = LocalDate.now(clock);
    return switch (filter) {
      case ALL -> null;
      case OVERDUE -> new DueRange(FIRST_DAY, today);
      case TODAY -> new DueRange(today, calendar.plusWorkingDays(today, 1));
      case SOON ->
          new DueRange(
              calendar.plusWorkingDays(today, 1),
              calendar.plusWorkingDays(today, urgentDays(actor) + 1));
    };
  }

  private int urgentDays(Actor actor) {
    return policies.intValue(
        PolicyName.URGENT_WORKING_DAYS, null, actor.bureau(), LocalDate.now(clock));
  }

  private WorkLine line(Line item) {
    Instant closed = item.closedAt();
    return new WorkLine(
        item.id(),
        item.role(),
        item.step(),
        item.origin(),
        item.number(),
        item.title(),
        item.route(),
        item.dueOn(),
        daysLeft(item.dueOn()),
        closed == null ? null : LocalDate.ofInstant(closed, clock.getZone()),
        item.demonstration());
  }

  private SentLine line(SentItem item) {
    return new SentLine(
        item.holder(),
        item.title(),
        item.number(),
        item.state(),
        item.since(),
        item.dueOn(),
        daysLeft(item.dueOn()),
        item.route(),
        item.demonstration());
  }

  /** A due day that is over is at least one day overdue, even if no working day went by. */
  private @Nullable Integer daysLeft(@Nullable LocalDate due) {
    if (due == null) {
      return null;
    }
    LocalDate today = LocalDate.now(clock);
    int days = calendar.workingDaysBetween(today, due);
    return due.isBefore(today) ? Math.min(-1, days) : days;
  }
}
