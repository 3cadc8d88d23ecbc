package org.biaolian.catalogue.internal;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.biaolian.catalogue.domain.Standard;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.event.spi.PostInsertEvent;
import org.hibernate.event.spi.PostInsertEventListener;
import org.hibernate.persister.entity.EntityPersister;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Stores many new records by a few statements. Plain SQL, because a session keeps, copies and
 * compares each of their fifty fields several times, and because a statement a row is parsed by the
 * server for each row. Whoever listens to Hibernate's own inserts, as the search index does, is
 * told of these too.
 */
@Component
class FreshRecords {

  private static final int ROWS_AT_ONCE = 100;

  private final EntityManager entities;
  private final SessionFactoryImplementor factory;
  private final JdbcTemplate jdbc;
  private final EntityPersister entity;
  private final MappedTable.Tables tables;

  FreshRecords(EntityManager entities, EntityManagerFactory factory, JdbcTemplate jdbc) {
    this.entities = entities;
    this.factory = factory.unwrap(SessionFactoryImplementor.class);
    this.jdbc = jdbc;
    this.entity = this.factory.getMappingMetamodel().getEntityDescriptor(Standard.class);
    this.tables = MappedTable.of(entity);
  }

  /**
   * Which of these numbers have records. Most rows of an import have none, and a query for entities
   * by a thousand numbers is translated anew each time.
   */
  List<String> known(List<String> numbers) {
    return numbers.isEmpty()
        ? List.of()
        : jdbc.queryForList(
            "select number from standard where number in ("
                + String.join(",", Collections.nCopies(numbers.size(), "?"))
                + ")",
            String.class,
            numbers.toArray());
  }

  /** Stores records that are in no session; they belong to none afterwards. */
  void store(List<Standard> fresh) {
    SharedSessionContractImplementor session =
        entities.unwrap(SharedSessionContractImplementor.class);
    store(tables.own(), fresh, session);
    for (MappedTable.Elements elements : tables.elements()) {
      List<Object> rows = new ArrayList<>();
      fresh.forEach(one -> elements.collect(one.id(), one, rows));
      store(elements.table(), rows, session);
    }
    var listeners = factory.getEventListenerGroups().eventListenerGroup_POST_INSERT;
    for (Standard one : fresh) {
      listeners.fireEventOnEachListener(
          new PostInsertEvent(one, one.id(), entity.getValues(one), entity, session),
          PostInsertEventListener::onPostInsert);
    }
  }

  private void store(MappedTable table, List<?> rows, SharedSessionContractImplementor session) {
    for (int from = 0; from < rows.size(); from += ROWS_AT_ONCE) {
      List<?> part = rows.subList(from, Math.min(rows.size(), from + ROWS_AT_ONCE));
      jdbc.update(table.insert(part.size()), statement -> table.bind(statement, part, session));
    }
  }
}
