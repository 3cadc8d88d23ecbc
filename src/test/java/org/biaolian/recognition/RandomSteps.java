package org.biaolian.recognition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.biaolian.recognition.RandomMatter.Page;
import org.biaolian.recognition.domain.CaseState;
import org.springframework.context.ApplicationContext;

/**
 * Every step that the people of a matter can take from draft to revocation, each with words of its
 * own, so that its fact is told from every other's. What was acknowledged is kept.
 */
final class RandomSteps {

  /** What was done: on what, which fact it has to have, by whom, and the mark in its words. */
  record Done(UUID subject, String kind, String person, String mark) {}

  /** What somebody tries. */
  interface Step {
    UUID on(RandomMatter matter, Page page, String mark);
  }

  /**
   * A step that people of one kind may take.
   *
   * @param facts what it is noted as
   * @param fits when it makes sense; it is tried at other times too
   */
  record Move(Set<String> people, List<String> facts, Predicate<Page> fits, Step step) {}

  static final List<String> CLERK_NAMES = List.of("jinzhong-clerk", "jinzhong-second");
  static final Set<String> CLERKS = Set.copyOf(CLERK_NAMES);
  static final Set<String> REVIEWER = Set.of("jinzhong-reviewer");
  static final Set<String> APPROVER = Set.of("jinzhong-approver");
  static final Set<String> ASKING = Set.of("taiyuan-clerk");
  static final Set<String> ENDORSING = Set.of("taiyuan-approver");
  static final Set<String> OFFICER = Set.of("sec-cities-secretary");
  static final Set<String> EXPERT = Set.of("expert-2");

  private final ApplicationContext portal;
  private final Clock clock;
  private final List<Move> moves = new ArrayList<>();
  private final AtomicInteger marks = new AtomicInteger();
  final ConcurrentLinkedQueue<Done> acknowledged = new ConcurrentLinkedQueue<>();

  private RandomSteps(ApplicationContext portal) {
    this.portal = portal;
    this.clock = portal.getBean(Clock.class);
  }

  /** All of them, as two clerks of the target and an expert are known by. */
  static RandomSteps all(
      ApplicationContext portal, UUID agreement, List<UUID> clerks, UUID expert) {
    RandomSteps steps = new RandomSteps(portal);
    new RandomRequestSteps(steps, agreement).add();
    new RandomAssessmentSteps(steps, clerks, expert).add();
    new RandomDepartmentSteps(steps).add();
    new RandomDecisionSteps(steps).add();
    new RandomDisputeSteps(steps, expert).add();
    new RandomRegisterSteps(steps).add();
    return steps;
  }

  List<Move> of(String person, Page page) {
    return moves.stream()
        .filter(move -> move.people().contains(person) && move.fits().test(page))
        .toList();
  }

  /** Whether there is something to do. */
  boolean waits(String person, Page page) {
    return moves.stream()
        .anyMatch(move -> move.people().contains(person) && move.fits().test(page));
  }

  /** What the steps are noted as. */
  Set<String> facts() {
    return moves.stream().flatMap(move -> move.facts().stream()).collect(Collectors.toSet());
  }

  Move any(Random random) {
    return moves.get(random.nextInt(moves.size()));
  }

  /** Takes a step as whoever is signed in. */
  void take(Move move, String person, RandomMatter matter, Page page) {
    String mark = "#" + marks.incrementAndGet();
    UUID subject = move.step().on(matter, page, mark);
    move.facts().forEach(fact -> acknowledged.add(new Done(subject, fact, person, mark)));
  }

  <T> T bean(Class<T> type) {
    return portal.getBean(type);
  }

  void move(Set<String> people, String facts, Predicate<Page> fits, Step step) {
    moves.add(new Move(people, List.of(facts.split(" ")), fits, step));
  }

  /** A step on a row, seen in its version. */
  interface OnRow {
    void on(UUID one, long seen, String mark);
  }

  void onCase(Set<String> people, String facts, Predicate<Page> fits, OnRow step) {
    move(
        people,
        facts,
        fits,
        (matter, page, mark) -> {
          UUID one = page.theRound().id();
          step.on(one, page.theRound().version(), mark);
          return one;
        });
  }

  static Predicate<Page> in(CaseState... states) {
    Set<CaseState> some = EnumSet.copyOf(List.of(states));
    return page -> page.round() != null && some.contains(page.round().state());
  }

  /** One of so many, the same ones in each look. */
  static boolean oneOf(int many, UUID id) {
    return Math.floorMod(id.getLeastSignificantBits(), many) == 0;
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }
}
