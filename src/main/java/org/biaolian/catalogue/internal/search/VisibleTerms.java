package org.biaolian.catalogue.internal.search;

import java.util.List;
import java.util.Set;
import org.biaolian.access.Sharing;
import org.biaolian.access.VisibilityPolicy;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.CircleCode;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;

/**
 * The rule of who sees what, in fields of the index.
 *
 * @param object whose fields: those of the texts of files, or of the record if empty
 */
record VisibleTerms(SearchPredicateFactory f, String object)
    implements VisibilityPolicy.Terms<SearchPredicate> {

  /** Of records. */
  VisibleTerms(SearchPredicateFactory f) {
    this(f, "");
  }

  private String field(String name) {
    return IndexFields.within(object, name);
  }

  @Override
  public SearchPredicate owner(BureauCode owner) {
    return f.match().field(field(IndexFields.OWNER)).matching(owner.value()).toPredicate();
  }

  @Override
  public SearchPredicate sharing(Sharing sharing) {
    return f.match().field(field(IndexFields.SHARING)).matching(sharing.name()).toPredicate();
  }

  @Override
  public SearchPredicate sharedWithAnyOf(Set<CircleCode> circles) {
    return f.terms()
        .field(field(IndexFields.CIRCLES))
        .matchingAny(circles.stream().map(CircleCode::value).toList())
        .toPredicate();
  }

  @Override
  public SearchPredicate both(SearchPredicate one, SearchPredicate other) {
    return f.bool().filter(one).filter(other).toPredicate();
  }

  @Override
  public SearchPredicate any(List<SearchPredicate> predicates) {
    var any = f.bool();
    predicates.forEach(any::should);
    return any.toPredicate();
  }
}
