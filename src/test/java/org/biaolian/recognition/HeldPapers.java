package org.biaolian.recognition;

import java.util.Collection;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadPoolExecutor;
import org.biaolian.kernel.Columns;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Papers are ordered and not printed meanwhile: thousands of them would keep the machine busy for
 * the tests that follow.
 */
final class HeldPapers {

  private final ThreadPoolExecutor printer;
  private final JdbcTemplate sql;
  private final TransactionTemplate transactions;
  private final CountDownLatch released = new CountDownLatch(1);

  HeldPapers(ApplicationContext portal) {
    printer = portal.getBean("paperPrinter", ThreadPoolExecutor.class);
    sql = portal.getBean(JdbcTemplate.class);
    transactions = new TransactionTemplate(portal.getBean(PlatformTransactionManager.class));
    printer.execute(
        () -> {
          try {
            released.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }

  /** Also what was ordered of certain standards, lest it be printed later. */
  void forget(Collection<UUID> standards) {
    printer.getQueue().clear();
    try {
      transactions.executeWithoutResult(status -> standards.forEach(this::forget));
    } finally {
      released.countDown();
    }
  }

  private void forget(UUID standard) {
    sql.update(
        """
        delete o from recognition_paper_order o
        join recognition_case c on c.id = o.case_id
        join recognition_request r on r.id = c.request_id
        where o.made = false and r.standard_id = ?""",
        (Object) Columns.bytes(standard));
  }
}
