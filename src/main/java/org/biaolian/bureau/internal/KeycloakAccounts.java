package org.biaolian.bureau.internal;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.biaolian.access.Role;
import org.biaolian.bureau.Accounts;
import org.biaolian.kernel.OrganizationCode;
import org.biaolian.kernel.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.JsonNode;

/**
 * Keycloak's admin REST API with the service account for people, whom the realm's admin permissions
 * hold to the group of people, the business roles and the listed organizations.
 */
@Component
class KeycloakAccounts implements Accounts {

  private static final Logger log = LoggerFactory.getLogger(KeycloakAccounts.class);
  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final String GROUP = "/people";

  private final RestClient http;
  private final String issuer;
  private final String admin;
  private final String clientId;
  private final String secret;

  KeycloakAccounts(
      @Value("${biaolian.keycloak.issuer}") String issuer,
      @Value("${biaolian.keycloak.people-client-id}") String clientId,
      @Value("${biaolian.keycloak.people-client-secret}") String secret) {
    JdkClientHttpRequestFactory requests =
        new JdkClientHttpRequestFactory(HttpClient.newBuilder().connectTimeout(TIMEOUT).build());
    requests.setReadTimeout(TIMEOUT);
    this.http = RestClient.builder().requestFactory(requests).build();
    this.issuer = issuer;
    this.admin = issuer.replaceFirst("/realms/", "/admin/realms/");
    this.clientId = clientId;
    this.secret = secret;
  }

  @Override
  public String create(String username, String name, Optional<String> mail, String password) {
    Map<String, Object> account = new HashMap<>();
    account.put("username", username);
    account.put("firstName", name);
    account.put("enabled", true);
    account.put("groups", List.of(GROUP));
    account.put("requiredActions", List.of("UPDATE_PASSWORD"));
    account.put("credentials", List.of(temporary(password)));
    mail.ifPresent(address -> account.put("email", address));
    return told(
        () -> {
          try {
            String place =
                http.post()
                    .uri(admin + "/users")
                    .headers(headers -> headers.setBearerAuth(token()))
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(account)
                    .retrieve()
                    .toBodilessEntity()
                    .getHeaders()
                    .getFirst("Location");
            return Objects.requireNonNull(place).replaceFirst("^.*/", "");
          } catch (HttpClientErrorException e) {
            if (e.getStatusCode() == HttpStatus.CONFLICT) {
              throw new RuleViolation("username-taken");
            }
            throw e;
          }
        });
  }

  @Override
  public void discard(String subject) {
    try {
      send(HttpMethod.DELETE, "/users/" + subject, null);
    } catch (RuleViolation e) {
      // The account has neither roles nor a person; the operator removes it by this line.
      log.warn("account {} of a failed invitation is left in Keycloak", subject);
    }
  }

  @Override
  public void align(Standing standing) {
    String id = standing.subject() != null ? standing.subject() : find(standing.username());
    alignRoles(id, standing.roles());
    alignOrganizations(id, standing.organizations());
    JsonNode account = get("/users/" + id);
    if (account.path("enabled").asBoolean() != standing.enabled()) {
      Map<String, Object> changed = new HashMap<>();
      account.properties().forEach(field -> changed.put(field.getKey(), field.getValue()));
      changed.put("enabled", standing.enabled());
      send(HttpMethod.PUT, "/users/" + id, changed);
    }
    if (!standing.enabled() || standing.roles().isEmpty()) {
      send(HttpMethod.POST, "/users/" + id + "/logout", null);
    }
  }

  private String find(String username) {
    JsonNode found = get("/users?exact=true&username=" + username);
    if (found.isEmpty()) {
      throw new RuleViolation("account-missing", username);
    }
    return found.get(0).path("id").asString();
  }

  private void alignRoles(String id, Set<Role> wanted) {
    String path = "/users/" + id + "/role-mappings/realm";
    List<JsonNode> surplus = new ArrayList<>();
    Set<Role> held = EnumSet.noneOf(Role.class);
    for (JsonNode one : get(path)) {
      Role.ofRealmName(one.path("name").asString())
          .ifPresent(
              role -> {
                held.add(role);
                if (!wanted.contains(role)) {
                  surplus.add(one);
                }
              });
    }
    if (!surplus.isEmpty()) {
      send(HttpMethod.DELETE, path, surplus);
    }
    if (!held.containsAll(wanted)) {
      List<JsonNode> missing = new ArrayList<>();
      for (JsonNode one : get(path + "/available")) {
        if (Role.ofRealmName(one.path("name").asString()).filter(wanted::contains).isPresent()) {
          missing.add(one);
        }
      }
      send(HttpMethod.POST, path, missing);
    }
  }

  private void alignOrganizations(String id, Set<OrganizationCode> wanted) {
    Set<String> aliases = wanted.stream().map(OrganizationCode::value).collect(Collectors.toSet());
    Set<String> held =
        get("/organizations/members/" + id + "/organizations")
            .valueStream()
            .map(one -> one.path("alias").asString())
            .collect(Collectors.toSet());
    if (held.equals(aliases)) {
      return;
    }
    for (JsonNode one : get("/organizations?max=1000")) {
      String alias = one.path("alias").asString();
      String members = "/organizations/" + one.path("id").asString() + "/members";
      if (aliases.contains(alias) && !held.contains(alias)) {
        send(HttpMethod.POST, members, id);
      } else if (held.contains(alias) && !aliases.contains(alias)) {
        send(HttpMethod.DELETE, members + "/" + id, null);
      }
    }
  }

  @Override
  public void resetPassword(String subject, String password) {
    send(HttpMethod.PUT, "/users/" + subject + "/reset-password", temporary(password));
    send(HttpMethod.POST, "/users/" + subject + "/logout", null);
  }

  private static Map<String, Object> temporary(String password) {
    return Map.of("type", "password", "value", password, "temporary", true);
  }

  private JsonNode get(String path) {
    return told(
        () ->
            Objects.requireNonNull(
                http.get()
                    .uri(admin + path)
                    .headers(headers -> headers.setBearerAuth(token()))
                    .retrieve()
                    .body(JsonNode.class)));
  }

  private void send(HttpMethod method, String path, @Nullable Object body) {
    told(
        () -> {
          var request =
              http.method(method)
                  .uri(admin + path)
                  .headers(headers -> headers.setBearerAuth(token()))
                  .contentType(MediaType.APPLICATION_JSON);
          if (body != null) {
            request.body(body);
          }
          return request.retrieve().toBodilessEntity();
        });
  }

  private String token() {
    LinkedMultiValueMap<String, String> form = new LinkedMultiValueMap<>();
    form.add("grant_type", "client_credentials");
    form.add("client_id", clientId);
    form.add("client_secret", secret);
    return Objects.requireNonNull(
            http.post()
                .uri(issuer + "/protocol/openid-connect/token")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .retrieve()
                .body(JsonNode.class))
        .path("access_token")
        .asString();
  }

  /** Whatever goes wrong over there, the reader is told that nothing was done. */
  private static <T> T told(Supplier<T> call) {
    try {
      return call.get();
    } catch (RestClientException e) {
      log.warn("Keycloak did not do it: {}", e.getMessage());
      throw new RuleViolation("sign-in-service-unavailable");
    }
  }
}
