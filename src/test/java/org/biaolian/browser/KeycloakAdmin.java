package org.biaolian.browser;

import dev.biaolian.keycloak.DemoOtp;
import dev.biaolian.keycloak.DemoUsers;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keycloak's administration, as far as the tests need it. */
final class KeycloakAdmin {

  /** Clerk and approver of 湖北, approver of 山西, clerk of 河南: for rules that forbid two steps. */
  static final String DEPUTY = "hubei-deputy";

  /** Has an account, but neither roles nor an organization. */
  static final String NEWCOMER = "newcomer";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI server;
  private final String password;

  private KeycloakAdmin(URI server, String password) {
    this.server = server;
    this.password = password;
  }

  static KeycloakAdmin signIn(URI issuer, Path passwordFile) throws IOException {
    return new KeycloakAdmin(issuer.resolve("/"), Files.readString(passwordFile).strip());
  }

  void createDeputy() {
    String id = create(DEPUTY, "华清", List.of(password(), otp(DEPUTY)));
    List<JsonNode> roles = new ArrayList<>();
    for (String role : List.of("clerk", "approver")) {
      roles.add(get("/roles/" + role));
    }
    send(json("POST", "/users/" + id + "/role-mappings/realm", roles));
    for (String alias : List.of("420000", "140000", "410000")) {
      for (JsonNode organization : get("/organizations?max=100")) {
        if (organization.path("alias").asString().equals(alias)) {
          String path = "/organizations/" + organization.path("id").asString() + "/members";
          send(request("POST", path, BodyPublishers.ofString(id)));
        }
      }
    }
  }

  void createNewcomer() {
    create(NEWCOMER, "新同事", List.of(password()));
  }

  /** Ends all sessions of a person at the sign-in server, as an administrator would. */
  void endSessions(String username) {
    send(request("POST", "/users/" + id(username) + "/logout", BodyPublishers.noBody()));
  }

  /** What the guard against guessing has counted for an account. */
  record Failures(int count, boolean locked) {}

  Failures failures(String username) {
    JsonNode found = get("/attack-detection/brute-force/users/" + id(username));
    return new Failures(found.path("numFailures").asInt(), found.path("disabled").asBoolean());
  }

  void unlock(String username) {
    String path = "/attack-detection/brute-force/users/" + id(username);
    send(request("DELETE", path, BodyPublishers.noBody()));
  }

  private String create(String username, String name, List<Map<String, Object>> credentials) {
    send(
        json(
            "POST",
            "/users",
            Map.of(
                "username",
                username,
                "firstName",
                name,
                "email",
                username + "@demo.example",
                "emailVerified",
                true,
                "enabled",
                true,
                "credentials",
                credentials)));
    return id(username);
  }

  /** The account's subject in tokens. */
  String id(String username) {
    return get("/users?exact=true&username=" + username).get(0).path("id").asString();
  }

  private static Map<String, Object> password() {
    return Map.of("type", "password", "value", DemoUsers.PASSWORD, "temporary", false);
  }

  private static Map<String, Object> otp(String username) {
    return Map.of(
        "type",
        "otp",
        "secretData",
        JSON.writeValueAsString(Map.of("value", DemoOtp.secret(username))),
        "credentialData",
        JSON.writeValueAsString(
            Map.of(
                "subType",
                "totp",
                "digits",
                6,
                "counter",
                0,
                "period",
                30,
                "algorithm",
                "HmacSHA1")));
  }

  /** A realm role as the service account would have to name it, in a list of one. */
  String realmRole(String name) {
    return "[" + get("/roles/" + name) + "]";
  }

  /** A role of the realm's own administration, in a list of one. */
  String managementRole(String name) {
    return "[" + get("/clients/" + management() + "/roles/" + name) + "]";
  }

  String management() {
    return get("/clients?clientId=realm-management").get(0).path("id").asString();
  }

  /** The status that the service account for people gets, with its own token. */
  int asServiceAccount(String secret, String method, String path, String body) {
    try {
      HttpRequest tokens =
          HttpRequest.newBuilder(server.resolve("/realms/biaolian/protocol/openid-connect/token"))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(
                  BodyPublishers.ofString(
                      "grant_type=client_credentials&client_id=portal-people&client_secret="
                          + URLEncoder.encode(secret, StandardCharsets.UTF_8)))
              .build();
      String token = JSON.readTree(send(tokens)).path("access_token").asString();
      HttpRequest request =
          HttpRequest.newBuilder(server.resolve("/admin/realms/biaolian" + path))
              .header("Authorization", "Bearer " + token)
              .header("Content-Type", "application/json")
              .method(method, BodyPublishers.ofString(body))
              .build();
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private JsonNode get(String path) {
    return JSON.readTree(send(request("GET", path, BodyPublishers.noBody())));
  }

  private HttpRequest json(String method, String path, Object body) {
    return request(method, path, BodyPublishers.ofString(JSON.writeValueAsString(body)));
  }

  private HttpRequest request(String method, String path, BodyPublisher body) {
    return HttpRequest.newBuilder(server.resolve("/admin/realms/biaolian" + path))
        .header("Authorization", "Bearer " + token())
        .header("Content-Type", "application/json")
        .method(method, body)
        .build();
  }

  /** Short-lived: asked anew each time. */
  private String token() {
    String form =
        "grant_type=password&client_id=admin-cli&username=admin&password="
            + URLEncoder.encode(password, StandardCharsets.UTF_8);
    HttpRequest request =
        HttpRequest.newBuilder(server.resolve("/realms/master/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    return JSON.readTree(send(request)).path("access_token").asString();
  }

  private String send(HttpRequest request) {
    try {
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() / 100 != 2) {
        throw new IllegalStateException(
            request.uri().getPath() + ": " + response.statusCode() + " " + response.body());
      }
      return response.body();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
