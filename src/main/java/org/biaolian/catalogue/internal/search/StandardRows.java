package org.biaolian.catalogue.internal.search;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Join;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.biaolian.access.Actor;
import org.biaolian.catalogue.FileRole;
import org.biaolian.catalogue.domain.Standard;
import org.biaolian.catalogue.domain.StandardFile;
import org.biaolian.catalogue.internal.StandardSpecs;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;

/**
 * The rows of the database behind what the index found, in its order. The rule of who sees what is
 * applied once more: what the viewer may not see any more is left out.
 */
@Component
class StandardRows {

  private final EntityManager entities;

  StandardRows(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * What one statement read.
   *
   * @param texts by standard, the texts of its files, newest first, whoever may read them
   */
  record Read(List<Standard> standards, Map<UUID, List<StandardFile>> texts) {}

  Read byId(List<UUID> ids, Optional<Actor> viewer) {
    return inOrder(ids, StandardSpecs.among(ids), Standard::id, viewer);
  }

  Read byNumber(List<String> numbers, Optional<Actor> viewer) {
    return inOrder(
        numbers, StandardSpecs.numbered(numbers), row -> row.indexKeys().number(), viewer);
  }

  private <K> Read inOrder(
      List<K> keys,
      Specification<Standard> these,
      Function<Standard, K> key,
      Optional<Actor> viewer) {
    if (keys.isEmpty()) {
      return new Read(List.of(), Map.of());
    }
    Map<K, Standard> found = new HashMap<>();
    Map<UUID, List<StandardFile>> texts = new HashMap<>();
    for (Tuple row : read(StandardSpecs.visible(viewer).and(these))) {
      Standard standard = row.get(0, Standard.class);
      found.put(key.apply(standard), standard);
      StandardFile text = row.get(1, StandardFile.class);
      if (text != null) {
        texts.computeIfAbsent(standard.id(), some -> new ArrayList<>()).add(text);
      }
    }
    List<Standard> rows = new ArrayList<>();
    for (K one : keys) {
      Standard row = found.get(one);
      if (row != null) {
        rows.add(row);
      }
    }
    return new Read(rows, texts);
  }

  private List<Tuple> read(Specification<Standard> these) {
    CriteriaBuilder cb = entities.getCriteriaBuilder();
    CriteriaQuery<Tuple> query = cb.createTupleQuery();
    Root<Standard> standard = query.from(Standard.class);
    Join<Standard, StandardFile> text = standard.join(StandardFile.class, JoinType.LEFT);
    text.on(
        cb.equal(text.get("standardId"), standard.get("id")),
        cb.equal(text.get("kind"), FileRole.TEXT));
    query
        .select(cb.tuple(standard, text))
        .where(these.toPredicate(standard, query, cb))
        .orderBy(cb.desc(text.get("id")));
    return entities.createQuery(query).getResultList();
  }
}
