package org.biaolian.testing;

import dev.biaolian.SigningKeyFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * One database server for all tests of a run: embedded MariaDB in a folder of its own, or MySQL
 * with {@code -Dportal.db=mysql}.
 */
public final class TestDatabase
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final class Holder {
    static final Map<String, Object> PROPERTIES = start();
  }

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("test-database", properties()));
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("test-index", index()));
  }

  /**
   * Several portals of one run share the database, but an index in a folder has one writer. A
   * search server with {@code -Dportal.search} is shared.
   */
  private static Map<String, Object> index() {
    String server = System.getProperty("portal.search");
    if (server != null) {
      return Map.of("biaolian.search.backend", "opensearch", "biaolian.search.uris", server);
    }
    try {
      Path folder = Path.of("target", "test-world").toAbsolutePath();
      return Map.of(
          "biaolian.search.folder", Files.createTempDirectory(folder, "index").toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Settings of the portal for this database, storage and a Keycloak that is not there. */
  public static Map<String, Object> properties() {
    return Holder.PROPERTIES;
  }

  private static Map<String, Object> start() {
    try {
      Path folder = Files.createDirectories(Path.of("target", "test-world").toAbsolutePath());
      Map<String, Object> properties =
          new HashMap<>(dev.biaolian.database.TestDatabase.fresh("biaolian_test"));
      properties.put("biaolian.storage", Files.createTempDirectory(folder, "storage").toString());
      properties.put("biaolian.audit.root-key", SigningKeyFile.in(folder).toString());
      properties.put(
          "spring.jpa.properties.hibernate.session_factory.statement_inspector",
          StatementCount.class.getName());
      properties.put("biaolian.base-url", "http://localhost");
      properties.put("biaolian.keycloak.issuer", "http://localhost/realms/none");
      properties.put("biaolian.keycloak.client-id", "portal");
      properties.put("biaolian.keycloak.client-secret", "unused-in-these-tests");
      properties.put("biaolian.keycloak.people-client-id", "portal-people");
      properties.put("biaolian.keycloak.people-client-secret", "unused-in-these-tests");
      return Map.copyOf(properties);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
