package org.biaolian.catalogue.internal.search;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.search.backend.lucene.LuceneBackend;
import org.hibernate.search.engine.environment.bean.BeanReference;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.mapping.HibernateOrmSearchMappingConfigurer;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is in the index, wherever it lies. */
@Configuration(proxyBeanMethods = false)
class IndexConfiguration {

  @Bean
  HibernatePropertiesCustomizer searchIndex(DocumentSource source, IndexPlace place) {
    HibernateOrmSearchMappingConfigurer mapping =
        new IndexMapping(new StandardBinder(source), place.name());
    return properties -> {
      properties.putAll(place.settings());
      properties.put("hibernate.search.mapping.configurer", BeanReference.ofInstance(mapping));
    };
  }

  /** One search for a page, wherever the index lies. */
  @Bean
  PageReader pageReader(
      EntityManagerFactory factory,
      EntityManager entities,
      Question question,
      QueryFacets facets,
      StandardRows rows) {
    return Search.mapping(factory).backend() instanceof LuceneBackend
        ? new LucenePages(factory, question, rows)
        : new ServerPages(entities, question, facets, rows);
  }
}
