package dev.biaolian.demo;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.biaolian.demo.DemoContent.CaseState;
import dev.biaolian.demo.DemoContent.Clause;
import dev.biaolian.demo.DemoContent.DeclineGround;
import dev.biaolian.demo.DemoContent.DemoRequest;
import dev.biaolian.demo.DemoContent.DemoStandard;
import dev.biaolian.demo.DemoContent.DemoTarget;
import dev.biaolian.demo.DemoContent.Outcome;
import dev.biaolian.demo.DemoContent.RequestState;
import dev.biaolian.demo.DemoContent.Sharing;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DemoContentTest {

  private static final Map<String, String> PREFIX =
      Map.ofEntries(
          Map.entry("140100", "DB1401"),
          Map.entry("140300", "DB1403"),
          Map.entry("140700", "DB1407"),
          Map.entry("140900", "DB1409"),
          Map.entry("141100", "DB1411"),
          Map.entry("140000", "DB14"),
          Map.entry("340000", "DB34"),
          Map.entry("360000", "DB36"),
          Map.entry("410000", "DB41"),
          Map.entry("420000", "DB42"),
          Map.entry("430000", "DB43"));

  private static final Map<String, Set<String>> CIRCLES =
      Map.of(
          "cities", Set.of("140100", "140300", "140700", "140900", "141100"),
          "six", Set.of("140000", "340000", "360000", "410000", "420000", "430000"),
          "taixin", Set.of("140100", "140900"));

  /** The tour and the browser tests ask for this one themselves. */
  private static final String KEPT_FREE = "DB1401/T 900001-2024";

  private static final LocalDate FIRST_START = LocalDate.of(2024, 3, 1);
  private static final LocalDate LAST_START = LocalDate.of(2026, 11, 20);

  private final DemoContent content = DemoContent.load();
  private final Map<String, DemoStandard> byNumber =
      content.standards().stream().collect(toMap(DemoStandard::number, identity()));
  private final Map<String, DemoStandard> successors = successors();

  @Test
  void thereAreAboutOneHundredAndTwentyStandardsOverAllBureaus() {
    assertThat(content.standards()).hasSizeBetween(115, 130);
    var perBureau =
        content.standards().stream().collect(groupingBy(DemoStandard::bureau, counting()));
    assertThat(perBureau).containsOnlyKeys(PREFIX.keySet());
    assertThat(perBureau.values()).allMatch(n -> n >= 8);
  }

  @Test
  void everyNumberHasTheBureausPrefixTheDemonstrationSerialAndItsYear() {
    assertThat(content.standards())
        .allSatisfy(
            s ->
                assertThat(s.number())
                    .matches(PREFIX.get(s.bureau()) + "/T 9\\d{5}-(201[89]|202[0-6])")
                    .doesNotContain("T 900000-")
                    .endsWith("-" + s.publishedOn().getYear()));
  }

  @Test
  void aSerialIsSharedOnlyByEditionsOfOneFamily() {
    var families = content.standards().stream().collect(groupingBy(s -> serialOf(s.number())));
    assertThat(families.values())
        .allSatisfy(
            editions -> {
              var heads =
                  editions.stream().filter(s -> !successors.containsKey(s.number())).toList();
              assertThat(heads).hasSize(1);
            });
  }

  @Test
  void datesFollowEachOther() {
    assertThat(content.standards())
        .allSatisfy(
            s -> {
              assertThat(s.implementedOn()).isAfter(s.publishedOn());
              var abolishedOn = s.abolishedOn();
              if (abolishedOn != null) {
                assertThat(abolishedOn).isAfter(s.implementedOn());
              }
            });
  }

  @Test
  void aNewEditionIsOfTheSameBureauAndLaterThanTheOldOne() {
    assertThat(successors).hasSizeGreaterThanOrEqualTo(12);
    assertThat(successors)
        .allSatisfy(
            (oldNumber, newer) -> {
              DemoStandard old = standard(oldNumber);
              assertThat(newer.bureau()).isEqualTo(old.bureau());
              assertThat(newer.implementedOn()).isAfter(old.implementedOn());
              assertThat(old.abolishedOn()).isNull();
            });
  }

  @Test
  void someAreUpcomingSomeAbolishedAndSharingIsMixed() {
    assertThat(content.standards())
        .filteredOn(s -> s.implementedOn().getYear() == 2027)
        .hasSizeGreaterThanOrEqualTo(8);
    assertThat(content.standards())
        .filteredOn(s -> s.abolishedOn() != null)
        .hasSizeGreaterThanOrEqualTo(8);
    assertThat(content.standards().stream().map(DemoStandard::sharing).collect(toSet()))
        .containsExactlyInAnyOrder(Sharing.values());
  }

  @Test
  void codesAndDescriptionsAreComplete() {
    assertThat(content.standards())
        .allSatisfy(
            s -> {
              assertThat(s.ics())
                  .isNotEmpty()
                  .allMatch(c -> c.matches("\\d{2}(\\.\\d{3}(\\.\\d{2})?)?"));
              assertThat(s.ccs()).matches("[A-Z]\\d{2}");
              assertThat(s.titleZh()).isNotBlank();
              assertThat(s.titleEn()).matches("[ -~]{10,}");
              assertThat(s.scope()).startsWith("本文件规定了").endsWith("。");
              assertThat(s.draftedBy()).isNotEmpty().allMatch(u -> u.contains("示例"));
              assertThat(s.drafters()).isNotEmpty().doesNotHaveDuplicates();
              assertThat(s.committee()).contains("示例");
            });
  }

  @Test
  void textsHaveFourToEightClausesOfReadableLength() {
    var withText = content.standards().stream().filter(s -> !s.text().isEmpty()).toList();
    assertThat(withText).hasSizeGreaterThanOrEqualTo(30);
    assertThat(withText)
        .allSatisfy(
            s -> {
              assertThat(s.text()).hasSizeBetween(4, 8);
              assertThat(s.text().stream().map(Clause::clause))
                  .containsExactlyElementsOf(numbersTo(s.text().size()));
              assertThat(s.text().stream().map(Clause::heading))
                  .startsWith("范围", "规范性引用文件", "术语和定义");
              assertThat(s.text())
                  .allSatisfy(c -> assertThat(c.body().replace(" ", "")).hasSizeBetween(40, 120));
            });
  }

  @Test
  void atLeastEightSubjectsAreRegulatedDifferentlyInSeveralRegions() {
    var subjects =
        content.standards().stream()
            .filter(s -> !s.text().isEmpty())
            .collect(groupingBy(DemoStandard::titleZh));
    var counterparts =
        subjects.values().stream()
            .filter(g -> g.stream().map(DemoStandard::bureau).distinct().count() >= 2)
            .toList();
    assertThat(counterparts).hasSizeGreaterThanOrEqualTo(8);
    assertThat(counterparts)
        .allSatisfy(
            g ->
                assertThat(g.stream().map(s -> bodies(s.text().subList(3, s.text().size()))))
                    .doesNotHaveDuplicates());
  }

  @Test
  void theStandardForTheTourIsFreeToBeAskedFor() {
    DemoStandard tour = standard(KEPT_FREE);
    assertThat(tour.text()).isNotEmpty();
    assertThat(tour.sharing()).isNotEqualTo(Sharing.PRIVATE);
    assertThat(inForce(tour, LAST_START)).isTrue();
    assertThat(content.requests()).noneMatch(r -> r.standard().equals(KEPT_FREE));
  }

  @Test
  void requestsAskOnlyForSharedTextsOfTheApplicantThatAreInForce() {
    assertThat(content.requests()).hasSize(45);
    assertThat(content.requests())
        .allSatisfy(
            r -> {
              DemoStandard s = standard(r.standard());
              assertThat(s.bureau()).isEqualTo(r.applicant());
              assertThat(s.text()).isNotEmpty();
              assertThat(s.sharing()).isNotEqualTo(Sharing.PRIVATE);
              assertThat(inForce(s, r.startedOn())).isTrue();
              assertThat(inForce(s, LAST_START)).isTrue();
              assertThat(r.area()).isNotBlank();
              assertThat(r.reasons()).hasSizeGreaterThan(40);
            });
  }

  @Test
  void targetsAreOtherMembersOfTheCircle() {
    assertThat(content.requests())
        .allSatisfy(
            r -> {
              var members = Objects.requireNonNull(CIRCLES.get(r.circle()));
              var targets = r.targets().stream().map(DemoTarget::bureau).toList();
              assertThat(members).contains(r.applicant());
              assertThat(targets).isNotEmpty().doesNotHaveDuplicates();
              assertThat(members).containsAll(targets);
              assertThat(targets).doesNotContain(r.applicant());
            });
  }

  @Test
  void noEditionIsAskedTwiceForOneEffectAtOneTarget() {
    var asked = new ArrayList<String>();
    for (DemoRequest r : content.requests()) {
      r.targets().forEach(t -> asked.add(r.standard() + r.effect() + t.bureau()));
    }
    assertThat(asked).doesNotHaveDuplicates();
  }

  @Test
  void requestsStartInOrderOnWeekdaysOneDayForAllTargets() {
    assertThat(content.requests().stream().map(DemoRequest::startedOn).toList()).isSorted();
    assertThat(content.requests())
        .allSatisfy(
            r -> {
              assertThat(r.startedOn()).isBetween(FIRST_START, LAST_START);
              assertThat(r.startedOn().getDayOfWeek())
                  .isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
              assertThat(r.targets()).allMatch(t -> t.startedOn().equals(r.startedOn()));
            });
  }

  @Test
  void casesFitTheStateOfTheirRequest() {
    assertThat(content.requests().stream().map(DemoRequest::requestUpTo).collect(toSet()))
        .containsExactlyInAnyOrder(RequestState.values());
    assertThat(content.requests())
        .allSatisfy(
            r -> {
              var states = r.targets().stream().map(DemoTarget::upTo).toList();
              if (!r.requestUpTo().hasCases()) {
                assertThat(states).containsOnlyNulls();
                return;
              }
              assertThat(states).doesNotContainNull();
              boolean open = states.stream().anyMatch(s -> s != null && s.isOpen());
              assertThat(open).isEqualTo(r.requestUpTo() == RequestState.OPEN);
              if (r.requestUpTo() == RequestState.WITHDRAWN) {
                assertThat(states).contains(CaseState.TERMINATED);
              }
            });
  }

  @Test
  void everyCaseSaysWhatItsStateAndOutcomeNeed() {
    assertThat(content.requests())
        .allSatisfy(r -> assertThat(r.targets()).allSatisfy(t -> assertComplete(r, t)));
  }

  @Test
  void noBureauStartsWithAnEmptyPage() {
    for (String bureau : PREFIX.keySet()) {
      assertThat(count(t -> at(t, bureau, CaseState.ASSIGNED, CaseState.ASSESSING)))
          .isGreaterThanOrEqualTo(2);
      assertThat(count(t -> at(t, bureau, CaseState.IN_REVIEW))).isGreaterThanOrEqualTo(1);
      assertThat(count(t -> at(t, bureau, CaseState.TO_SIGN))).isGreaterThanOrEqualTo(1);
      for (Outcome o : List.of(Outcome.RECOGNISED, Outcome.CONDITIONAL, Outcome.PARTIAL)) {
        assertThat(count(t -> at(t, bureau, CaseState.SIGNED) && t.outcome() == o))
            .as(bureau + " " + o)
            .isGreaterThanOrEqualTo(2);
      }
      assertThat(content.requests()).anyMatch(r -> r.applicant().equals(bureau));
    }
    var grounds =
        cases()
            .filter(t -> t.upTo() == CaseState.SIGNED)
            .map(DemoTarget::declineGround)
            .filter(Objects::nonNull)
            .toList();
    assertThat(grounds).hasSizeGreaterThanOrEqualTo(4).contains(DeclineGround.values());
  }

  private static void assertComplete(DemoRequest request, DemoTarget t) {
    CaseState state = t.upTo();
    Outcome outcome = t.outcome();
    assertThat(outcome != null).isEqualTo(state != null && state.hasOutcome());
    assertThat(t.opinion() != null).isEqualTo(state != null && state != CaseState.ASSIGNED);
    assertThat(t.conditions() != null)
        .as(request.standard())
        .isEqualTo(outcome == Outcome.CONDITIONAL || outcome == Outcome.PARTIAL);
    assertThat(!t.clauses().isEmpty()).isEqualTo(outcome == Outcome.PARTIAL);
    assertThat(t.declineGround() != null).isEqualTo(outcome == Outcome.DECLINED);
    assertThat(t.declineText() != null).isEqualTo(outcome == Outcome.DECLINED);
  }

  private Map<String, DemoStandard> successors() {
    var found = new HashMap<String, DemoStandard>();
    for (DemoStandard s : content.standards()) {
      for (String old : s.replaces()) {
        assertThat(found.put(old, s)).as(old).isNull();
      }
    }
    return found;
  }

  private DemoStandard standard(String number) {
    return Objects.requireNonNull(byNumber.get(number), number);
  }

  private boolean inForce(DemoStandard s, LocalDate day) {
    LocalDate abolished = s.abolishedOn();
    @Nullable DemoStandard newer = successors.get(s.number());
    return !s.implementedOn().isAfter(day)
        && (abolished == null || abolished.isAfter(day))
        && (newer == null || newer.implementedOn().isAfter(day));
  }

  private Stream<DemoTarget> cases() {
    return content.requests().stream().flatMap(r -> r.targets().stream());
  }

  private long count(Predicate<DemoTarget> wanted) {
    return cases().filter(wanted).count();
  }

  private static boolean at(DemoTarget t, String bureau, CaseState... states) {
    return t.bureau().equals(bureau) && new HashSet<>(List.of(states)).contains(t.upTo());
  }

  private static List<String> numbersTo(int last) {
    return IntStream.rangeClosed(1, last).mapToObj(Integer::toString).toList();
  }

  private static String bodies(List<Clause> clauses) {
    return String.join("\n", clauses.stream().map(Clause::body).toList());
  }

  private static String serialOf(String number) {
    return number.substring(0, number.lastIndexOf('-'));
  }
}
