package org.biaolian.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.biaolian.demo.DemoPeople;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biaolian.access.Actor;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.NotAllowedException;
import org.biaolian.access.Role;
import org.biaolian.access.Sharing;
import org.biaolian.access.VisibilityPolicy;
import org.biaolian.bureau.People;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.CircleCode;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.SignedIn;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The forms of the visibility rule agree with each other and with a naive reading of the written
 * rule, for every demo person and for nobody.
 */
@DbTest
@Tag("search")
class VisibilityDbTest {

  /** The written membership, apart from the portal's tables. */
  private static final Map<String, Set<String>> MEMBERS =
      Map.of(
          "cities", Set.of("140100", "140300", "140700", "140900", "141100"),
          "six", Set.of("140000", "340000", "360000", "410000", "420000", "430000"),
          "taixin", Set.of("140100", "140900"));

  private static final Map<String, String> PLACES =
      Map.ofEntries(
          Map.entry("taiyuan", "140100"),
          Map.entry("yangquan", "140300"),
          Map.entry("jinzhong", "140700"),
          Map.entry("xinzhou", "140900"),
          Map.entry("lvliang", "141100"),
          Map.entry("shanxi", "140000"),
          Map.entry("anhui", "340000"),
          Map.entry("jiangxi", "360000"),
          Map.entry("henan", "410000"),
          Map.entry("hubei", "420000"),
          Map.entry("hunan", "430000"));

  @Autowired private Standards standards;
  @Autowired private Sharings sharings;
  @Autowired private StandardEntry entry;
  @Autowired private ResultExport files;
  @Autowired private CurrentActor actors;

  private record Row(UUID id, String owner, Sharing sharing, Set<String> circles) {}

  @Test
  void listCountAndSingleCheckGiveExactlyWhatTheWrittenRuleGives() {
    List<Row> rows = world(new Random(20261123));
    StandardQuery query = StandardQuery.ALL.withText("可见性核对样本");
    Set<UUID> known = rows.stream().map(Row::id).collect(Collectors.toSet());
    Set<String> people =
        DemoPeople.entries().stream()
            .map(People.Entry::username)
            .collect(Collectors.toCollection(TreeSet::new));
    for (String person : people) {
      Actor actor = SignedIn.as(person, actors::require);
      Set<UUID> expected =
          rows.stream().filter(row -> naive(actor, row)).map(Row::id).collect(Collectors.toSet());
      Set<UUID> listed =
          SignedIn.as(
              person,
              () ->
                  actor.roles().isEmpty()
                      ? Set.<UUID>of()
                      : standards.list(query, 0, 500).stream()
                          .map(StandardRow::id)
                          .collect(Collectors.toSet()));
      assertThat(listed).as("list of %s", person).isEqualTo(expected);
      if (reads(actor)) {
        assertThat(SignedIn.as(person, () -> taken(query)))
            .as("file of %s", person)
            .isEqualTo(expected);
      } else {
        assertThatExceptionOfType(NotAllowedException.class)
            .as("file of %s", person)
            .isThrownBy(() -> SignedIn.as(person, () -> taken(query)));
      }
      assertThat(SignedIn.as(person, () -> standards.count(query)))
          .as("count of %s", person)
          .isEqualTo(expected.size());
      assertThat(SignedIn.as(person, () -> regionCounts(query)))
          .as("facet counts of %s", person)
          .isEqualTo(expected.size());
      Set<UUID> found =
          SignedIn.as(
              person,
              () ->
                  known.stream()
                      .filter(id -> standards.find(id).isPresent())
                      .collect(Collectors.toSet()));
      assertThat(found).as("single rows of %s", person).isEqualTo(expected);
    }
  }

  private Set<UUID> taken(StandardQuery query) {
    Set<UUID> taken = new HashSet<>();
    files.write(query, row -> taken.add(row.id()));
    return taken;
  }

  private long regionCounts(StandardQuery query) {
    return standards.page(query, 0, 1).facets().getOrDefault(Facet.REGION, List.of()).stream()
        .mapToLong(FacetCount::count)
        .sum();
  }

  @Test
  void nobodySeesOnlyWhatIsPublic() {
    for (Sharing level : Sharing.values()) {
      assertThat(
              VisibilityPolicy.sees(
                  Optional.empty(),
                  new BureauCode("140100"),
                  level,
                  Set.of(new CircleCode("cities"))))
          .isEqualTo(level == Sharing.PUBLIC);
    }
  }

  private static boolean reads(Actor actor) {
    return actor.has(Role.CLERK)
        || actor.has(Role.REVIEWER)
        || actor.has(Role.APPROVER)
        || actor.has(Role.BUREAU_ADMIN)
        || actor.has(Role.SECRETARIAT)
        || actor.has(Role.AUDITOR);
  }

  /** domain.md: private = own bureau; circles = members and secretariat of today; public = all. */
  private static boolean naive(Actor actor, Row row) {
    if (row.sharing() == Sharing.PUBLIC) {
      return true;
    }
    if (!reads(actor)) {
      return false;
    }
    String organization = actor.organization().value();
    if (organization.equals(row.owner())) {
      return true;
    }
    if (row.sharing() == Sharing.PRIVATE) {
      return false;
    }
    return actor.has(Role.AUDITOR)
        || row.circles().stream()
            .anyMatch(
                circle ->
                    MEMBERS.getOrDefault(circle, Set.of()).contains(organization)
                        || organization.equals("sec-" + circle));
  }

  private List<Row> world(Random random) {
    List<Row> rows = new ArrayList<>();
    int serial = 985_001;
    for (Map.Entry<String, String> place : new TreeMap<>(PLACES).entrySet()) {
      for (Sharing level : Sharing.values()) {
        String number =
            "DB%s/T %d-2024".formatted(new BureauCode(place.getValue()).standardPrefix(), serial++);
        rows.add(row(place.getKey(), place.getValue(), number, level, random));
      }
    }
    return rows;
  }

  private Row row(String place, String owner, String number, Sharing level, Random random) {
    UUID id =
        SignedIn.as(
            place + "-clerk",
            () ->
                entry.record(
                    new NewStandard(
                        number,
                        StandardDetails.of(
                            "可见性核对样本（演示）",
                            LocalDate.of(2024, 3, 1),
                            LocalDate.of(2024, 6, 1),
                            null))));
    Set<String> circles = level == Sharing.CIRCLES ? someCircles(random) : Set.of();
    if (level != Sharing.PRIVATE) {
      Set<CircleCode> codes = circles.stream().map(CircleCode::new).collect(Collectors.toSet());
      SignedIn.as(place + "-clerk", () -> sharings.propose(id, level, codes));
      SignedIn.as(place + "-approver", () -> sharings.confirm(id));
    }
    return new Row(id, owner, level, circles);
  }

  private static Set<String> someCircles(Random random) {
    Set<String> some = new HashSet<>();
    List<String> all = List.of("cities", "six", "taixin");
    all.forEach(
        circle -> {
          if (random.nextBoolean()) {
            some.add(circle);
          }
        });
    return some.isEmpty() ? Set.of(all.get(random.nextInt(all.size()))) : some;
  }
}
