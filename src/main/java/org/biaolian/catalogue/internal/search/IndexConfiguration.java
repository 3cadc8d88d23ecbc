package org.biaolian.catalogue.internal.search;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.nio.file.Path;
import org.hibernate.search.backend.lucene.LuceneBackend;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;
import org.hibernate.search.engine.environment.bean.BeanReference;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.mapping.HibernateOrmSearchMappingConfigurer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the index lies and what is in it. */
@Configuration(proxyBeanMethods = false)
class IndexConfiguration {

  private static final int COMMIT_INTERVAL_MS = 1_000;

  @Bean
  HibernatePropertiesCustomizer searchIndex(
      DocumentSource source, @Value("${biaolian.search.folder}") Path folder) {
    HibernateOrmSearchMappingConfigurer mapping = new IndexMapping(new StandardBinder(source));
    LuceneAnalysisConfigurer analysis = new IndexAnalysis();
    return properties -> {
      properties.put("hibernate.search.backend.type", "lucene");
      properties.put("hibernate.search.backend.lucene_version", "LATEST");
      properties.put("hibernate.search.backend.directory.root", folder.toString());
      properties.put(
          "hibernate.search.backend.analysis.configurer", BeanReference.ofInstance(analysis));
      properties.put("hibernate.search.backend.io.commit_interval", COMMIT_INTERVAL_MS);
      properties.put("hibernate.search.mapping.configurer", BeanReference.ofInstance(mapping));
      properties.put(
          "hibernate.search.indexing.plan.synchronization.strategy",
          BeanReference.ofInstance(new SearchableAtOnce()));
    };
  }

  /** The faster way where the index lies in a folder, the one that always works elsewhere. */
  @Bean
  PageReader pageReader(
      EntityManagerFactory factory, EntityManager entities, Question question, StandardRows rows) {
    return Search.mapping(factory).backend() instanceof LuceneBackend
        ? new LucenePages(factory, question, rows)
        : new PortablePages(entities, question, rows);
  }
}
