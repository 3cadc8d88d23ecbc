package dev.biaolian.demo;

import dev.biaolian.database.EmbeddedMariaDb;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.biaolian.testing.TestDatabase;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** An empty database and storage for one context, so that counts are exact. */
final class OwnDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    try {
      Path folder = Files.createDirectories(Path.of("target", "test-world"));
      Path data = Files.createTempDirectory(folder, "demo");
      Path cache =
          Path.of(
              System.getProperty(
                  "portal.cache",
                  Path.of(System.getProperty("user.home"), ".cache/biaolian").toString()));
      Map<String, Object> settings = new HashMap<>(TestDatabase.properties());
      settings.putAll(
          EmbeddedMariaDb.start(cache, data.resolve("mariadb"), 0, line -> {})
              .closeAtExit()
              .portalProperties());
      settings.put("biaolian.storage", data.resolve("storage").toString());
      settings.put("biaolian.demo", true);
      context
          .getEnvironment()
          .getPropertySources()
          .addFirst(new MapPropertySource("demo-database", settings));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
