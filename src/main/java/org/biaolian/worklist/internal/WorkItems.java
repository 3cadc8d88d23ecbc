package org.biaolian.worklist.internal;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
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

  private static final String OPEN_FIGURES =
      """
      select 'open', '', sum(case when w.dueOn < :today then 1 else 0 end),
        sum(case when w.dueOn >= :today and w.dueOn < :next then 1 else 0 end),
        sum(case when w.dueOn >= :next and w.dueOn < :later then 1 else 0 end), count(w)\
      """;

  private static final String DONE_FIGURES =
      "select 'done', '', sum(case when d.at >= :month then 1 else 0 end), 0L, 0L, count(*) from ";

  private static final String LOAD_FIGURES =
      """
      select 'load', w.organization, 0L, 0L, 0L, count(w) from WorkItem w
      where w.closedAt is null and w.organization in :houses group by w.organization\
      """;

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
   * @param load open items of each house; who has none is missing
   */
  public record Figures(
      long overdue,
      long today,
      long soon,
      long open,
      long doneSince,
      long done,
      Map<OrganizationCode, Long> load) {

    private static Figures of(List<Object[]> rows) {
      Map<OrganizationCode, Long> load = new HashMap<>();
      long[] open = new long[4];
      long[] done = new long[4];
      for (Object[] row : rows) {
        long[] read =
            Stream.of(row).skip(2).mapToLong(sum -> sum == null ? 0 : (Long) sum).toArray();
        switch ((String) row[0]) {
          case "open" -> open = read;
          case "done" -> done = read;
          default -> load.put(new OrganizationCode((String) row[1]), read[3]);
        }
      }
      return new Figures(open[0], open[1], open[2], open[3], done[0], done[3], load);
    }
  }

  /** Due on or after {@code from} and before {@code before}. */
  public record DueRange(LocalDate from, LocalDate before) {}

  /** Open items, the nearest due day first, without a due day last. */
  public List<WorkItem> open(Reader reader, int offset, int limit) {
    return asked(nearest(reader, ""), WorkItem.class, reader)
        .setParameter("offset", offset)
        .setParameter("limit", limit)
        .getResultList();
  }

  /** Open items due in a range of days. */
  public List<WorkItem> open(Reader reader, DueRange due, int offset, int limit) {
    return within(asked(nearest(reader, inRange()), WorkItem.class, reader), due)
        .setParameter("offset", offset)
        .setParameter("limit", limit)
        .getResultList();
  }

  public long countOpen(Reader reader) {
    return asked("select count(w)" + open(reader), Long.class, reader).getSingleResult();
  }

  /** Closed items, the last one first. */
  public List<WorkItem> done(Reader reader, int offset, int limit) {
    return page(
        asked(
                "select w" + done(reader) + " order by w.closedAt desc, w.id desc",
                WorkItem.class,
                reader)
            .setParameter("since", Instant.EPOCH),
        offset,
        limit);
  }

  /**
   * All figures of a workbench in one statement. What is done is not counted behind the newest
   * {@code most}.
   *
   * @param houses whose open items are counted for all to see
   */
  public Figures figures(Reader reader, Days days, int most, Collection<OrganizationCode> houses) {
    TypedQuery<Object[]> query =
        asked(
                OPEN_FIGURES
                    + open(reader)
                    + " union all "
                    + DONE_FIGURES
                    + "(select w.closedAt as at"
                    + done(reader)
                    + " order by w.closedAt desc limit :most) d"
                    + (houses.isEmpty() ? "" : " union all " + LOAD_FIGURES),
                Object[].class,
                reader)
            .setParameter("today", days.today())
            .setParameter("next", days.next())
            .setParameter("later", days.later())
            .setParameter("since", Instant.EPOCH)
            .setParameter("month", days.month())
            .setParameter("most", most);
    if (!houses.isEmpty()) {
      query.setParameter("houses", houses.stream().map(OrganizationCode::value).toList());
    }
    return Figures.of(query.getResultList());
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

  private static String inRange() {
    return " and w.dueOn >= :from and w.dueOn < :before";
  }

  /** The page is found in the index; only its rows are read. */
  private static String nearest(Reader reader, String narrowed) {
    return "select o from WorkItem o join (select w.id as id"
        + open(reader)
        + narrowed
        + dueOrder("w")
        + " limit :limit offset :offset) p on p.id = o.id"
        + dueOrder("o");
  }

  private static String dueOrder(String item) {
    return " order by case when %1$s.dueOn is null then 1 else 0 end, %1$s.dueOn, %1$s.openedAt, %1$s.id"
        .formatted(item);
  }

  private static <T> TypedQuery<T> within(TypedQuery<T> query, DueRange due) {
    return query.setParameter("from", due.from()).setParameter("before", due.before());
  }

  private static <T> List<T> page(TypedQuery<T> query, int offset, int limit) {
    return query.setFirstResult(offset).setMaxResults(limit).getResultList();
  }
}
