package dev.biaolian.demo;

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
      Map<String, Object> settings = new HashMap<>(TestDatabase.properties());
      settings.putAll(dev.biaolian.database.TestDatabase.fresh("biaolian_demo"));
      settings.put("biaolian.storage", Files.createTempDirectory(folder, "demo").toString());
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
