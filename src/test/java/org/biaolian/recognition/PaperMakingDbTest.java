package org.biaolian.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dev.biaolian.demo.MovableClock;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.biaolian.access.Sharing;
import org.biaolian.audit.AuditFact;
import org.biaolian.audit.AuditTrail;
import org.biaolian.recognition.internal.PaperBook;
import org.biaolian.recognition.internal.PaperCatchUp;
import org.biaolian.recognition.internal.PaperMaking;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.SignedIn;
import org.biaolian.testing.WordFiles;
import org.biaolian.upkeep.FollowUps;
import org.biaolian.upkeep.FollowUps.Owed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;

/** How papers come about after the signature, whatever happens in between. */
@DbTest
class PaperMakingDbTest {

  /** Half a minute; counted from now, so that what is left of a minute is not taken for it. */
  private static final String FIRST_PAUSE = "next_at <= timestampadd(second, 30, utc_timestamp(6))";

  @Autowired private ApplicationContext portal;
  @Autowired private RecognitionPapers papers;
  @Autowired private PaperBook book;
  @Autowired private PaperCatchUp catchUp;
  @Autowired private CaseClocks clocks;
  @Autowired private PaperMaking making;
  @Autowired private FollowUps followUps;
  @Autowired private AuditTrail trail;
  @Autowired private MovableClock clock;

  @Autowired
  @Qualifier("paperPrinter")
  private ExecutorService printer;

  private final CountDownLatch jam = new CountDownLatch(1);
  private DecidedCases world;
  private CaseWorld cases;

  @BeforeEach
  void world() {
    world = new DecidedCases(portal);
    cases = new CaseWorld(portal);
  }

  @AfterEach
  void goOn() {
    clock.toRealTime();
    jam.countDown();
  }

  /** Nothing is printed until {@link #goOn}. */
  private void jamThePrinter() {
    CountDownLatch jammed = new CountDownLatch(1);
    printer.execute(
        () -> {
          jammed.countDown();
          try {
            jam.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    await().atMost(Duration.ofMinutes(2)).until(() -> jammed.getCount() == 0);
  }

  private List<PaperView> list(UUID one) {
    return SignedIn.as("taiyuan-clerk", () -> papers.of(one));
  }

  private String reply(UUID one) throws IOException {
    world.papers(one);
    var file =
        SignedIn.as("taiyuan-clerk", () -> papers.open(one, PaperKind.REPLY, 1)).orElseThrow();
    try (var bytes = file.bytes();
        PDDocument document = Loader.loadPDF(bytes.readAllBytes())) {
      return new PDFTextStripper().getText(document).replaceAll("\\s", "");
    }
  }

  private int serial(UUID one) {
    return world.papers(one).stream()
        .filter(view -> view.kind() == PaperKind.REPLY)
        .map(PaperView::number)
        .mapToInt(number -> Integer.parseInt(number.replaceAll(".*〕(\\d+)号", "$1")))
        .findFirst()
        .orElseThrow();
  }

  private void sql(String statement, UUID id) {
    cases.inTransaction(sql -> sql.sql(statement).param(bytes(id)).update());
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  private List<AuditFact> made(UUID one) {
    return trail.of("recognition-case", one, 100).stream()
        .filter(fact -> fact.kind().equals("paper.made"))
        .toList();
  }

  @Test
  void whatThePaperSaysIsFixedByTheSignatureAndNotByItsPrinting() throws IOException {
    UUID standard = world.standard(Sharing.CIRCLES);
    UUID one = world.assessed(standard);
    jamThePrinter();
    world.decide(one, Decision.recognised());
    assertThat(list(one))
        .as("ordered with the signature, and readers cause nothing")
        .hasSize(2)
        .noneMatch(PaperView::made);
    assertThat(SignedIn.as("taiyuan-clerk", () -> papers.open(one, PaperKind.REPLY, 1))).isEmpty();
    sql("update standard set title_zh = '改过的名称（演示）' where id = ?", standard);
    jam.countDown();
    assertThat(reply(one)).contains("文书样本服务规范（演示）").doesNotContain("改过的名称");
  }

  @Test
  void numbersFollowTheSignaturesWhicheverPaperIsPrintedFirst() {
    jamThePrinter();
    UUID first = world.decided(Sharing.CIRCLES, Decision.recognised());
    UUID second = world.decided(Sharing.CIRCLES, Decision.recognised());
    book.waiting(second).forEach(book::make);
    jam.countDown();
    assertThat(serial(second)).isEqualTo(serial(first) + 1);
  }

  @Test
  void aPaperIsPrintedOnceHoweverManyTakeItAtTheSameMoment() throws Exception {
    jamThePrinter();
    UUID one = world.decided(Sharing.CIRCLES, Decision.recognised());
    UUID order = book.waiting(one).getFirst();
    CyclicBarrier together = new CyclicBarrier(4);
    List<Future<Boolean>> all = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (int i = 0; i < 4; i++) {
        all.add(
            threads.submit(
                () -> {
                  together.await();
                  return book.make(order);
                }));
      }
    }
    int printed = 0;
    for (Future<Boolean> each : all) {
      printed += each.get() ? 1 : 0;
    }
    assertThat(printed).isEqualTo(1);
    jam.countDown();
    world.papers(one);
    assertThat(made(one)).hasSize(2);
  }

  @Test
  void whatFailedWaitsAloneWithGrowingPausesAndThenKeepsItsNumber() throws Exception {
    jamThePrinter();
    UUID one = world.decided(Sharing.CIRCLES, Decision.recognised());
    UUID next = world.decided(Sharing.CIRCLES, Decision.recognised());
    cases.breakCircle(one);
    jam.countDown();
    int later = serial(next);
    await().atMost(Duration.ofMinutes(2)).until(() -> waiting(one, "attempts = 1") == 2);
    assertThat(waiting(one, FIRST_PAUSE)).isEqualTo(2);
    book.waiting(one).forEach(order -> assertThat(book.make(order)).as("it has to wait").isFalse());

    itsTimeHasCome(one);
    making.sweep();
    await().atMost(Duration.ofMinutes(2)).until(() -> waiting(one, "attempts = 2") == 2);
    assertThat(waiting(one, FIRST_PAUSE)).isZero();

    cases.mendCircle(one);
    itsTimeHasCome(one);
    making.sweep();
    assertThat(serial(one)).isEqualTo(later - 1);
    assertThat(made(one)).hasSize(2);
    assertThat(waiting(one, "true")).isZero();
  }

  private void itsTimeHasCome(UUID one) {
    sql("update recognition_paper_order set next_at = utc_timestamp(6) where case_id = ?", one);
  }

  private long waiting(UUID one, String how) {
    List<Long> found = new ArrayList<>();
    cases.inTransaction(
        sql ->
            found.add(
                sql.sql(
                        "select count(*) from recognition_paper_order where case_id = ?"
                            + " and made = false and "
                            + how)
                    .param(bytes(one))
                    .query(Long.class)
                    .single()));
    return found.getFirst();
  }

  @Test
  void theSystemAdministratorSeesSinceWhenAPaperIsOwedAndHowOftenItFailed() {
    clock.moveTo(clock.instant().minus(Duration.ofDays(600)));
    jamThePrinter();
    UUID one = world.decided(Sharing.CIRCLES, Decision.recognised());
    assertThat(owed()).as("what is of just now is on its way").noneMatch(this::ofThatDay);
    cases.breakCircle(one);
    jam.countDown();
    await().atMost(Duration.ofMinutes(2)).until(() -> waiting(one, "attempts = 1") == 2);
    assertThat(owed().stream().filter(this::ofThatDay))
        .hasSize(2)
        .allSatisfy(paper -> assertThat(paper.attempts()).isEqualTo(1))
        .allSatisfy(paper -> assertThat(paper.next()).isAfter(paper.since()));
    cases.mendCircle(one);
    itsTimeHasCome(one);
    making.sweep();
    world.papers(one);
    assertThat(owed()).noneMatch(this::ofThatDay);
  }

  private List<Owed> owed() {
    return SignedIn.as("sysadmin", () -> followUps.owed());
  }

  private boolean ofThatDay(Owed one) {
    Duration ago = Duration.between(one.since(), clock.instant()).abs();
    return one.event().equals(FollowUps.PAPER) && ago.compareTo(Duration.ofDays(1)) < 0;
  }

  @Test
  void decisionsFromBeforePapersWereOrderedGetTheirs() throws Exception {
    jamThePrinter();
    UUID one = world.decided(Sharing.CIRCLES, Decision.recognised());
    sql(
        "update recognition_paper_order set frozen = false, words = null, catching_up = true"
            + " where case_id = ?",
        one);
    jam.countDown();
    printer.submit(() -> {}).get();
    making.takeUp();
    printer.submit(() -> {}).get();
    assertThat(list(one)).hasSize(2).noneMatch(PaperView::made);
    await()
        .atMost(Duration.ofMinutes(2))
        .until(
            () -> {
              catchUp.fill();
              return list(one).stream().allMatch(PaperView::made);
            });
    assertThat(reply(one)).contains("文书样本服务规范（演示）", "签发人：", "有效期至：");
    catchUp.fill();
    assertThat(made(one)).hasSize(2);
  }

  @Test
  void papersFromBeforeTheirWordsWereKeptGetWordFilesThatSayWhatTheySay() throws IOException {
    UUID standard = world.standard(Sharing.CIRCLES);
    UUID one = world.assessed(standard);
    SignedIn.as("jinzhong-clerk", () -> clocks.ask(one, world.seen(one), "请说明试验条件", 15));
    SignedIn.as("taiyuan-clerk", () -> clocks.answer(one, world.seen(one), "见附页"));
    world.decide(one, Decision.conditional("车辆完好率不应低于98%"));
    List<PaperView> before = world.papers(one);
    assertThat(before).hasSize(3);
    sql(
        "update recognition_paper_order set frozen = false, words = null, catching_up = true"
            + " where case_id = ?",
        one);
    sql("update standard set title_zh = '改过的名称（演示）' where id = ?", standard);
    assertThat(list(one)).hasSize(3).allMatch(PaperView::made).noneMatch(PaperView::word);
    assertThat(SignedIn.as("taiyuan-clerk", () -> papers.docx(one, PaperKind.REPLY, 1))).isEmpty();
    await()
        .atMost(Duration.ofMinutes(2))
        .until(
            () -> {
              catchUp.fill();
              return list(one).stream().allMatch(PaperView::word);
            });
    for (PaperView paper : before) {
      assertThat(word(one, paper))
          .as(paper.kind().name())
          .contains(
              String.valueOf(paper.number()),
              "文书样本服务规范（演示）",
              paper.kind() == PaperKind.INFORMATION_NOTICE ? "请说明试验条件" : "车辆完好率不应低于98%")
          .doesNotContain("改过的名称");
    }
    assertThat(list(one))
        .as("the papers are the same")
        .extracting(PaperView::number, PaperView::hash)
        .containsExactlyInAnyOrderElementsOf(
            before.stream().map(paper -> tuple(paper.number(), paper.hash())).toList());
    assertThat(made(one)).hasSize(3);
  }

  private String word(UUID one, PaperView paper) throws IOException {
    var file =
        SignedIn.as("taiyuan-clerk", () -> papers.docx(one, paper.kind(), paper.turn()))
            .orElseThrow();
    try (var bytes = file.bytes()) {
      return WordFiles.words(bytes.readAllBytes());
    }
  }
}
