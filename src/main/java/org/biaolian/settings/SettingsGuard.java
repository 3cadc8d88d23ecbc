package org.biaolian.settings;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.PlaceholderResolutionException;

/** Judges the settings when all of them are known and before any bean connects to anything. */
final class SettingsGuard implements ApplicationListener<ApplicationContextInitializedEvent> {

  @Override
  public void onApplicationEvent(ApplicationContextInitializedEvent event) {
    ConfigurableEnvironment environment = event.getApplicationContext().getEnvironment();
    Settings settings = property -> value(environment, property);
    SettingsRules.problem(settings)
        .ifPresent(
            sentence -> {
              throw new UnsafeSettingException(sentence);
            });
    if (SettingsRules.needsSecureCookies(settings)) {
      environment
          .getPropertySources()
          .addFirst(
              new MapPropertySource(
                  "secure-cookies",
                  Map.of(
                      "server.servlet.session.cookie.secure",
                      "true",
                      // Browsers take this name with https, for this host and all its paths only.
                      "server.servlet.session.cookie.name",
                      "__Host-session")));
    }
  }

  /** A value with a placeholder that nothing fills is given as it stands. */
  static @Nullable String value(ConfigurableEnvironment environment, String property) {
    try {
      return environment.getProperty(property);
    } catch (PlaceholderResolutionException e) {
      return "${" + e.getPlaceholder() + "}";
    }
  }
}
