package org.biaolian.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biaolian.demo.MovableClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.NotAllowedException;
import org.biaolian.access.Role;
import org.biaolian.bureau.People;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.RandomMatter.NothingThereException;
import org.biaolian.recognition.RandomMatter.Page;
import org.biaolian.recognition.RandomSteps.Done;
import org.biaolian.recognition.RandomSteps.Move;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.ExtraPerson;
import org.biaolian.testing.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Random steps by eight people at the same time on the same matters, with fixed seeds, from draft
 * to revocation, while the days go by: ten thousand in each run, ten times as many when asked for.
 */
@DbTest
class RandomStepsDbTest {

  private static final Logger log = LoggerFactory.getLogger(RandomStepsDbTest.class);

  private static final List<String> PEOPLE =
      List.of(
          "jinzhong-clerk",
          "jinzhong-second",
          "jinzhong-reviewer",
          "jinzhong-approver",
          "taiyuan-clerk",
          "taiyuan-approver",
          "sec-cities-secretary",
          "expert-2");
  private static final ExtraPerson SECOND =
      new ExtraPerson("jinzhong-second", "接手经办", Role.CLERK, "140700");
  private static final int ALL = 100_000;
  private static final int OPERATIONS = Integer.getInteger("random.operations", 10_000);
  private static final int STEPS_EACH = OPERATIONS / PEOPLE.size();
  private static final int MATTERS = 24;

  /** So many steps each, then all wait for each other. */
  private static final int TOGETHER = 25;

  private static final int TOGETHER_A_DAY = 4;
  private static final int DAYS_TO_THE_END = 10;
  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 5);

  /** What leads from anywhere to an end. */
  private static final Set<String> LEADING =
      Set.of(
          "request.endorsed",
          "request.submitted",
          "request.taken-up",
          "request.opened",
          "case.acknowledged",
          "case.information-answered",
          "case.gone-on",
          "case.countersign-revoked",
          "case.proposed",
          "case.reviewed",
          "case.publicity-weighed",
          "case.paper-scanned",
          "case.signed",
          "dispute.accepted",
          "dispute.stated",
          "dispute.recommended",
          "dispute.not-settled",
          "act.reviewed",
          "act.signed");

  private static final Set<String> WITH_WITHDRAWAL =
      Stream.concat(LEADING.stream(), Stream.of("act.withdrawn")).collect(Collectors.toSet());

  @Autowired private ApplicationContext portal;
  @Autowired private People people;
  @Autowired private CurrentActor actors;
  @Autowired private MovableClock clock;

  private final Map<UUID, Integer> numbers = new HashMap<>();
  private final List<RandomMatter> matters = new ArrayList<>();

  /** Of each matter a page that somebody opened just now. */
  private final Map<RandomMatter, Page> board = new ConcurrentHashMap<>();

  private final AtomicInteger refused = new AtomicInteger();
  private final AtomicInteger beaten = new AtomicInteger();
  private final AtomicInteger rounds = new AtomicInteger();
  private final CyclicBarrier together = new CyclicBarrier(PEOPLE.size(), this::aDayGoesBy);
  private CaseWorld world;
  private RandomSteps steps;
  private RandomMatter.Reader reader;
  private HeldPapers papers;

  @BeforeEach
  void everybodyIsThere() {
    world = new CaseWorld(portal);
    reader = new RandomMatter.Reader(portal);
    papers = new HeldPapers(portal);
    people.enter(List.of(SECOND.entry()));
    PEOPLE.forEach(
        one -> as(one, () -> numbers.put(actors.require().personId(), PEOPLE.indexOf(one))));
    world.policy("PUBLICITY_DAYS", "1");
    world.policy("INFORMATION_WORKING_DAYS", "1");
    clock.moveTo(FIRST_DAY);
    List<UUID> ids =
        IntStream.range(0, PEOPLE.size())
            .mapToObj(i -> numbers.entrySet().stream().filter(e -> e.getValue() == i))
            .map(found -> found.findFirst().orElseThrow().getKey())
            .toList();
    steps = RandomSteps.all(portal, world.agreement(), ids.subList(0, 2), ids.getLast());
  }

  @AfterEach
  void asBefore() {
    papers.forget(matters.stream().map(RandomMatter::standard).toList());
    world.forgetPolicy();
    clock.toRealTime();
  }

  @Test
  void nothingThatWasAcknowledgedIsLostAndNothingTakesAWayThatIsNone() throws Exception {
    for (int i = 0; i < MATTERS; i++) {
      RandomMatter matter = new RandomMatter(world.standard());
      matters.add(matter);
      board.put(matter, reader.read(matter));
    }
    allWork();
    log.info(
        "{} steps acknowledged, {} refused, {} beaten by another",
        steps.acknowledged.size(),
        refused,
        beaten);
    assertThat(steps.acknowledged).hasSizeGreaterThan(OPERATIONS / 5);
    allGoOnToTheirEnd();
    new RandomTrail(portal, numbers, PEOPLE, SECOND.name()).holds(matters, steps.acknowledged);
    Map<String, Long> kinds =
        steps.acknowledged.stream()
            .collect(Collectors.groupingBy(Done::kind, TreeMap::new, Collectors.counting()));
    log.info("{}", kinds);
    // Some steps need many others before them.
    if (OPERATIONS >= ALL) {
      assertThat(kinds.keySet()).as("each step that there is was taken").containsAll(steps.facts());
    }
  }

  private void allWork() throws InterruptedException, ExecutionException {
    ExecutorCompletionService<String> done;
    try (ExecutorService threads = Executors.newFixedThreadPool(PEOPLE.size())) {
      done = new ExecutorCompletionService<>(threads);
      for (int i = 0; i < PEOPLE.size(); i++) {
        String person = PEOPLE.get(i);
        Random random = new Random(20260214L + i);
        done.submit(() -> work(person, random), person);
      }
    }
    // The first to end comes first, and so whoever failed before those who waited in vain.
    for (int i = 0; i < PEOPLE.size(); i++) {
      done.take().get();
    }
  }

  /** However many worked on them at once, their own people can still bring them to their end. */
  private void allGoOnToTheirEnd() {
    List<RandomMatter> open = unsettled();
    for (int days = 0; !open.isEmpty(); days++) {
      assertThat(days)
          .as("no way on from %s", reader.read(open.getFirst()).told())
          .isLessThan(DAYS_TO_THE_END);
      // What was proposed for a day that has come cannot be signed any more.
      Set<String> ways = days == 0 ? LEADING : WITH_WITHDRAWAL;
      open.forEach(matter -> goesOn(matter, ways));
      clock.moveTo(LocalDate.now(clock).plusDays(1));
      open = unsettled();
    }
  }

  private List<RandomMatter> unsettled() {
    return matters.stream().filter(matter -> !reader.read(matter).settled()).toList();
  }

  private void goesOn(RandomMatter matter, Set<String> ways) {
    while (leads(matter, reader.read(matter), ways)) {
      assertThat(steps.acknowledged).as("it leads somewhere").hasSizeLessThan(OPERATIONS);
    }
  }

  /**
   * Whether somebody could take a step that leads on. Who comes later on the way is asked first,
   * for a paper could be scanned for ever instead of being confirmed.
   */
  private boolean leads(RandomMatter matter, Page page, Set<String> ways) {
    for (String person : PEOPLE.reversed()) {
      for (Move move : steps.of(person, page)) {
        int before = steps.acknowledged.size();
        if (ways.contains(move.facts().getLast())) {
          as(person, () -> take(move, person, matter, page));
        }
        if (steps.acknowledged.size() > before) {
          return true;
        }
      }
    }
    return false;
  }

  private void work(String person, Random random) {
    Map<RandomMatter, Page> kept = new HashMap<>();
    for (int step = 0; step < STEPS_EACH; step++) {
      if (step % TOGETHER == 0) {
        waitForAll();
      }
      as(person, () -> attempt(person, kept, random));
    }
  }

  private void waitForAll() {
    try {
      together.await(2, TimeUnit.MINUTES);
    } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
      throw new IllegalStateException("somebody did not come", e);
    }
  }

  private void aDayGoesBy() {
    if (rounds.getAndIncrement() % TOGETHER_A_DAY == 0) {
      clock.moveTo(FIRST_DAY.plusDays(rounds.get() / TOGETHER_A_DAY));
    }
  }

  private static void as(String person, Runnable step) {
    if (person.equals(SECOND.username())) {
      SECOND.does(() -> request(step));
    } else {
      SignedIn.as(person, () -> request(step));
    }
  }

  /** Who this is and what may be done is read once in a request. */
  private static void request(Runnable step) {
    RequestContextHolder.setRequestAttributes(
        new ServletRequestAttributes(new MockHttpServletRequest()));
    try {
      step.run();
    } finally {
      RequestContextHolder.resetRequestAttributes();
    }
  }

  /** Mostly what one's own work list offers, sometimes by an old page, sometimes anything. */
  private void attempt(String person, Map<RandomMatter, Page> kept, Random random) {
    boolean tried = false;
    while (!tried) {
      RandomMatter matter = matters.get(random.nextInt(MATTERS));
      Page page = pageOf(matter);
      Move move = steps.any(random);
      List<RandomMatter> waiting = waitingFor(person);
      if (!waiting.isEmpty() && random.nextInt(20) > 0) {
        matter = waiting.get(random.nextInt(waiting.size()));
        page =
            random.nextInt(10) == 0 && kept.containsKey(matter)
                ? Objects.requireNonNull(kept.get(matter))
                : pageOf(matter);
        List<Move> fitting = steps.of(person, page);
        move = fitting.isEmpty() ? move : fitting.get(random.nextInt(fitting.size()));
      }
      kept.put(matter, page);
      tried = take(move, person, matter, page);
      board.put(matter, reader.read(matter));
    }
  }

  private Page pageOf(RandomMatter matter) {
    return Objects.requireNonNull(board.get(matter));
  }

  private List<RandomMatter> waitingFor(String person) {
    return matters.stream().filter(one -> steps.waits(person, pageOf(one))).toList();
  }

  /** Whether it was tried at all. */
  private boolean take(Move move, String person, RandomMatter matter, Page page) {
    try {
      steps.take(move, person, matter, page);
    } catch (RuleViolation | NotAllowedException refusal) {
      refused.incrementAndGet();
    } catch (ConcurrencyFailureException overtaken) {
      beaten.incrementAndGet();
    } catch (NothingThereException nothing) {
      return false;
    }
    return true;
  }
}
