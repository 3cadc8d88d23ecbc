package org.biaolian.worklist.internal;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.biaolian.access.Actor;
import org.biaolian.access.Role;
import org.biaolian.kernel.OrganizationCode;
import org.biaolian.worklist.domain.WorkItem;
import org.biaolian.worklist.domain.WorkSubject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The rows of the worklist. Every question names the organization and the roles that ask. */
@Repository
public class WorkItems {

  private static final String MINE =
      " from WorkItem w where w.organization = :organization and w.role in :roles";

  /** Asked of experts only, so that all others read their lists from the index alone. */
  private static final String FOR_ME = " and (w.personId is null or w.personId = :person)";

  private static final String IN_RANGE = " and w.dueOn >= :from and w.dueOn < :before";

  private static final String OPEN_ORDER =
      " order by case when %1$s.dueOn is null then 1 else 0 end, %1$s.dueOn, %1$s.openedAt,"
          + " %1$s.id";

  private static final String DONE_ORDER = " order by %1$s.closedAt desc, %1$s.id desc";

  private static final String LINE =
      """
      select 'line', 0L, 0L, 0L, 0L, o.id, o.role, o.step, o.origin, o.number, o.title, o.route,
        o.dueOn, o.openedAt, o.closedAt, o.demonstration from WorkItem o\
      """;

  private static final String NO_LINE =
      ", null, null, null, null, null, null, null, null, null, null, null";

  private static final String OPEN_FIGURES =
      """
      select 'open', sum(case when w.dueOn < :today then 1 else 0 end),
        sum(case when w.dueOn >= :today and w.dueOn < :next then 1 else 0 end),
        sum(case when w.dueOn >= :next and w.dueOn < :later then 1 else 0 end), count(w)\
      """
          + NO_LINE;

  private static final String DONE_FIGURES =
      "select 'done', sum(case when d.at >= :month then 1 else 0 end), 0L, 0L, count(*)" + NO_LINE;

  private final EntityManager entities;

  WorkItems(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * Who asks.
   *
   * @param person an expert, whose tasks may be of this person alone; none for the others
   */
  public record Reader(OrganizationCode organization, Set<Role> roles, @Nullable UUID person) {

    public Reader(OrganizationCode organization, Set<Role> roles) {
      this(organization, roles, null);
    }

    public static Reader of(Actor actor) {
      boolean expert = actor.roles().contains(Role.EXPERT);
      return new Reader(actor.organization(), actor.roles(), expert ? actor.personId() : null);
    }
  }

  /**
   * The days that divide what is open and done.
   *
   * @param today the first day that is not over
   * @param next the first day after what counts as due today
   * @param later the first day after what counts as due soon
   * @param month when the month began of which what is done is counted by itself
   */
  public record Days(LocalDate today, LocalDate next, LocalDate later, Instant month) {}

  /**
   * The figures of a workbench.
   *
   * @param doneSince of what is done, as much as was done since the beginning of the month
   */
  public record Figures(
      long overdue, long today, long soon, long open, long doneSince, long done) {}

  /** A row of a list. */
  public record Line(
      UUID id,
      Role role,
      String step,
      OrganizationCode origin,
      String number,
      String title,
      String route,
      @Nullable LocalDate dueOn,
      Instant openedAt,
      @Nullable Instant closedAt,
      boolean demonstration) {

    private static final Comparator<Line> NEAREST =
        Comparator.comparing(
                Line::dueOn, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(Line::openedAt)
            .thenComparing(Line::id);

    private static final Comparator<Line> LAST =
        Comparator.comparing(
                Line::closedAt, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
            .thenComparing(Line::id)
            .reversed();
  }

  /** What a workbench shows of its items. */
  public record Desk(List<Line> lines, Figures figures) {}

  /**
   * Which lines.
   *
   * @param due for open ones; nothing for all
   */
  public record Lines(boolean done, @Nullable DueRange due, int limit) {}

  /** Due on or after {@code from} and before {@code before}. */
  public record DueRange(LocalDate from, LocalDate before) {}

  /** Open items due in a range of days, the nearest due day first. */
  List<WorkItem> open(Reader reader, DueRange due, int limit) {
    return within(
            asked(
                "select o from WorkItem o"
                    + firstOf(open(reader) + IN_RANGE, OPEN_ORDER)
                    + OPEN_ORDER.formatted("o"),
                WorkItem.class,
                reader),
            due)
        .setParameter("limit", limit)
        .getResultList();
  }

  public long countOpen(Reader reader) {
    return asked("select count(w)" + open(reader), Long.class, reader).getSingleResult();
  }

  /** Open items of each house that has any. */
  Map<OrganizationCode, Long> openAt(Collection<OrganizationCode> houses) {
    return entities
        .createQuery(
            """
            select w.organization, count(w) from WorkItem w
            where w.closedAt is null and w.organization in :houses group by w.organization
            """,
            Object[].class)
        .setParameter("houses", houses.stream().map(OrganizationCode::value).toList())
        .getResultStream()
        .collect(
            Collectors.toMap(row -> new OrganizationCode((String) row[0]), row -> (Long) row[1]));
  }

  /**
   * The first lines of a list and all figures, in one statement. What is done is not counted behind
   * the newest {@code most}.
   */
  public Desk desk(Reader reader, Lines lines, Days days, int most) {
    TypedQuery<Object[]> query =
        asked(
                "("
                    + LINE
                    + firstOf(which(reader, lines), lines.done() ? DONE_ORDER : OPEN_ORDER)
                    + ") union all "
                    + OPEN_FIGURES
                    + open(reader)
                    + " union all "
                    + DONE_FIGURES
                    + " from (select w.closedAt as at"
                    + done(reader)
                    + " order by w.closedAt desc limit :most) d",
                Object[].class,
                reader)
            .setParameter("limit", lines.limit())
            .setParameter("today", days.today())
            .setParameter("next", days.next())
            .setParameter("later", days.later())
            .setParameter("since", Instant.EPOCH)
            .setParameter("month", days.month())
            .setParameter("most", most);
    if (lines.due() != null) {
      within(query, lines.due());
    }
    return desk(query.getResultList(), lines.done() ? Line.LAST : Line.NEAREST);
  }

  private static String which(Reader reader, Lines lines) {
    if (lines.done()) {
      return done(reader);
    }
    return lines.due() == null ? open(reader) : open(reader) + IN_RANGE;
  }

  /** A union has no order of its own. */
  private static Desk desk(List<Object[]> rows, Comparator<Line> order) {
    List<Line> lines = new ArrayList<>();
    long[] open = new long[4];
    long[] done = new long[4];
    for (Object[] row : rows) {
      switch ((String) row[0]) {
        case "line" -> lines.add(line(row));
        case "open" -> open = sums(row);
        default -> done = sums(row);
      }
    }
    lines.sort(order);
    return new Desk(lines, new Figures(open[0], open[1], open[2], open[3], done[0], done[3]));
  }

  private static long[] sums(Object[] row) {
    return Stream.of(row).skip(1).limit(4).mapToLong(sum -> sum == null ? 0 : (Long) sum).toArray();
  }

  private static Line line(Object[] row) {
    return new Line(
        (UUID) row[5],
        (Role) row[6],
        (String) row[7],
        new OrganizationCode((String) row[8]),
        (String) row[9],
        (String) row[10],
        (String) row[11],
        (LocalDate) row[12],
        (Instant) row[13],
        (Instant) row[14],
        (Boolean) row[15]);
  }

  /** Open items of subjects, under a lock that others wait for until this transaction ends. */
  List<WorkItem> lockOpen(String kind, Collection<UUID> subjectIds) {
    Set<UUID> known =
        entities
            .createQuery("select s from WorkSubject s where s.id in :ids", WorkSubject.class)
            .setParameter("ids", subjectIds)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultStream()
            .map(WorkSubject::id)
            .collect(Collectors.toSet());
    if (known.size() < subjectIds.size()) {
      // Whoever inserts second waits here and then fails on the key, so that it starts again.
      subjectIds.stream()
          .filter(id -> !known.contains(id))
          .sorted()
          .forEach(id -> entities.persist(new WorkSubject(id, kind)));
      entities.flush();
    }
    return entities
        .createQuery(
            "select w from WorkItem w"
                + " where w.subjectId in :ids and w.closedAt is null order by w.openedAt, w.id",
            WorkItem.class)
        .setParameter("ids", subjectIds)
        .getResultList();
  }

  void add(WorkItem item) {
    entities.persist(item);
  }

  private <T> TypedQuery<T> asked(String jpql, Class<T> type, Reader reader) {
    TypedQuery<T> query =
        entities
            .createQuery(jpql, type)
            .setParameter("organization", reader.organization().value())
            .setParameter("roles", reader.roles());
    return reader.person() == null ? query : query.setParameter("person", reader.person());
  }

  private static String mine(Reader reader) {
    return reader.person() == null ? MINE : MINE + FOR_ME;
  }

  private static String open(Reader reader) {
    return mine(reader) + " and w.closedAt is null";
  }

  private static String done(Reader reader) {
    return mine(reader) + " and w.closedAt >= :since";
  }

  /** They are found in the index; only their rows are read. */
  private static String firstOf(String which, String order) {
    return " join (select w.id as id"
        + which
        + order.formatted("w")
        + " limit :limit) p on p.id = o.id";
  }

  private static <T> TypedQuery<T> within(TypedQuery<T> query, DueRange due) {
    return query.setParameter("from", due.from()).setParameter("before", due.before());
  }
}
