package org.biaolian.crash;

import dev.biaolian.SigningKeyFile;
import dev.biaolian.database.EmbeddedMariaDb;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.biaolian.PortalApplication;
import org.biaolian.testing.TestWorld;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * A portal with a database of its own that will be killed: starts on the data that the last one
 * left, looks whether all is there, says so, and lets the writers work.
 *
 * <p>Arguments: the folder, since when the last round worked, the file with what was acknowledged
 * in it, the first free serial, and whether it is the last start, which only looks.
 */
final class CrashedPortal {

  private CrashedPortal() {}

  static synchronized void say(String line) {
    System.out.println(line);
    System.out.flush();
  }

  public static void main(String[] arguments) {
    Path folder = Path.of(arguments[0]);
    try {
      EmbeddedMariaDb database =
          EmbeddedMariaDb.start(
              Path.of(System.getProperty("portal.cache")), folder.resolve("db"), 0, word -> {});
      ConfigurableApplicationContext portal = portal(folder, database);
      List<String> acknowledged = Files.readAllLines(Path.of(arguments[2]));
      say(
          "VERIFIED "
              + new AfterCrash(portal)
                  .check(Instant.ofEpochMilli(Long.parseLong(arguments[1])), acknowledged));
      if (Boolean.parseBoolean(arguments[4])) {
        portal.close();
        database.close();
        System.exit(0);
      }
      new Writers(portal, Integer.parseInt(arguments[3])).work();
    } catch (Throwable e) {
      say("FAILED " + e.toString().replaceAll("\\s+", " "));
      e.printStackTrace();
      System.exit(1);
    }
  }

  static ConfigurableApplicationContext portal(Path folder, EmbeddedMariaDb database) {
    Map<String, Object> settings = new HashMap<>(database.portalProperties());
    settings.put("biaolian.storage", folder.resolve("storage").toString());
    settings.put("biaolian.audit.root-key", SigningKeyFile.in(folder).toString());
    settings.put("biaolian.base-url", "http://localhost");
    settings.put("biaolian.keycloak.issuer", "http://localhost:1/realms/none");
    settings.put("biaolian.keycloak.client-secret", "unused-in-these-tests");
    settings.put("biaolian.keycloak.people-client-secret", "unused-in-these-tests");
    settings.put("server.port", "0");
    settings.put("vaadin.productionMode", "true");
    settings.put("logging.level.root", "error");
    return new SpringApplicationBuilder(PortalApplication.class, TestWorld.class)
        .initializers(
            context ->
                context
                    .getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("crash", settings)))
        .bannerMode(Banner.Mode.OFF)
        .run();
  }
}
