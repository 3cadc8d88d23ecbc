package org.biaolian.document.internal;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Root;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.springframework.stereotype.Component;

/** Cuts passages out of long texts in the database, so that no whole text has to leave it. */
@Component
public class TextPassages {

  private static final String LINE_END = "\n";

  private final EntityManager entities;

  TextPassages(EntityManager entities) {
    this.entities = entities;
  }

  /** One statement for all files; ends of lines do not part words. */
  public Map<UUID, String> find(
      Collection<UUID> documentIds, List<String> words, int before, int length) {
    Map<UUID, String> found = new HashMap<>();
    if (documentIds.isEmpty() || words.isEmpty()) {
      return found;
    }
    HibernateCriteriaBuilder cb = (HibernateCriteriaBuilder) entities.getCriteriaBuilder();
    CriteriaQuery<Tuple> query = cb.createTupleQuery();
    Root<DocumentTextContent> text = query.from(DocumentTextContent.class);
    Expression<String> content =
        cb.replace(cb.replace(text.get("content"), LINE_END, ""), "\r", "");
    CriteriaBuilder.Coalesce<Integer> place = cb.coalesce();
    for (String word : words) {
      place.value(cb.nullif(cb.locate(content, word), 0));
    }
    Expression<Integer> start = cb.diff(place, before);
    query
        .select(
            cb.tuple(
                text.get("documentId"),
                cb.substring(
                    content,
                    cb.<Integer>selectCase().when(cb.lt(start, 1), 1).otherwise(start),
                    cb.literal(length))))
        .where(text.get("documentId").in(documentIds), cb.isNotNull(place));
    entities
        .createQuery(query)
        .getResultList()
        .forEach(row -> found.put(row.get(0, UUID.class), row.get(1, String.class)));
    return found;
  }
}
