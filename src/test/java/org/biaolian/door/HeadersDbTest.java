package org.biaolian.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What browsers are told; the table in docs/security/headers.md says why. */
@ServerTest
class HeadersDbTest {

  private static final Map<String, String> EVERYWHERE =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY",
          "Referrer-Policy", "same-origin",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin");

  @LocalServerPort private int port;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/signed-out",
        "/biaolian/tokens.css",
        "/recognition/register",
        "/verify/nothing",
        "/actuator/health",
        "/error"
      })
  void everyAnswerCarriesThem(String path) {
    HttpResponse<String> answer = new Caller(port).get(path);
    EVERYWHERE.forEach(
        (name, value) ->
            assertThat(answer.headers().allValues(name)).as(name).containsExactly(value));
    assertThat(answer.headers().firstValue("Permissions-Policy").orElse(""))
        .contains("camera=()", "geolocation=()");
    assertThat(answer.headers().allValues("Content-Security-Policy")).hasSize(1);
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "frame-ancestors 'none'");
    assertThat(answer.headers().firstValue("Server")).isEmpty();
    assertThat(answer.headers().firstValue("X-Powered-By")).isEmpty();
  }

  @Test
  void aPageRunsItsOwnScriptsByANonceThatIsNewEachTime() {
    Caller caller = new Caller(port);
    String first = nonceOf(caller.get("/signed-out"));
    assertThat(nonceOf(caller.get("/signed-out"))).isNotEqualTo(first);
  }

  @Test
  void noScriptMayStandInThePageWithoutTheNonce() {
    HttpResponse<String> page = new Caller(port).get("/signed-out");
    String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
    String scripts = directive(policy, "script-src");
    assertThat(scripts).contains("'strict-dynamic'", "'unsafe-eval'");
    assertThat(scripts).doesNotContain("'unsafe-inline'", "http:", "https:", "*", "'self'");
    assertThat(directive(policy, "style-src")).isEqualTo("'self' 'unsafe-inline'");
    String nonce = nonceOf(page);
    Matcher script = Pattern.compile("<script[^>]*>").matcher(page.body());
    int found = 0;
    while (script.find()) {
      found++;
      assertThat(script.group()).contains("nonce=\"" + nonce + "\"");
    }
    assertThat(found).isPositive();
  }

  @Test
  void theScriptsOfTheBuildAreStillCached() {
    Caller caller = new Caller(port);
    Matcher script =
        Pattern.compile("src=\"\\./(VAADIN/build/[^\"]+)\"")
            .matcher(caller.get("/signed-out").body());
    assertThat(script.find()).isTrue();
    assertThat(caller.get("/" + script.group(1)).headers().firstValue("Cache-Control").orElse(""))
        .contains("max-age=")
        .doesNotContain("no-store");
  }

  @Test
  void theSessionCookieIsForTheServerOnly() {
    HttpResponse<String> answer = new Caller(port).get("/recognition/register");
    assertThat(answer.headers().allValues("Set-Cookie"))
        .anySatisfy(
            cookie ->
                assertThat(cookie)
                    .startsWith("JSESSIONID=")
                    .contains("HttpOnly")
                    .contains("SameSite=Lax"));
  }

  @Test
  void aPostThatIsNotTheClientsNeedsTheTokenOfTheSession() {
    Caller caller = new Caller(port).signIn("jinzhong-clerk");
    assertThat(caller.post("/logout", "application/x-www-form-urlencoded", "").statusCode())
        .isEqualTo(403);
    assertThat(caller.post("/actuator/health", "application/json", "{}").statusCode())
        .isEqualTo(403);
    assertThat(caller.isSignedIn()).isTrue();
  }

  private static String nonceOf(HttpResponse<String> page) {
    Matcher nonce =
        Pattern.compile("'nonce-([^']+)'")
            .matcher(page.headers().firstValue("Content-Security-Policy").orElseThrow());
    assertThat(nonce.find()).isTrue();
    assertThat(nonce.group(1)).hasSizeGreaterThanOrEqualTo(22);
    return nonce.group(1);
  }

  private static String directive(String policy, String name) {
    for (String one : policy.split(";", -1)) {
      if (one.strip().startsWith(name + " ")) {
        return one.strip().substring(name.length() + 1);
      }
    }
    return "";
  }
}
