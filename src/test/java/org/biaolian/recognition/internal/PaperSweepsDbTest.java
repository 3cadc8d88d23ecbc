package org.biaolian.recognition.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.biaolian.access.Journal;
import org.biaolian.document.Documents;
import org.biaolian.kernel.Ids;
import org.biaolian.paper.PaperPress;
import org.biaolian.recognition.CaseWorld;
import org.biaolian.recognition.Decision;
import org.biaolian.testing.DbTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of papers that another process ordered, or one that died. */
@DbTest
class PaperSweepsDbTest {

  private static final Duration SOON = Duration.ofMinutes(2);

  @Autowired private ApplicationContext portal;
  @Autowired private WaitingPapers waiting;
  @Autowired private PaperOrderRepository orders;
  @Autowired private PlatformTransactionManager transactions;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private Clock clock;

  @Autowired
  @Qualifier(PaperThread.NAME)
  private ThreadPoolExecutor printer;

  private final CountDownLatch jam = new CountDownLatch(1);
  private final Queue<UUID> printed = new ConcurrentLinkedQueue<>();
  private final ThreadPoolExecutor first = thread();
  private final ThreadPoolExecutor second = thread();

  private static ThreadPoolExecutor thread() {
    return new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
  }

  /** The portal of this test prints nothing, and forgets what it meant to. */
  @BeforeEach
  void jammed() {
    CountDownLatch begun = new CountDownLatch(1);
    printer.execute(
        () -> {
          begun.countDown();
          try {
            jam.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    await().atMost(SOON).until(() -> begun.getCount() == 0);
  }

  @AfterEach
  void goOn() {
    jam.countDown();
    first.shutdownNow();
    second.shutdownNow();
  }

  /** The papers of a case whose portal died after the commit and before it printed. */
  private List<UUID> leftBehind() {
    UUID one = new CaseWorld(portal).signed(Decision.recognised());
    printer.getQueue().clear();
    List<UUID> left = orders.unmade(one);
    assertThat(left).as("letter and certificate").hasSize(2);
    return left;
  }

  /** Another process, as far as it makes papers. */
  private PaperMaking process(ThreadPoolExecutor thread) {
    return new PaperMaking(new Noted(), waiting, thread, clock);
  }

  @Test
  void whatAKilledPortalLeftBetweenCommitAndPrintingIsPrintedAfterTheNextStart() {
    List<UUID> left = leftBehind();
    process(first).takeUp();
    await().atMost(SOON).until(() -> made(left));
    assertThat(printed).containsAll(left);
  }

  @Test
  void whatAPortalTookThatWasKilledIsPrintedOnlyOnceItsTimeIsOver() throws Exception {
    List<UUID> left = leftBehind();
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> assertThat(waiting.take(left.getFirst())).as("it was free").isTrue());
    process(first).takeUp();
    await().atMost(SOON).until(() -> made(left.subList(1, 2)));
    first.submit(() -> {}).get();
    assertThat(printed).doesNotContain(left.getFirst());

    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status ->
                jdbc.update(
                    "update recognition_paper_order set next_at = utc_timestamp(6) where id = ?",
                    (Object) bytes(left.getFirst())));
    process(first).sweep();
    await().atMost(SOON).until(() -> made(left));
  }

  @Test
  void twoProcessesThatSweepAtOncePrintAPaperOnce() throws Exception {
    List<UUID> left = leftBehind();
    CountDownLatch together = new CountDownLatch(1);
    for (ThreadPoolExecutor one : List.of(first, second)) {
      one.execute(
          () -> {
            try {
              together.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          });
      process(one).takeUp();
    }
    together.countDown();
    await().atMost(SOON).until(() -> made(left));
    first.submit(() -> {}).get();
    second.submit(() -> {}).get();
    assertThat(printed).containsAll(left).doesNotHaveDuplicates();
  }

  @Test
  void aStepThatIsRolledBackWakesNobodyAndACommitWakesOnce() {
    UUID one = Ids.next();
    PaperMaking making = process(first);
    assertThatThrownBy(() -> making.afterCommit(one)).isInstanceOf(IllegalStateException.class);
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              making.afterCommit(one);
              status.setRollbackOnly();
            });
    assertThat(first.getTaskCount()).isZero();
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              making.afterCommit(one);
              making.afterCommit(one);
              assertThat(first.getTaskCount()).isZero();
            });
    assertThat(first.getTaskCount()).isEqualTo(1);
  }

  private boolean made(List<UUID> all) {
    return all.stream().allMatch(id -> orders.findById(id).orElseThrow().isMade());
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  /** Notes what it printed. */
  private final class Noted extends PaperBook {

    private Noted() {
      super(
          orders,
          waiting,
          portal.getBean(PaperRepository.class),
          portal.getBean(PaperCounterRepository.class),
          portal.getBean(CaseRepository.class),
          portal.getBean(PaperSheets.class),
          portal.getBean(PaperPress.class),
          portal.getBean(Documents.class),
          portal.getBean(Journal.class),
          transactions,
          clock);
    }

    @Override
    public boolean make(UUID orderId) {
      boolean here = super.make(orderId);
      if (here) {
        printed.add(orderId);
      }
      return here;
    }
  }
}
