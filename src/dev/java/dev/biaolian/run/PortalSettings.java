package dev.biaolian.run;

import dev.biaolian.SigningKeyFile;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The portal's settings on a laptop, those of the database left out. */
public final class PortalSettings {
  private PortalSettings() {}

  /**
   * The settings.
   *
   * @param folder where files, keys and whatever else the portal keeps lie
   */
  public static Map<String, Object> of(
      int port,
      URI address,
      URI issuer,
      String clientSecret,
      String peopleSecret,
      Path folder,
      Path log) {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("server.port", port);
    settings.put("server.address", "127.0.0.1");
    settings.put("biaolian.base-url", address);
    settings.put("biaolian.storage", folder.resolve("storage"));
    settings.put("biaolian.audit.root-key", SigningKeyFile.in(folder.resolve("")));
    settings.put("biaolian.demo", true);
    settings.put("biaolian.keycloak.issuer", issuer);
    settings.put("biaolian.keycloak.client-id", "portal");
    settings.put("biaolian.keycloak.client-secret", clientSecret);
    settings.put("biaolian.keycloak.people-client-id", "portal-people");
    settings.put("biaolian.keycloak.people-client-secret", peopleSecret);
    settings.put("vaadin.productionMode", true);
    settings.put("logging.file.name", log);
    settings.put("logging.threshold.console", "OFF");
    // For people to read.
    settings.put("logging.structured.format.file", "");
    settings.put("spring.main.banner-mode", "off");
    // The parts are stopped in order: the portal before its database.
    settings.put("spring.main.register-shutdown-hook", false);
    return settings;
  }

  /** As command line arguments, which go before every file and variable. */
  static String[] arguments(Map<String, Object> settings) {
    return settings.entrySet().stream()
        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
        .toArray(String[]::new);
  }
}
