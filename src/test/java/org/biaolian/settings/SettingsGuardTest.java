package org.biaolian.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.biaolian.SigningKeyFile;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The guard inside a start, with an application that has no bean at all. */
@ExtendWith(OutputCaptureExtension.class)
class SettingsGuardTest {

  private static final String SECRET = "a-secret-that-no-log-shows";
  private static final String HTTPS = "https://portal.example.org";

  @TempDir private Path folder;

  private String[] arguments(String storage, String baseUrl) {
    return new String[] {
      "--spring.datasource.url=jdbc:mysql://db.example.org/biaolian",
      "--spring.datasource.username=biaolian_app",
      "--spring.datasource.password=" + SECRET,
      "--spring.flyway.user=biaolian_migrate",
      "--spring.flyway.password=" + SECRET,
      "--biaolian.audit.schema=biaolian_audit",
      "--biaolian.audit.root-key=" + SigningKeyFile.in(folder),
      "--biaolian.storage=" + storage,
      "--biaolian.base-url=" + baseUrl,
      "--biaolian.proxy=framework",
      "--biaolian.keycloak.issuer=https://id.example.org/realms/biaolian",
      "--biaolian.keycloak.client-secret=" + SECRET,
      "--biaolian.keycloak.people-client-secret=" + SECRET
    };
  }

  private static SpringApplicationBuilder nothing() {
    return new SpringApplicationBuilder(SettingsGuardTest.class).web(WebApplicationType.NONE);
  }

  @Test
  void anUnsafeSettingEndsTheStartWithOneSentence(CapturedOutput output) {
    assertThatThrownBy(() -> nothing().run(arguments("storage", HTTPS)))
        .isInstanceOf(UnsafeSettingException.class);
    assertThat(output.getAll())
        .contains("APPLICATION FAILED TO START", "BIAOLIAN_STORAGE is a relative path")
        .doesNotContain("\tat ", SECRET);
  }

  @Test
  void aPlaceholderThatNothingFillsIsNamedWithoutAStackTrace(CapturedOutput output) {
    assertThatThrownBy(() -> nothing().run(arguments("${NOWHERE}", HTTPS)))
        .isInstanceOf(UnsafeSettingException.class);
    assertThat(output.getAll())
        .contains("BIAOLIAN_STORAGE is still a placeholder")
        .doesNotContain("\tat ");
  }

  @Test
  void theMigrationsUseThePortalsDatabaseUnlessToldOtherwise() {
    try (var context = nothing().run(arguments(folder.toString(), HTTPS))) {
      assertThat(context.getEnvironment().getProperty("spring.flyway.url"))
          .isEqualTo("jdbc:mysql://db.example.org/biaolian");
    }
  }

  @Test
  void anHttpsPortalHasSecureCookies() {
    try (var context = nothing().run(arguments(folder.toString(), HTTPS))) {
      assertThat(context.getEnvironment().getProperty("server.servlet.session.cookie.secure"))
          .isEqualTo("true");
      assertThat(context.getEnvironment().getProperty("server.servlet.session.cookie.name"))
          .isEqualTo("__Host-session");
    }
    try (var context = nothing().run(arguments(folder.toString(), "http://localhost:8080"))) {
      assertThat(context.getEnvironment().getProperty("server.servlet.session.cookie.name"))
          .isNull();
      assertThat(context.getEnvironment().getProperty("server.servlet.session.cookie.secure"))
          .isNull();
    }
  }
}
