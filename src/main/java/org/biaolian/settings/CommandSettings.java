package org.biaolian.settings;

import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/** The settings of a command that works on the database without starting the portal. */
public final class CommandSettings {

  private CommandSettings() {}

  /**
   * Command line, environment and {@code application.yml}, in this order.
   *
   * @throws UnsafeSettingException when a setting of the database or the trail is missing or unsafe
   */
  public static ConfigurableEnvironment read(String... arguments) {
    ConfigurableEnvironment environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(arguments));
    ConfigDataEnvironmentPostProcessor.applyTo(environment);
    SettingsRules.databaseProblem(property -> SettingsGuard.value(environment, property))
        .ifPresent(
            sentence -> {
              throw new UnsafeSettingException(sentence);
            });
    return environment;
  }
}
