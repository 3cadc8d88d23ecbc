package org.biaolian;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hibernate.OrderingMode;
import org.hibernate.RemovalsMode;
import org.hibernate.Session;
import org.hibernate.SessionCheckMode;
import org.springframework.data.jpa.repository.support.JpaEntityInformation;
import org.springframework.data.jpa.repository.support.SimpleJpaRepository;

/**
 * Rows here are made once and changed by their own methods, so whatever is saved is new or read in
 * the same transaction. Spring Data would take the accessor {@code version()}, which is 0 before
 * the first commit, for the sign of an old row and merge it: a copy, and a second statement.
 */
class PersistingRepository<T, K> extends SimpleJpaRepository<T, K> {

  private final EntityManager entities;

  PersistingRepository(JpaEntityInformation<T, ?> information, EntityManager entities) {
    super(information, entities);
    this.entities = entities;
  }

  /**
   * @throws jakarta.persistence.EntityExistsException for a row read in another transaction
   */
  @Override
  public <S extends T> S save(S entity) {
    entities.persist(entity);
    return entity;
  }

  /**
   * In no order; unknown ids are left out. What was read in the same transaction is not read again.
   */
  @Override
  public List<T> findAllById(Iterable<K> ids) {
    Set<K> asked = new LinkedHashSet<>();
    ids.forEach(asked::add);
    // Hibernate gives null for an unknown id that it asks for alone.
    return asked.isEmpty()
        ? List.of()
        : entities
            .unwrap(Session.class)
            .findMultiple(
                getDomainClass(),
                new ArrayList<>(asked),
                SessionCheckMode.ENABLED,
                OrderingMode.UNORDERED,
                RemovalsMode.EXCLUDE)
            .stream()
            .filter(Objects::nonNull)
            .toList();
  }
}
