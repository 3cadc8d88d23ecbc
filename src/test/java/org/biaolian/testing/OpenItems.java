package org.biaolian.testing;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.UUID;
import org.biaolian.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Open items of work as rows, for tests of what is told of them. */
public final class OpenItems {

  private final JdbcClient sql;
  private final TransactionTemplate transactions;

  public OpenItems(JdbcClient sql, TransactionTemplate transactions) {
    this.sql = sql;
    this.transactions = transactions;
  }

  /** An assessment that waits for the clerks of an organization. */
  public UUID add(String organization, String number, LocalDate due) {
    UUID id = Ids.next();
    transactions.executeWithoutResult(
        status ->
            sql.sql(
                    """
                    insert into work_item (id, organization, role, step, subject_kind, subject_id,
                      origin, number, title, route, due_on, opened_at, demonstration, version)
                    values (?, ?, 'CLERK', 'assess', 'recognition-case', ?, '140100', ?,
                      '期限样本，含逗号；与分号（演示）', ?, ?, '2026-01-05 02:00:00', true, 0)
                    """)
                .params(
                    bytes(id),
                    organization,
                    bytes(Ids.next()),
                    number,
                    "recognition/cases/" + id,
                    due)
                .update());
    return id;
  }

  /** It is done. */
  public void close(UUID id) {
    transactions.executeWithoutResult(
        status ->
            sql.sql("update work_item set closed_at = '2026-01-06 02:00:00' where id = ?")
                .params((Object) bytes(id))
                .update());
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }
}
