package org.biaolian.access;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.Test;

/** A part never goes further than its whole, in random worlds, against a naive reading. */
class DisclosureTest {

  private static final int WORLDS = 20_000;
  private static final List<String> CIRCLES = List.of("cities", "six", "taixin");
  private static final BureauCode OWNER = new BureauCode("140100");

  @Test
  void aFileIsReadByThoseWhomItsOwnLevelAndItsRecordBothName() {
    Random random = new Random(20261126);
    int seen = 0;
    for (int world = 0; world < WORLDS; world++) {
      Disclosure file = some(random);
      Disclosure whole = some(random);
      String bureau = random.nextInt(4) == 0 ? OWNER.value() : "340000";
      Set<CircleCode> memberOf = circles(random);
      Optional<Actor> viewer =
          random.nextInt(8) == 0 ? Optional.empty() : Optional.of(actor(bureau, memberOf));
      boolean answered = VisibilityPolicy.sees(viewer, OWNER, file.within(whole));
      assertThat(answered)
          .as("%s of %s: %s in %s", bureau, memberOf, file, whole)
          .isEqualTo(naive(viewer.isPresent(), bureau, memberOf, file, whole));
      assertThat(!answered || VisibilityPolicy.sees(viewer, OWNER, whole))
          .as("who reads the file sees the record")
          .isTrue();
      assertThat(file.within(whole).noWiderThan(whole)).isTrue();
      seen += answered ? 1 : 0;
    }
    assertThat(seen).isBetween(WORLDS / 10, WORLDS - WORLDS / 10);
  }

  @Test
  void aLevelIsNoWiderThanItselfAndAPublicOneWiderThanAnyOther() {
    Disclosure cities = new Disclosure(Sharing.CIRCLES, Set.of(new CircleCode("cities")));
    Disclosure six = new Disclosure(Sharing.CIRCLES, Set.of(new CircleCode("six")));
    assertThat(cities.noWiderThan(cities)).isTrue();
    assertThat(cities.noWiderThan(six)).isFalse();
    assertThat(cities.noWiderThan(Disclosure.PRIVATE)).isFalse();
    assertThat(Disclosure.PUBLIC.noWiderThan(cities)).isFalse();
    assertThat(Disclosure.PRIVATE.noWiderThan(cities)).isTrue();
    assertThat(cities.within(six)).isEqualTo(Disclosure.PRIVATE);
  }

  /** domain.md, section 2: private, named circles or public, for the record and for the file. */
  private static boolean naive(
      boolean known, String bureau, Set<CircleCode> memberOf, Disclosure file, Disclosure whole) {
    if (file.level() == Sharing.PUBLIC && whole.level() == Sharing.PUBLIC) {
      return true;
    }
    if (!known) {
      return false;
    }
    if (bureau.equals("140100")) {
      return true;
    }
    for (CircleCode circle : memberOf) {
      boolean byFile =
          file.level() == Sharing.PUBLIC
              || (file.level() == Sharing.CIRCLES && file.circles().contains(circle));
      boolean byRecord =
          whole.level() == Sharing.PUBLIC
              || (whole.level() == Sharing.CIRCLES && whole.circles().contains(circle));
      if (byFile && byRecord) {
        return true;
      }
    }
    return false;
  }

  private static Disclosure some(Random random) {
    Sharing level = List.of(Sharing.values()).get(random.nextInt(3));
    Set<CircleCode> named = circles(random);
    return level == Sharing.CIRCLES && !named.isEmpty()
        ? new Disclosure(level, named)
        : level == Sharing.PUBLIC ? Disclosure.PUBLIC : Disclosure.PRIVATE;
  }

  private static Set<CircleCode> circles(Random random) {
    Set<CircleCode> some = new HashSet<>();
    CIRCLES.stream().filter(any -> random.nextBoolean()).map(CircleCode::new).forEach(some::add);
    return some;
  }

  private static Actor actor(String bureau, Set<CircleCode> memberOf) {
    OrganizationCode code = new OrganizationCode(bureau);
    return new Actor(
        new UUID(0, 1),
        "somebody",
        "某人",
        code,
        new BureauCode(bureau),
        Set.of(new BureauCode(bureau)),
        Set.of(Role.CLERK),
        memberOf,
        List.of(code),
        Map.of());
  }
}
