package org.biaolian.catalogue.internal.search;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import jakarta.persistence.EntityManager;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.biaolian.access.Actor;
import org.biaolian.catalogue.Facet;
import org.biaolian.catalogue.StandardQuery;
import org.biaolian.catalogue.domain.Standard;
import org.hibernate.search.backend.elasticsearch.ElasticsearchExtension;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.mapper.orm.Search;

/**
 * Reads a page from a search server by one search. What was chosen of the facets narrows the hits
 * after they were found, and each count is narrowed by what was chosen of the other facets.
 */
final class ServerPages implements PageReader {

  private static final int MOST_TERMS = 2000;
  private static final String TERMS = "terms";
  private static final String FILTER = "filter";

  private final EntityManager entities;
  private final Question question;
  private final QueryFacets facets;
  private final StandardRows rows;

  ServerPages(EntityManager entities, Question question, QueryFacets facets, StandardRows rows) {
    this.entities = entities;
    this.question = question;
    this.facets = facets;
    this.rows = rows;
  }

  /** The type of references that a server's steps name is on its way out; none is asked for. */
  @Override
  @SuppressWarnings("deprecation")
  public Page read(StandardQuery query, Optional<Actor> viewer, int offset, int limit) {
    Map<Facet, JsonObject> chosen = new EnumMap<>(Facet.class);
    query
        .chosen()
        .forEach(
            (facet, values) -> chosen.put(facet, narrowed(facets.terms(facet, values, viewer))));
    var asked =
        Search.session(entities)
            .search(Standard.class)
            .extension(ElasticsearchExtension.get())
            .select(f -> f.id(UUID.class))
            .where(f -> question.wide(f, query, viewer))
            .sort(f -> Question.order(f, query));
    for (Facet facet : Facet.values()) {
      asked.aggregation(key(facet), f -> f.fromJson(counted(facet, chosen)));
    }
    if (!chosen.isEmpty()) {
      asked.requestTransformer(
          context -> context.body().add("post_filter", all(List.copyOf(chosen.values()))));
    }
    SearchResult<UUID> result = asked.fetch(offset, limit);
    Map<Facet, Map<String, Long>> terms = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      terms.put(facet, counts(result.aggregation(key(facet))));
    }
    return new Page(result.total().hitCount(), rows.byId(result.hits(), viewer), terms);
  }

  private static AggregationKey<JsonObject> key(Facet facet) {
    return AggregationKey.of(facet.name());
  }

  private static JsonObject counted(Facet facet, Map<Facet, JsonObject> chosen) {
    JsonObject terms = new JsonObject();
    terms.addProperty("field", QueryFacets.field(facet));
    terms.addProperty("size", MOST_TERMS);
    List<JsonObject> others =
        chosen.entrySet().stream()
            .filter(one -> one.getKey() != facet)
            .map(Map.Entry::getValue)
            .toList();
    JsonObject counted = new JsonObject();
    counted.add(FILTER, all(others));
    counted.add("aggs", within(TERMS, within(TERMS, terms)));
    return counted;
  }

  private static JsonObject narrowed(QueryFacets.Terms terms) {
    if (terms.values().isEmpty()) {
      return within("match_none", new JsonObject());
    }
    JsonArray values = new JsonArray();
    terms.values().forEach(values::add);
    return within(TERMS, within(terms.field(), values));
  }

  private static JsonObject all(List<JsonObject> filters) {
    JsonArray every = new JsonArray();
    filters.forEach(every::add);
    return within("bool", within(FILTER, every));
  }

  private static JsonObject within(String name, JsonElement element) {
    JsonObject object = new JsonObject();
    object.add(name, element);
    return object;
  }

  private static Map<String, Long> counts(JsonObject counted) {
    Map<String, Long> counts = new HashMap<>();
    for (JsonElement bucket : counted.getAsJsonObject(TERMS).getAsJsonArray("buckets")) {
      JsonObject one = bucket.getAsJsonObject();
      counts.put(one.get("key").getAsString(), one.get("doc_count").getAsLong());
    }
    return counts;
  }
}
