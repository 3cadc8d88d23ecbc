package dev.biaolian.keycloak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code realm-export.json} in memory, to which the demo people are added before the import. They
 * stay a file of their own in the repository; Keycloak takes memberships of organizations only
 * together with the realm.
 */
final class RealmFile {

  static final String TWO_FACTOR = "two-factor";

  private final ObjectNode root;

  private RealmFile(ObjectNode root) {
    this.root = root;
  }

  static RealmFile read(Path file) throws IOException {
    return new RealmFile(Json.readObject(file));
  }

  /** The realm roles whose holders sign in with a one-time code. */
  Set<String> twoFactorRoles() {
    Set<String> names = new TreeSet<>();
    for (JsonNode role : root.path("roles").path("realm")) {
      for (JsonNode part : role.path("composites").path("realm")) {
        if (part.asString().equals(TWO_FACTOR)) {
          names.add(role.path("name").asString());
        }
      }
    }
    return names;
  }

  void addUser(Map<String, Object> user) {
    root.withArray("users").addPOJO(user);
  }

  void addMember(String organization, String username) {
    for (JsonNode candidate : root.path("organizations")) {
      if (candidate.path("alias").asString().equals(organization)) {
        ((ObjectNode) candidate)
            .withArray("members")
            .addPOJO(Map.of("username", username, "membershipType", "UNMANAGED"));
        return;
      }
    }
    throw new IllegalArgumentException(
        username + " belongs to " + organization + ", which realm-export.json does not have");
  }

  /** Lets one code serve twice: browser tests sign the same person in more often than that. */
  void reuseOtpCodes() {
    root.put("otpPolicyCodeReusable", true);
  }

  ObjectNode resolved(RealmValues values) {
    return Json.readObject(values.resolve(Json.write(root)));
  }

  static JsonNode portalClient(JsonNode realm) {
    for (JsonNode client : realm.path("clients")) {
      if (client.path("clientId").asString().equals("portal")) {
        return client;
      }
    }
    throw new IllegalArgumentException("realm-export.json has no client 'portal'");
  }

  void write(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, Json.writeIndented(root));
  }
}
