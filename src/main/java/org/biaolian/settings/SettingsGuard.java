package org.biaolian.settings;

import java.util.Map;
import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Judges the settings when all of them are known and before any bean connects to anything. */
final class SettingsGuard implements ApplicationListener<ApplicationContextInitializedEvent> {

  @Override
  public void onApplicationEvent(ApplicationContextInitializedEvent event) {
    ConfigurableEnvironment environment = event.getApplicationContext().getEnvironment();
    Settings settings = environment::getProperty;
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
                  "secure-cookies", Map.of("server.servlet.session.cookie.secure", "true")));
    }
  }
}
