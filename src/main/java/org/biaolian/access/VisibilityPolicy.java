package org.biaolian.access;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.CircleCode;
import org.jspecify.annotations.Nullable;

/**
 * Who sees a shared row, in three forms of the same rule: a check on one row, a criteria predicate
 * for lists and a predicate of a search index. Public rows are everybody's; rows shared with
 * circles belong to the circles' members and secretariats of today; the rest is the owner's. The
 * auditor reads what is shared with any circle. Without an actor only public rows remain.
 */
public final class VisibilityPolicy {

  private VisibilityPolicy() {}

  /** The check on one row. */
  public static boolean sees(
      Optional<Actor> viewer, @Nullable BureauCode owner, Sharing sharing, Set<CircleCode> with) {
    if (sharing == Sharing.PUBLIC) {
      return true;
    }
    if (viewer.isEmpty()) {
      return false;
    }
    Actor actor = viewer.get();
    if (!PermissionMatrix.may(actor.roles(), Action.READ_SHARED)) {
      return false;
    }
    if (owner != null && actor.actsFor(owner)) {
      return true;
    }
    return sharing == Sharing.CIRCLES
        && (actor.has(Role.AUDITOR) || !Collections.disjoint(actor.circles(), with));
  }

  /** The check on a part, by what is left of its own level within the whole. */
  public static boolean sees(
      Optional<Actor> viewer, @Nullable BureauCode owner, Disclosure disclosure) {
    return sees(viewer, owner, disclosure.level(), disclosure.circles());
  }

  /** The columns of a feature's own table to which the rule is applied. */
  public interface Columns {
    Expression<String> owner();

    Expression<Sharing> sharing();

    /** A subquery: the row is shared with one of these circles. */
    Predicate sharedWithAnyOf(Set<CircleCode> circles);
  }

  /** The predicate for lists. */
  public static Predicate visible(CriteriaBuilder cb, Optional<Actor> viewer, Columns columns) {
    Predicate isPublic = cb.equal(columns.sharing(), Sharing.PUBLIC);
    if (viewer.isEmpty() || !PermissionMatrix.may(viewer.get().roles(), Action.READ_SHARED)) {
      return isPublic;
    }
    Actor actor = viewer.get();
    Predicate inCircles = cb.equal(columns.sharing(), Sharing.CIRCLES);
    Predicate shared =
        actor.has(Role.AUDITOR)
            ? inCircles
            : actor.circles().isEmpty()
                ? cb.disjunction()
                : cb.and(inCircles, columns.sharedWithAnyOf(actor.circles()));
    BureauCode own = actor.bureau();
    return own == null
        ? cb.or(isPublic, shared)
        : cb.or(isPublic, shared, cb.equal(columns.owner(), own.value()));
  }

  /** The fields of a feature's own search index to which the rule is applied. */
  public interface Terms<P> {
    P owner(BureauCode owner);

    P sharing(Sharing sharing);

    /** The row is shared with one of these circles. */
    P sharedWithAnyOf(Set<CircleCode> circles);

    P both(P one, P other);

    /** At least one of these holds; there is always one. */
    P any(List<P> predicates);
  }

  /** The predicate of a search: for hits, counts, facets and proposals alike. */
  public static <P> P matching(Optional<Actor> viewer, Terms<P> terms) {
    List<P> any = new ArrayList<>();
    any.add(terms.sharing(Sharing.PUBLIC));
    if (viewer.isEmpty() || !PermissionMatrix.may(viewer.get().roles(), Action.READ_SHARED)) {
      return terms.any(any);
    }
    Actor actor = viewer.get();
    if (actor.has(Role.AUDITOR)) {
      any.add(terms.sharing(Sharing.CIRCLES));
    } else if (!actor.circles().isEmpty()) {
      any.add(terms.both(terms.sharing(Sharing.CIRCLES), terms.sharedWithAnyOf(actor.circles())));
    }
    BureauCode own = actor.bureau();
    if (own != null) {
      any.add(terms.owner(own));
    }
    return terms.any(any);
  }
}
