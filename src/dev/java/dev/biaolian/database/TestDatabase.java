package dev.biaolian.database;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;

/**
 * Empty schemas for tests on whichever server this test run is meant for: an embedded MariaDB, one
 * for the whole JVM, or with {@code portal.db=mysql} a MySQL.
 */
public final class TestDatabase {
  private static @Nullable EmbeddedMariaDb mariaDb;

  private TestDatabase() {}

  /**
   * Drops and makes anew a schema with its audit schema and users.
   *
   * @param schema at most 20 small letters, digits and underscores, beginning with {@code biaolian}
   * @return settings for Spring, Flyway and the portal, passwords included
   */
  public static Map<String, Object> fresh(String schema) {
    return TestMySql.wanted() ? TestMySql.portalProperties(schema) : mariaDb().freshSchema(schema);
  }

  private static synchronized EmbeddedMariaDb mariaDb() {
    EmbeddedMariaDb running = mariaDb;
    if (running == null) {
      String home = System.getProperty("user.home");
      Path cache = Path.of(System.getProperty("portal.cache", home + "/.cache/biaolian"));
      running =
          EmbeddedMariaDb.start(
              cache,
              Path.of("target", "test-mariadb"),
              0,
              LoggerFactory.getLogger(TestDatabase.class)::info);
      // After the contexts that use it, or each of them waits for a server that is gone.
      SpringApplication.getShutdownHandlers().add(running::close);
      mariaDb = running;
    }
    return running;
  }
}
