package org.biaolian.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.biaolian.kernel.Ids;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills chains as the portal does, for a benchmark: many facts to a transaction. */
public final class ChainFiller {

  private static final List<String> BUREAUS =
      List.of(
          "140100", "140300", "140700", "140900", "141100", "140000", "340000", "360000", "410000",
          "420000", "430000");

  private static final int AT_ONCE = 5000;
  private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

  private ChainFiller() {}

  /** Spreads that many facts over the bureaus. */
  public static void fill(String url, String user, String password, String schema, int facts) {
    DriverManagerDataSource database = new DriverManagerDataSource(url, user, password);
    TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    ChainWriter chains =
        new ChainWriter(new JdbcTemplate(database), new AuditSchema(schema), HashAlgorithm.SHA_256);
    for (int from = 0; from < facts; from += AT_ONCE) {
      List<AuditFact> part = new ArrayList<>();
      for (int i = from; i < Math.min(facts, from + AT_ONCE); i++) {
        part.add(fact(i));
      }
      transaction.executeWithoutResult(status -> chains.append(part));
    }
  }

  private static AuditFact fact(int number) {
    return new AuditFact(
        Ids.next(),
        FIRST.plusMillis(number * 40L),
        BUREAUS.get(number % BUREAUS.size()),
        new UUID(1, number % 40),
        "林晓燕",
        "10.14.1." + number % 250,
        "case.proposed",
        "recognition-case",
        new UUID(2, number / 8),
        "cities",
        "ASSESSING",
        "IN_REVIEW",
        "已对照本地要求逐条评估，第 4.1 条至第 6.3 条与本市管理要求一致。",
        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");
  }
}
