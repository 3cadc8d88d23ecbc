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
import org.biaolian.access.Role;
import org.biaolian.kernel.OrganizationCode;
import org.biaolian.worklist.domain.WorkItem;
import org.biaolian.worklist.domain.WorkSubject;
import org.springframework.stereotype.Repository;

/** The rows of the worklist. Every question names the organization and the roles that ask. */
@Repository
public class WorkItems {

  private static final String MINE =
      " from WorkItem w where w.organization = :organization and w.role in :roles";
  private static final String OPEN = MINE + " and w.closedAt is null";
  private static final String DONE = MINE + " and w.closedAt >= :since";

  private final EntityManager entities;

  WorkItems(EntityManager entities) {
    this.entities = entities;
  }

  /** Who asks. */
  public record Reader(OrganizationCode organization, Set<Role> roles) {}

  /** Due on or after {@code from} and before {@code before}. */
  public record DueRange(LocalDate from, LocalDate before) {}

  /** Open items, the nearest due day first, without a due day last. */
  public List<WorkItem> open(Reader reader, int offset, int limit) {
    return page(asked("select w" + OPEN + dueOrder(), WorkItem.class, reader), offset, limit);
  }

  /** Open items due in a range of days. */
  public List<WorkItem> open(Reader reader, DueRange due, int offset, int limit) {
    return page(
        within(asked("select w" + OPEN + inRange() + dueOrder(), WorkItem.class, reader), due),
        offset,
        limit);
  }

  public long countOpen(Reader reader) {
    return asked("select count(w)" + OPEN, Long.class, reader).getSingleResult();
  }

  public long countOpen(Reader reader, DueRange due) {
    return within(asked("select count(w)" + OPEN + inRange(), Long.class, reader), due)
        .getSingleResult();
  }

  /** Closed items, the last one first. */
  public List<WorkItem> done(Reader reader, int offset, int limit) {
    return page(
        asked("select w" + DONE + " order by w.closedAt desc, w.id desc", WorkItem.class, reader)
            .setParameter("since", Instant.EPOCH),
        offset,
        limit);
  }

  public long countDone(Reader reader, Instant since) {
    return asked("select count(w)" + DONE, Long.class, reader)
        .setParameter("since", since)
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
    return entities
        .createQuery(jpql, type)
        .setParameter("organization", reader.organization().value())
        .setParameter("roles", reader.roles());
  }

  private static String inRange() {
    return " and w.dueOn >= :from and w.dueOn < :before";
  }

  private static String dueOrder() {
    return " order by case when w.dueOn is null then 1 else 0 end, w.dueOn, w.openedAt, w.id";
  }

  private static <T> TypedQuery<T> within(TypedQuery<T> query, DueRange due) {
    return query.setParameter("from", due.from()).setParameter("before", due.before());
  }

  private static <T> List<T> page(TypedQuery<T> query, int offset, int limit) {
    return query.setFirstResult(offset).setMaxResults(limit).getResultList();
  }
}
