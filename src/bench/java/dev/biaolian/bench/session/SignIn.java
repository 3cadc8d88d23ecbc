package dev.biaolian.bench.session;

import dev.biaolian.keycloak.DemoUsers;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Signs in at the real Keycloak. A few people enter their password; every further session of theirs
 * goes through the whole code flow with what Keycloak then knows of them, so that a thousand
 * sessions do not cost a thousand slow password hashes.
 */
public final class SignIn {

  private static final String START = "/oauth2/authorization/keycloak";
  private static final Pattern FORM =
      Pattern.compile("id=\"kc-form-login\"[^>]* action=\"([^\"]+)\"");
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");

  private final HttpClient http;
  private final URI portal;
  private final URI keycloak;
  private final List<Visitor> known = new ArrayList<>();

  public SignIn(HttpClient http, URI portal, URI keycloak) {
    this.http = http;
    this.portal = portal;
    this.keycloak = keycloak;
  }

  /** Enters the password of a demo person. */
  public void enterPassword(String username) throws IOException, InterruptedException {
    Visitor visitor = new Visitor(http, "10.0.0." + (known.size() + 1));
    String form = visitor.get(portal.resolve(START)).body();
    visitor.post(
        URI.create(Words.find(FORM, form)),
        Map.of("username", username, "password", DemoUsers.PASSWORD));
    known.add(visitor);
  }

  /** A session of its own in the portal, for one of those who entered their password. */
  public Visitor again(int number) throws IOException, InterruptedException {
    Visitor visitor = new Visitor(http, "10.1." + number / 250 + "." + (number % 250 + 1));
    visitor.borrow(known.get(number % known.size()), keycloak);
    HttpResponse<String> page = visitor.get(portal.resolve(START));
    if (!page.uri().getAuthority().equals(portal.getAuthority())) {
      throw new IllegalStateException("Keycloak wants something else: " + page.uri());
    }
    return visitor;
  }

  /** Signs out of the portal; the way on to Keycloak is not gone, others share its session. */
  public void out(Visitor visitor) throws IOException, InterruptedException {
    String token = Words.find(TOKEN, visitor.get(portal.resolve("/standards")).body());
    HttpResponse<String> answer = visitor.submit(portal.resolve("/logout"), Map.of("_csrf", token));
    String location = answer.headers().firstValue("Location").orElse("");
    if (!location.contains("openid-connect/logout")) {
      throw new IllegalStateException("not signed out: " + answer.statusCode() + " " + location);
    }
  }
}
