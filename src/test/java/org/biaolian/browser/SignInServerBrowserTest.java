package org.biaolian.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import dev.biaolian.keycloak.DemoUsers;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the realm itself refuses, asked with the portal's own client. */
@BrowserTest
class SignInServerBrowserTest {

  private static final String AUTHORIZE = "/protocol/openid-connect/auth?";
  private static final String TOKEN = "/protocol/openid-connect/token";

  private final HttpClient http = HttpClient.newHttpClient();
  private final BrowserContext window = Browsers.window();
  private Map<String, String> asked = new LinkedHashMap<>();

  /** What the portal asks for a sign-in with. */
  @BeforeEach
  void ask() {
    URI start = PortalUnderTest.running().address().resolve("/oauth2/authorization/keycloak");
    URI server = URI.create(get(start).headers().firstValue("Location").orElseThrow());
    asked = parameters(server.getRawQuery());
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void aRightRequestOpensTheSignInPage() {
    assertThat(authorize().statusCode()).isEqualTo(200);
  }

  @Test
  void anotherWayBackIsRefusedAndNotFollowed() {
    for (String back :
        new String[] {
          "https://evil.example.org/login/oauth2/code/keycloak",
          PortalUnderTest.running().address() + "/login/oauth2/code/keycloak/../../../standards",
          PortalUnderTest.running().address() + "/signed-out"
        }) {
      asked.put("redirect_uri", back);
      HttpResponse<String> answer = authorize();
      assertThat(answer.statusCode()).as(back).isEqualTo(400);
      assertThat(answer.headers().firstValue("Location")).isEmpty();
    }
  }

  @Test
  void aRequestWithoutAProofKeyIsRefused() {
    asked.remove("code_challenge");
    asked.remove("code_challenge_method");
    assertThat(refusal(authorize())).contains("error=invalid_request");
  }

  @Test
  void aPlainProofKeyIsRefused() {
    asked.put("code_challenge_method", "plain");
    assertThat(refusal(authorize())).contains("error=invalid_request");
  }

  @Test
  void aCodeIsNotChangedIntoTokensWithAnotherProofOrAnotherWayBack() {
    assertThat(change(code(), "x".repeat(64), asked("redirect_uri"))).contains("invalid_grant");
    assertThat(change(code(), "", asked("redirect_uri"))).contains("invalid_grant");
    assertThat(change(code(), "x".repeat(64), "https://evil.example.org/"))
        .contains("invalid_grant");
  }

  /** A code of a real sign-in, taken on its way to the portal. */
  private String code() {
    window.clearCookies();
    try (Page page = window.newPage()) {
      page.route("**/login/oauth2/code/**", route -> route.abort());
      page.navigate("/recognition/register");
      Request callback =
          page.waitForRequest(
              "**/login/oauth2/code/**",
              () -> SignInForm.password(page, "lvliang-clerk", DemoUsers.PASSWORD));
      return String.valueOf(parameters(URI.create(callback.url()).getRawQuery()).get("code"));
    }
  }

  private String change(String code, String verifier, String back) {
    var settings = PortalUnderTest.running().context().getEnvironment();
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", "authorization_code");
    form.put("code", code);
    form.put("redirect_uri", back);
    form.put("client_id", asked("client_id"));
    form.put("client_secret", settings.getRequiredProperty("biaolian.keycloak.client-secret"));
    form.put("code_verifier", verifier);
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(URI.create(PortalUnderTest.running().issuer() + TOKEN))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(query(form))));
    assertThat(answer.statusCode()).isEqualTo(400);
    return answer.body();
  }

  private HttpResponse<String> authorize() {
    return get(URI.create(PortalUnderTest.running().issuer() + AUTHORIZE + query(asked)));
  }

  private static String refusal(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(302);
    return answer.headers().firstValue("Location").orElse("");
  }

  private String asked(String name) {
    return String.valueOf(asked.get(name));
  }

  private HttpResponse<String> get(URI address) {
    return send(HttpRequest.newBuilder(address));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String query(Map<String, String> values) {
    return values.entrySet().stream()
        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static Map<String, String> parameters(String query) {
    return Arrays.stream(query.split("&", -1))
        .map(pair -> pair.split("=", 2))
        .filter(pair -> pair.length == 2)
        .collect(
            Collectors.toMap(
                pair -> URLDecoder.decode(pair[0], StandardCharsets.UTF_8),
                pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8),
                (one, other) -> one,
                LinkedHashMap::new));
  }
}
