package dev.biaolian.demo;

import dev.biaolian.database.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** An empty database and storage for one context, so that counts are exact. */
final class OwnDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    try {
      Path folder = Files.createDirectories(Path.of("target", "test-world").toAbsolutePath());
      Path data = Files.createTempDirectory(folder, "demo");
      Map<String, Object> settings = new HashMap<>(org.biaolian.testing.TestDatabase.properties());
      settings.putAll(TestDatabase.fresh("biaolian_demo"));
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
