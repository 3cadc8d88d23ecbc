package org.biaolian.access;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.withSettings;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import java.util.Arrays;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.biaolian.kernel.CircleCode;
import org.jspecify.annotations.Nullable;
import org.mockito.invocation.InvocationOnMock;

/**
 * The predicate for lists, worked out for one row without a database: every condition is at once
 * one of two answers, and only those parts of the criteria API exist that the policy uses.
 */
final class RowPredicate {

  private static final Predicate YES = mock(Predicate.class);
  private static final Predicate NO = mock(Predicate.class);

  private final Expression<String> ownerColumn = expression();
  private final Expression<Sharing> sharingColumn = expression();
  private final CriteriaBuilder cb =
      mock(CriteriaBuilder.class, withSettings().stubOnly().defaultAnswer(this::answer));

  private @Nullable String owner;
  private Sharing sharing = Sharing.PRIVATE;

  boolean holds(
      Optional<Actor> viewer, @Nullable String rowOwner, Sharing rowSharing, Set<CircleCode> with) {
    owner = rowOwner;
    sharing = rowSharing;
    VisibilityPolicy.Columns columns =
        new VisibilityPolicy.Columns() {
          @Override
          public Expression<String> owner() {
            return ownerColumn;
          }

          @Override
          public Expression<Sharing> sharing() {
            return sharingColumn;
          }

          @Override
          public Predicate sharedWithAnyOf(Set<CircleCode> circles) {
            return is(!Collections.disjoint(circles, with));
          }
        };
    return VisibilityPolicy.visible(cb, viewer, columns).equals(YES);
  }

  private Predicate answer(InvocationOnMock call) {
    Object[] given = call.getArguments();
    return switch (call.getMethod().getName()) {
      case "equal" -> is(Objects.equals(ownerColumn.equals(given[0]) ? owner : sharing, given[1]));
      case "and" -> is(Arrays.stream(given).allMatch(YES::equals));
      case "or" -> is(Arrays.asList(given).contains(YES));
      case "disjunction" -> NO;
      default -> throw new UnsupportedOperationException(call.getMethod().getName());
    };
  }

  private static Predicate is(boolean answer) {
    return answer ? YES : NO;
  }

  @SuppressWarnings("unchecked")
  private static <T> Expression<T> expression() {
    return mock(Expression.class);
  }
}
