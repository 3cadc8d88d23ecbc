package org.biaolian.worklist.internal;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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

  /** How much is open in all, and of it overdue, due today, due soon; a null sum is none. */
  public record Open(@Nullable Long overdue, @Nullable Long today, @Nullable Long soon, long all) {}

  /** How much is done, and of it since a moment; a null sum is none. */
  public record Done(long all, @Nullable Long since) {}

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

  /**
   * How much is open: due before today, due before the second day, before the third, and in all.
   *
   * @param today the first day that is not over
   * @param next the first day after what counts as due today
   * @param later the first day after what counts as due soon
   */
  public Open countOpen(Reader reader, LocalDate today, LocalDate next, LocalDate later) {
    return asked(
            "select new org.biaolian.worklist.internal.WorkItems$Open("
                + "sum(case when w.dueOn < :today then 1 else 0 end),"
                + " sum(case when w.dueOn >= :today and w.dueOn < :next then 1 else 0 end),"
                + " sum(case when w.dueOn >= :next and w.dueOn < :later then 1 else 0 end),"
                + " count(w))"
                + open(reader),
            Open.class,
            reader)
        .setParameter("today", today)
        .setParameter("next", next)
        .setParameter("later", later)
        .getSingleResult();
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
   * How much is done, and how much of it since a moment. What lies behind the newest {@code most}
   * is not counted.
   */
  public Done countDone(Reader reader, Instant since, int most) {
    return asked(
            "select new org.biaolian.worklist.internal.WorkItems$Done(count(*), sum(case when d.at"
                + " >= :month then 1 else 0 end)) from (select w.closedAt as at"
                + done(reader)
                + " order by w.closedAt desc limit :most) d",
            Done.class,
            reader)
        .setParameter("since", Instant.EPOCH)
        .setParameter("month", since)
        .setParameter("most", most)
        .getSingleResult();
  }

  /** Open items of each of these organizations; who has none is missing. */
  public Map<OrganizationCode, Long> load(Collection<OrganizationCode> organizations) {
    return entities
        .createQuery(
            "select w.organization, count(w) from WorkItem w"
                + " where w.closedAt is null and w.organization in :organizations"
                + " group by w.organization",
            Object[].class)
        .setParameter("organizations", organizations.stream().map(OrganizationCode::value).toList())
        .getResultStream()
        .collect(
            Collectors.toMap(row -> new OrganizationCode((String) row[0]), row -> (Long) row[1]));
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
