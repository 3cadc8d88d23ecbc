package dev.biaolian.keycloak;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings a realm that was imported earlier in line with this start: another port of the portal or
 * another choice of one-time codes. People, passwords and everything else stay as they are.
 */
final class AdminClient {

  private static final String ORGANIZATIONS = "organizations-of-people";
  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  private final HttpClient http;
  private final URI server;
  private final String token;

  private AdminClient(HttpClient http, URI server, String token) {
    this.http = http;
    this.server = server;
    this.token = token;
  }

  static AdminClient signIn(HttpClient http, URI server, String user, String password)
      throws IOException, InterruptedException {
    String form =
        "grant_type=password&client_id=admin-cli&username="
            + URLEncoder.encode(user, StandardCharsets.UTF_8)
            + "&password="
            + URLEncoder.encode(password, StandardCharsets.UTF_8);
    HttpRequest request =
        HttpRequest.newBuilder(server.resolve("/realms/master/protocol/openid-connect/token"))
            .timeout(TIMEOUT)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    String token = Json.readObject(send(http, request)).path("access_token").asString();
    return new AdminClient(http, server, token);
  }

  void apply(RealmFile file, RealmValues values) throws IOException, InterruptedException {
    ObjectNode wanted = file.resolved(values);
    ObjectNode realm = (ObjectNode) get("/admin/realms/biaolian");
    realm.set("browserFlow", wanted.path("browserFlow"));
    realm.withObject("attributes").setAll((ObjectNode) wanted.path("attributes"));
    put("/admin/realms/biaolian", realm);

    JsonNode wantedClient = RealmFile.portalClient(wanted);
    ObjectNode client = (ObjectNode) get("/admin/realms/biaolian/clients?clientId=portal").get(0);
    for (String field : new String[] {"rootUrl", "baseUrl", "redirectUris"}) {
      client.set(field, wantedClient.path(field));
    }
    client.withObject("attributes").setAll((ObjectNode) wantedClient.path("attributes"));
    put("/admin/realms/biaolian/clients/" + client.path("id").asString(), client);
  }

  /**
   * Gives the service account for people the listed organizations. The import cannot carry it: it
   * makes permissions before organizations. Repeating it renews the list.
   */
  void permitOrganizations() throws IOException, InterruptedException {
    String settings =
        "/admin/realms/biaolian/clients/"
            + get("/admin/realms/biaolian/clients?clientId=admin-permissions")
                .get(0)
                .path("id")
                .asString()
            + "/authz/resource-server";
    JsonNode old = get(settings + "/permission?name=" + ORGANIZATIONS);
    for (JsonNode permission : old) {
      send(
          http, request(settings + "/policy/" + permission.path("id").asString()).DELETE().build());
    }
    JsonNode policy = get(settings + "/policy?type=role&permission=false").get(0);
    List<String> listed = new ArrayList<>();
    for (JsonNode organization : get("/admin/realms/biaolian/organizations?max=1000")) {
      listed.add(organization.path("id").asString());
    }
    Map<String, Object> permission =
        Map.of(
            "name",
            ORGANIZATIONS,
            "resourceType",
            "Organizations",
            "scopes",
            List.of("view", "manage"),
            "policies",
            List.of(policy.path("id").asString()),
            "resources",
            listed);
    send(
        http,
        request(settings + "/permission/scope")
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(Json.write(permission)))
            .build());
  }

  private JsonNode get(String path) throws IOException, InterruptedException {
    return Json.read(send(http, request(path).GET().build()));
  }

  private void put(String path, JsonNode body) throws IOException, InterruptedException {
    send(
        http,
        request(path)
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString(Json.write(body)))
            .build());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(server.resolve(path))
        .timeout(TIMEOUT)
        .header("Authorization", "Bearer " + token);
  }

  private static String send(HttpClient http, HttpRequest request)
      throws IOException, InterruptedException {
    HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() / 100 != 2) {
      throw new IOException(
          "Keycloak answered " + response.statusCode() + " to " + request.uri().getPath());
    }
    return response.body();
  }
}
