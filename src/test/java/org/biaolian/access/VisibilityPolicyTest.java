package org.biaolian.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.CircleCode;
import org.biaolian.kernel.OrganizationCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The check on one row and the predicates for lists and searches against a naive reading of the
 * written rule, in random worlds.
 */
class VisibilityPolicyTest {

  private static final int WORLDS = 20_000;
  private static final List<String> ORGANIZATIONS =
      List.of("140100", "140900", "340000", "sec-cities", "sec-six", "platform");
  private static final List<String> CIRCLES = List.of("cities", "six", "taixin");

  @Test
  void inEveryWorldCheckAndPredicateGiveWhatTheWrittenRuleGives() {
    Random random = new Random(20261124);
    RowPredicate lists = new RowPredicate();
    int seen = 0;
    for (int world = 0; world < WORLDS; world++) {
      String organization = ORGANIZATIONS.get(random.nextInt(ORGANIZATIONS.size()));
      Set<Role> roles = roles(random);
      Set<String> memberOf = some(random);
      String owner = random.nextInt(5) == 0 ? null : ORGANIZATIONS.get(random.nextInt(3));
      Sharing sharing = List.of(Sharing.values()).get(random.nextInt(3));
      Set<String> with = sharing == Sharing.CIRCLES ? some(random) : Set.of();
      Optional<Actor> viewer =
          random.nextInt(10) == 0
              ? Optional.empty()
              : Optional.of(actor(organization, roles, memberOf));
      boolean expected =
          naive(viewer.isPresent(), organization, roles, memberOf, owner, sharing, with);
      boolean answered =
          VisibilityPolicy.sees(
              viewer, owner == null ? null : new BureauCode(owner), sharing, codes(with));
      assertThat(answered)
          .as(
              "%s %s of %s on %s of %s with %s",
              organization, roles, memberOf, sharing, owner, with)
          .isEqualTo(expected);
      assertThat(lists.holds(viewer, owner, sharing, codes(with)))
          .as(
              "in a list: %s %s of %s on %s of %s with %s",
              organization, roles, memberOf, sharing, owner, with)
          .isEqualTo(expected);
      assertThat(VisibilityPolicy.matching(viewer, new Facts(owner, sharing, with)))
          .as("search: %s %s of %s", organization, roles, memberOf)
          .isEqualTo(expected);
      seen += expected ? 1 : 0;
    }
    assertThat(seen).isBetween(WORLDS / 10, WORLDS - WORLDS / 10);
  }

  /** The search predicate, asked of one row. */
  private record Facts(@Nullable String owner, Sharing sharing, Set<String> with)
      implements VisibilityPolicy.Terms<Boolean> {

    @Override
    public Boolean owner(BureauCode code) {
      return code.value().equals(owner);
    }

    @Override
    public Boolean sharing(Sharing level) {
      return level == sharing;
    }

    @Override
    public Boolean sharedWithAnyOf(Set<CircleCode> circles) {
      return circles.stream().anyMatch(circle -> with.contains(circle.value()));
    }

    @Override
    public Boolean both(Boolean one, Boolean other) {
      return one && other;
    }

    @Override
    public Boolean any(List<Boolean> predicates) {
      return predicates.contains(true);
    }
  }

  /** domain.md, sections 2 and 5, sentence by sentence. */
  private static boolean naive(
      boolean known,
      String organization,
      Set<Role> roles,
      Set<String> memberOf,
      @Nullable String owner,
      Sharing sharing,
      Set<String> with) {
    if (sharing == Sharing.PUBLIC) {
      return true;
    }
    boolean office =
        roles.contains(Role.CLERK)
            || roles.contains(Role.REVIEWER)
            || roles.contains(Role.APPROVER)
            || roles.contains(Role.BUREAU_ADMIN)
            || roles.contains(Role.SECRETARIAT);
    boolean auditor = roles.contains(Role.AUDITOR);
    if (!known || !(office || auditor)) {
      return false;
    }
    if (organization.equals(owner)) {
      return true;
    }
    if (sharing == Sharing.PRIVATE) {
      return false;
    }
    for (String circle : with) {
      if (memberOf.contains(circle)) {
        return true;
      }
    }
    return auditor;
  }

  private static Actor actor(String organization, Set<Role> roles, Set<String> memberOf) {
    OrganizationCode code = new OrganizationCode(organization);
    return new Actor(
        new UUID(0, 1),
        "somebody",
        "某人",
        code,
        code.bureau().orElse(null),
        code.bureau().map(Set::of).orElse(Set.of()),
        roles,
        codes(memberOf),
        List.of(code),
        Map.of());
  }

  private static Set<Role> roles(Random random) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (int i = random.nextInt(3); i > 0; i--) {
      roles.add(List.of(Role.values()).get(random.nextInt(Role.values().length)));
    }
    return roles;
  }

  private static Set<String> some(Random random) {
    Set<String> some = new HashSet<>();
    for (String circle : CIRCLES) {
      if (random.nextInt(3) == 0) {
        some.add(circle);
      }
    }
    return some;
  }

  private static Set<CircleCode> codes(Set<String> circles) {
    Set<CircleCode> codes = new HashSet<>();
    circles.forEach(circle -> codes.add(new CircleCode(circle)));
    return codes;
  }
}
