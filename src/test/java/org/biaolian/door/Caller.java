package org.biaolian.door;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** One browser without scripts: keeps cookies, follows nothing by itself. */
final class Caller {

  static final String SIGN_IN = "/oauth2/authorization/keycloak";
  static final String CALLBACK = "/login/oauth2/code/keycloak";
  private static final String AGENT =
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
          + " Chrome/141.0.0.0 Safari/537.36";

  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final URI portal;

  Caller(int port) {
    this.portal = URI.create("http://localhost:" + port);
  }

  HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(portal.resolve(path)));
  }

  HttpResponse<String> get(String path, String header, String value) {
    return send(HttpRequest.newBuilder(portal.resolve(path)).header(header, value));
  }

  HttpResponse<String> post(String path, String type, String body) {
    return send(
        HttpRequest.newBuilder(portal.resolve(path))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8)));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(
          request.setHeader("User-Agent", AGENT).build(),
          HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Begins a sign-in; answers what the portal sends along to the sign-in server. */
  Map<String, String> begin() {
    URI server = URI.create(get(SIGN_IN).headers().firstValue("Location").orElseThrow());
    return FakeProvider.parameters(server.getRawQuery());
  }

  HttpResponse<String> callback(String code, String state) {
    return get(CALLBACK + "?code=" + code + "&state=" + encoded(state));
  }

  /** A whole sign-in as it should be. */
  Caller signIn(String username) {
    Map<String, String> asked = begin();
    callback(FakeProvider.code(username, given(asked, "nonce"), nothing()), given(asked, "state"));
    return this;
  }

  /** A parameter that the sign-in must have asked with. */
  static String given(Map<String, String> asked, String name) {
    return Objects.requireNonNull(asked.get(name), name);
  }

  static <T> Consumer<T> nothing() {
    return untouched -> {};
  }

  static String encoded(String value) {
    return java.net.URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  String session() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("JSESSIONID"))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  void dropCookies() {
    cookies.getCookieStore().removeAll();
  }

  /** Whether a page of the portal opens, instead of leading to the sign-in. */
  boolean isSignedIn() {
    return get("/recognition/register").statusCode() == 200;
  }
}
