package org.biaolian.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import dev.biaolian.demo.DemoPeople;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.biaolian.access.NotAllowedException;
import org.biaolian.bureau.Grants;
import org.biaolian.catalogue.ImportMode;
import org.biaolian.catalogue.StandardImport;
import org.biaolian.testing.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What stands in the log of operations, line by line, in the format of the shipped settings. */
@ServerTest
class LogsDbTest {

  private static final String PERSON = "xinzhou-reviewer";

  @LocalServerPort private int port;
  @Autowired private StandardImport imports;
  @Autowired private Grants grants;

  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final StructuredLogEncoder encoder = new StructuredLogEncoder();
  private final AppenderBase<ILoggingEvent> listener =
      new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
          lines.add(new String(encoder.encode(event), StandardCharsets.UTF_8));
        }
      };

  @BeforeEach
  void listen() throws IOException {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    encoder.setContext(context);
    encoder.setFormat(shippedFormat());
    encoder.start();
    listener.setContext(context);
    listener.start();
    root().addAppender(listener);
  }

  @AfterEach
  void stop() {
    root().detachAppender(listener);
  }

  @Test
  void aSignInAnErrorAndAnImportLeaveNoNameNoTokenAndNoCode() {
    Caller caller = new Caller(port);
    Map<String, String> asked = caller.begin();
    String code = FakeProvider.code(PERSON, Caller.given(asked, "nonce"), Caller.nothing());
    caller.callback(code, Caller.given(asked, "state"));
    assertThat(caller.isSignedIn()).isTrue();
    String session = caller.session();
    caller.callback("a-wrong-code", "a-wrong-state");
    caller.get("/failing/unforeseen");
    SignedIn.as(
        "xinzhou-clerk",
        () ->
            imports.dryRun(
                ImportMode.OWN,
                "起草人名单.csv",
                new ByteArrayInputStream(
                    "标准号,标准名称,起草人\nDB14012-2019,模糊的标准,欧阳某某\n".getBytes(StandardCharsets.UTF_8))));
    String all = String.join("", lines);
    OidcUser person = (OidcUser) DemoPeople.authentication(PERSON, null).getPrincipal();
    assertThat(all)
        .contains(OpenPages.SECRET.substring(0, 12))
        .contains("\"account\":\"" + person.getSubject() + "\"")
        .doesNotContain(person.getFullName())
        .doesNotContain("欧阳某某")
        .doesNotContain(
            code, "a-wrong-code", Caller.given(asked, "state"), Caller.given(asked, "nonce"))
        .doesNotContain(FakeProvider.ACCESS_TOKEN, "eyJ", session)
        .doesNotContain(FakeProvider.lastTokenRequest().getOrDefault("client_secret", "none"))
        .doesNotContain(FakeProvider.lastTokenRequest().get("code_verifier"))
        .doesNotContain("unused-in-these-tests");
  }

  @Test
  void aRefusedActIsALineThatNamesTheAct() {
    assertThatThrownBy(() -> SignedIn.as("xinzhou-clerk", () -> grants.waiting()))
        .isInstanceOf(NotAllowedException.class);
    assertThat(lines)
        .anySatisfy(line -> assertThat(line).contains("refused: waiting needs CONFIRM_GRANT"));
  }

  @Test
  void nobodyWritesALineOfTheLogByWhatHeSends() {
    Caller caller = new Caller(port).signIn(PERSON);
    caller.get("/failing/unforeseen");
    caller.get("/nothing%0d%0aFORGED%20LINE?x=%0d%0aFORGED");
    caller.get(Caller.CALLBACK + "?error=%0d%0aFORGED&state=%0d%0aFORGED");
    LoggerFactory.getLogger("door").info("typed by somebody: {}", "one\r\nFORGED\u2028two");
    assertThat(lines).anySatisfy(line -> assertThat(line).contains("a forged line"));
    assertThat(lines)
        .allSatisfy(
            line -> {
              assertThat(line).endsWith("\n");
              assertThat(line.strip()).doesNotContain("\n", "\r");
              JsonNode read = JsonMapper.shared().readTree(line);
              assertThat(read.path("message").isString()).isTrue();
            });
  }

  private static Logger root() {
    return ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(Logger.ROOT_LOGGER_NAME);
  }

  /** Of the settings in the jar, not of the tests' own. */
  private static String shippedFormat() throws IOException {
    Object format =
        new YamlPropertySourceLoader()
            .load("shipped", new ClassPathResource("application.yml"))
            .getFirst()
            .getProperty("logging.structured.format.console");
    return String.valueOf(format).replaceFirst("^\\$\\{BIAOLIAN_LOG_FORMAT:(.*)}$", "$1");
  }
}
