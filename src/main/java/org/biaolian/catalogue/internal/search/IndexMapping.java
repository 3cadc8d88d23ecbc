package org.biaolian.catalogue.internal.search;

import org.biaolian.catalogue.domain.Standard;
import org.hibernate.search.mapper.orm.mapping.HibernateOrmMappingConfigurationContext;
import org.hibernate.search.mapper.orm.mapping.HibernateOrmSearchMappingConfigurer;

/** Which entities are indexed; told here, so that the domain need not know of search. */
final class IndexMapping implements HibernateOrmSearchMappingConfigurer {

  private final StandardBinder standard;
  private final String index;

  IndexMapping(StandardBinder standard, String index) {
    this.standard = standard;
    this.index = index;
  }

  @Override
  public void configure(HibernateOrmMappingConfigurationContext context) {
    context.annotationMapping().discoverAnnotatedTypesFromRootMappingAnnotations(false);
    var type = context.programmaticMapping().type(Standard.class);
    type.indexed().index(index);
    type.binder(standard);
  }
}
