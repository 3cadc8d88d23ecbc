package org.biaolian.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.biaolian.demo.MovableClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.PublicNotices.Notice;
import org.biaolian.recognition.PublicNotices.Objection;
import org.biaolian.recognition.internal.DueDays;
import org.biaolian.recognition.internal.PublicLetterLimit;
import org.biaolian.task.OpenTask;
import org.biaolian.task.TaskSource;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.SignedIn;
import org.biaolian.testing.StatementCount;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;

/** What anybody sees of a decision before its signature, and can say about it. */
@DbTest
class PublicNoticesDbTest {

  @Autowired private ApplicationContext portal;
  @Autowired private PublicNotices notices;
  @Autowired private Publicities publicities;
  @Autowired private RecognitionRequests requests;
  @Autowired private RecognitionCases cases;
  @Autowired private CaseBatches batches;
  @Autowired private Countersigning departments;
  @Autowired private CountersignLetters letters;
  @Autowired private DueDays dueDays;
  @Autowired private List<TaskSource> sources;
  @Autowired private PublicLetterLimit limit;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private MovableClock clock;

  private CaseWorld world;

  @BeforeEach
  void world() {
    world = new CaseWorld(portal);
  }

  @AfterEach
  void backToday() {
    clock.toRealTime();
  }

  private UUID shown() {
    UUID one = world.toSign(Decision.conditional("车辆完好率不应低于98%"));
    world.publish(one);
    show(one);
    return one;
  }

  private void show(UUID one) {
    SignedIn.as("jinzhong-clerk", () -> publicities.start(one, world.version(one)));
    SecurityContextHolder.clearContext();
  }

  private void weigh(UUID one, String result) {
    SignedIn.as("jinzhong-clerk", () -> publicities.conclude(one, world.version(one), result));
    SecurityContextHolder.clearContext();
  }

  private static Objection objection(String text) {
    return new Objection("某公共自行车公司（演示）", "0354-0000000", text);
  }

  private List<String> tasks(UUID one) {
    return sources.stream()
        .filter(source -> source.subjectKind().equals("recognition-case"))
        .flatMap(source -> source.open(one).stream())
        .map(OpenTask::step)
        .toList();
  }

  private static void refused(String rule, Runnable step) {
    assertThatExceptionOfType(RuleViolation.class)
        .isThrownBy(step::run)
        .extracting(RuleViolation::rule)
        .isEqualTo(rule);
  }

  @Test
  void aShownDecisionIsToldToAnybodyUntilItsLastDay() {
    UUID one = shown();
    Notice notice = notices.find(one).orElseThrow();
    assertThat(notice.outcome()).isEqualTo(Outcome.CONDITIONAL);
    assertThat(notice.terms()).isEqualTo("车辆完好率不应低于98%");
    assertThat(notices.list()).extracting(Notice::id).contains(one);
    clock.moveTo(notice.until());
    assertThat(notices.find(one)).isPresent();
    clock.moveTo(notice.until().plusDays(1));
    assertThat(notices.find(one)).isEmpty();
    assertThat(notices.list()).extracting(Notice::id).doesNotContain(one);
    refused("publicity-not-shown", () -> notices.object(one, objection("太晚"), "192.0.2.1"));
  }

  @Test
  void whatIsNotShownTellsNothing() {
    UUID one = world.toSign(Decision.recognised());
    SecurityContextHolder.clearContext();
    assertThat(notices.find(one)).isEmpty();
    refused("publicity-not-shown", () -> notices.object(one, objection("不知"), "192.0.2.2"));
  }

  @Test
  void aStandardThatIsNotPublicIsToldByNoPageAndTakesNoObjection() {
    UUID one = world.toSign(Decision.recognised());
    show(one);
    assertThat(notices.find(one)).isEmpty();
    assertThat(notices.list()).extracting(Notice::id).doesNotContain(one);
    refused("publicity-not-shown", () -> notices.object(one, objection("猜到的地址"), "192.0.2.6"));
    assertThat(SignedIn.as("jinzhong-clerk", () -> publicities.of(one)).orElseThrow())
        .satisfies(
            shown -> {
              assertThat(shown.onPublicPage()).isFalse();
              assertThat(shown.remarks()).isEmpty();
            });
    world.publish(one);
    assertThat(notices.find(one)).isPresent();
  }

  @Test
  void aWithdrawnRequestOrASentBackDraftIsShownNoMore() {
    UUID withdrawn = shown();
    UUID request = world.view("jinzhong-clerk", withdrawn).summary().requestId();
    SignedIn.as("taiyuan-clerk", () -> requests.withdraw(request, "不再需要"));
    UUID back = shown();
    SignedIn.as(
        "jinzhong-approver", () -> cases.sendBackFromSignature(back, world.version(back), "有异议"));
    SecurityContextHolder.clearContext();
    for (UUID one : List.of(withdrawn, back)) {
      assertThat(notices.find(one)).isEmpty();
      assertThat(notices.list()).extracting(Notice::id).doesNotContain(one);
      refused("publicity-not-shown", () -> notices.object(one, objection("太晚"), "192.0.2.7"));
    }
  }

  @Test
  void nothingIsSignedBeforeWhatCameInIsWeighed() {
    UUID one = shown();
    notices.object(one, objection("完好率要求过高"), "192.0.2.8");
    LocalDate until = notices.find(one).orElseThrow().until();
    refused("publicity-weighed-early", () -> weigh(one, "采纳"));
    clock.moveTo(until.plusDays(1));
    refused("publicity-not-weighed", () -> world.sign(one));
    List<ListedCase> list =
        List.of(new ListedCase(one, SignedIn.as("jinzhong-approver", () -> world.version(one))));
    assertThat(SignedIn.as("jinzhong-approver", () -> batches.preview(list)))
        .extracting(foreseen -> foreseen.refusal().map(RuleViolation::rule).orElse("done"))
        .containsExactly("publicity-not-weighed");
    assertThat(SignedIn.as("jinzhong-approver", () -> batches.sign(list)))
        .extracting(StepResult::refusal)
        .doesNotContainNull();
    weigh(one, "未采纳：指标与现行国家标准一致。");
    assertThat(tasks(one)).containsExactly("sign");
    assertThat(world.kinds(one)).contains("case.publicity-weighed");
    world.sign(one);
  }

  @Test
  void manyNoticesAreReadInAsManyQueriesAsOne() {
    shown();
    int few = StatementCount.of(notices::list);
    shown();
    shown();
    assertThat(StatementCount.of(notices::list)).isEqualTo(few);
  }

  @Test
  void anObjectionReachesTheCaseAndItsClerksWorkbench() {
    UUID one = shown();
    assertThat(tasks(one)).containsExactly("sign");
    notices.object(one, objection("完好率要求过高"), "192.0.2.3");
    assertThat(tasks(one)).containsExactlyInAnyOrder("sign", "weigh-publicity");
    assertThat(SignedIn.as("jinzhong-clerk", () -> publicities.of(one)).orElseThrow().remarks())
        .singleElement()
        .satisfies(
            remark -> {
              assertThat(remark.content()).isEqualTo("完好率要求过高");
              assertThat(remark.contact()).isEqualTo("0354-0000000");
            });
    assertThat(world.kinds(one)).contains("case.publicity-remark");
  }

  @Test
  void emptyLongAndTooManyObjectionsAreRefused() {
    UUID one = shown();
    refused("objection-incomplete", () -> new Objection("甲", " ", "意见"));
    refused(
        "publicity-remark-too-long",
        () -> notices.object(one, objection("长".repeat(2001)), "192.0.2.4"));
    refused(
        "publicity-remark-too-long",
        () -> notices.object(one, new Objection("甲", "1".repeat(201), "意见"), "192.0.2.4"));
    for (int i = 0; i < 5; i++) {
      notices.object(
          one, new Objection("很".repeat(200), "1".repeat(200), "意见" + i), "2001:db8::" + i);
    }
    refused("objection-too-often", () -> notices.object(one, objection("再来"), "2001:db8::9"));
    notices.object(one, objection("别处来的"), "2001:db8:0:1::9");
    notices.object(one, objection("别处来的"), "192.0.2.5");
  }

  /** As many at once as a flood from one house would be; {@code from} gives the address of each. */
  private long taken(UUID one, int letters, IntFunction<String> from) throws Exception {
    try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Boolean>> answers = new ArrayList<>();
      for (int i = 0; i < letters; i++) {
        String address = from.apply(i);
        answers.add(senders.submit(() -> accepted(one, address)));
      }
      long taken = 0;
      for (Future<Boolean> answer : answers) {
        taken += answer.get() ? 1 : 0;
      }
      return taken;
    }
  }

  private boolean accepted(UUID one, String address) {
    try {
      notices.object(one, objection("同时来的"), address);
      return true;
    } catch (RuleViolation refusal) {
      assertThat(refusal.rule()).isIn("objection-too-often", "objection-too-many");
      return false;
    }
  }

  @Test
  void ofManyLettersAtOnceFromOneAddressToTwoCasesFiveAreTaken() throws Exception {
    UUID one = shown();
    UUID two = shown();
    assertThat(taken(one, 3, i -> "198.51.100.1")).isEqualTo(3);
    assertThat(taken(two, 6, i -> "198.51.100.1")).isEqualTo(2);
    assertThat(taken(one, 8, i -> "198.51.100.2")).isEqualTo(5);
  }

  @Test
  void ofManyLettersAtOnceToOneCaseAHundredADayAreTaken() throws Exception {
    // Far from midnight, which begins another hundred, and from the letters of other tests.
    clock.moveTo(LocalDate.now(clock).plusDays(1));
    UUID one = shown();
    assertThat(taken(one, 97, i -> "198.51.100.%d".formatted(100 + i))).isEqualTo(97);
    assertThat(taken(one, 12, i -> "203.0.113.%d".formatted(100 + i))).isEqualTo(3);
  }

  @Test
  void lettersAreCountedInTheDatabaseOnlyAndForgottenAfterAnHourWithTheHashOfTheirSender() {
    UUID one = shown();
    Instant began = clock.instant();
    for (int i = 0; i < 5; i++) {
      notices.object(one, objection("意见" + i), "203.0.113.1");
    }
    refused("objection-too-often", () -> notices.object(one, objection("再来"), "203.0.113.1"));
    Instant until = clock.instant();
    assertThat(senders(began, until))
        .as("one row; nothing of the address")
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.keySet()).containsOnly("sender", "moments", "last_at");
              assertThat((byte[]) row.get("sender")).hasSize(32);
              assertThat(String.valueOf(row.get("moments"))).matches("(\\d{13} ){4}\\d{13}");
            });
    clock.moveTo(began.plus(Duration.ofMinutes(59)));
    limit.forget();
    refused("objection-too-often", () -> notices.object(one, objection("再来"), "203.0.113.1"));
    clock.moveTo(began.plus(Duration.ofMinutes(65)));
    limit.forget();
    assertThat(senders(began, until)).isEmpty();
    notices.object(one, objection("一小时后"), "203.0.113.1");
  }

  private List<Map<String, Object>> senders(Instant from, Instant until) {
    return jdbc.queryForList(
        "select * from recognition_letter_sender where last_at between ? and ?",
        LocalDateTime.ofInstant(from, ZoneOffset.UTC),
        LocalDateTime.ofInstant(until, ZoneOffset.UTC));
  }

  @Test
  void aLetterThatIsRefusedIsNotCounted() {
    UUID one = shown();
    for (int i = 0; i < 6; i++) {
      refused(
          "publicity-remark-too-long",
          () -> notices.object(one, objection("长".repeat(2001)), "203.0.113.2"));
    }
    notices.object(one, objection("合适的"), "203.0.113.2");
  }

  @Test
  void whoTriesOnAndOnIsRefusedWithoutAskingTheDatabase() {
    UUID one = shown();
    for (int i = 0; i < 60; i++) {
      refused(
          "publicity-remark-too-long",
          () -> notices.object(one, objection("长".repeat(2001)), "203.0.113.3"));
    }
    assertThat(
            StatementCount.of(
                () ->
                    refused(
                        "objection-too-often",
                        () -> notices.object(one, objection("合适的"), "203.0.113.3"))))
        .isZero();
  }

  @Test
  void theEndOfAPublicityIsToldOnceAndOpensTheClerksTask() {
    UUID one = shown();
    LocalDate until = notices.find(one).orElseThrow().until();
    clock.moveTo(until);
    dueDays.catchUp();
    assertThat(tasks(one)).doesNotContain("weigh-publicity");
    clock.moveTo(until.plusDays(1));
    dueDays.catchUp();
    dueDays.catchUp();
    assertThat(tasks(one)).contains("weigh-publicity");
    assertThat(world.kinds(one)).containsOnlyOnce("case.publicity-over");
    world.sign(one);
    assertThat(tasks(one)).isEmpty();
  }

  @Test
  void theLinkOfADepartmentGivesAPublicTextUntilItIsUsed() throws IOException {
    UUID one = world.assessing();
    String secret =
        SignedIn.as(
            "jinzhong-clerk",
            () -> departments.link(departments.ask(one, world.version(one), "市交通局（演示）", "是否同意？")));
    SecurityContextHolder.clearContext();
    assertThat(letters.find(secret).orElseThrow().textFile()).as("not public").isNull();
    assertThat(letters.text(secret)).as("not public").isEmpty();
    world.publish(one);
    SecurityContextHolder.clearContext();
    assertThat(letters.find(secret).orElseThrow().textFile()).isEqualTo("正文.txt");
    try (var bytes = letters.text(secret).orElseThrow().bytes()) {
      assertThat(new String(bytes.readAllBytes(), StandardCharsets.UTF_8)).contains("办件样本");
    }
    letters.answer(secret, CountersignAnswer.AGREES, "同意", "张三");
    assertThat(letters.text(secret)).as("used").isEmpty();
    assertThat(letters.text("wrong")).isEmpty();
  }
}
