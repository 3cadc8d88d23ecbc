package org.biaolian.catalogue.internal;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.biaolian.access.Actor;
import org.biaolian.access.Sharing;
import org.biaolian.access.VisibilityPolicy;
import org.biaolian.catalogue.domain.Standard;
import org.biaolian.kernel.CircleCode;
import org.springframework.data.jpa.domain.Specification;

/** Which rows of the table somebody may read. */
public final class StandardSpecs {

  private StandardSpecs() {}

  /** The rows that the viewer sees. */
  public static Specification<Standard> visible(Optional<Actor> viewer) {
    return (root, criteria, cb) ->
        VisibilityPolicy.visible(
            cb, viewer, new Columns(root, criteria.subquery(Integer.class), cb));
  }

  /** The same rule in a query of several parts. */
  static Predicate visible(
      CriteriaBuilder cb, Optional<Actor> viewer, Root<Standard> root, Subquery<Integer> circles) {
    return VisibilityPolicy.visible(cb, viewer, new Columns(root, circles, cb));
  }

  /** The rows of regions whose titles come down to one of these cores. */
  public static Specification<Standard> localWithCore(Collection<UUID> keys) {
    return (root, criteria, cb) ->
        cb.and(core(root).in(keys), cb.isNotNull(root.get("regionDigits")));
  }

  /** What titles come down to that are probably about the same. */
  static Path<UUID> core(Root<Standard> root) {
    return root.get("title").get("coreKey");
  }

  static Path<String> title(Root<Standard> root) {
    return root.get("title").get("titleZh");
  }

  /** The rows with these numbers in their normal form. */
  public static Specification<Standard> numbered(Collection<String> numbers) {
    return (root, criteria, cb) -> root.get("number").in(numbers);
  }

  /** The rows with these ids. */
  public static Specification<Standard> among(Collection<UUID> ids) {
    return (root, criteria, cb) -> root.get("id").in(ids);
  }

  private record Columns(Root<Standard> root, Subquery<Integer> circles, CriteriaBuilder cb)
      implements VisibilityPolicy.Columns {

    @Override
    public Expression<String> owner() {
      return root.get("ownerBureau");
    }

    @Override
    public Expression<Sharing> sharing() {
      return root.get("sharing").get("level");
    }

    @Override
    public Predicate sharedWithAnyOf(Set<CircleCode> wanted) {
      Root<Standard> same = circles.correlate(root);
      Expression<String> code = same.join("sharing").join("circles");
      return cb.exists(
          circles
              .select(cb.literal(1))
              .where(code.in(wanted.stream().map(CircleCode::value).toList())));
    }
  }
}
