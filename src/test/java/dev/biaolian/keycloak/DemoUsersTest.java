package dev.biaolian.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biaolian.keycloak.DemoUsers.Person;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class DemoUsersTest {

  private static final Set<String> ADMINISTRATORS =
      Set.of("system-admin", "security-admin", "auditor");

  private static Person person(String username) {
    return DemoUsers.all().stream()
        .filter(candidate -> candidate.username().equals(username))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everyBureauHasAClerkAReviewerAnApproverAndAnAdministrator() {
    for (String bureau :
        List.of(
            "140100", "140300", "140700", "140900", "141100", "140000", "340000", "360000",
            "410000", "420000", "430000")) {
      assertThat(
              DemoUsers.all().stream()
                  .filter(p -> p.organizations().contains(bureau))
                  .flatMap(p -> p.roles().stream()))
          .as(bureau)
          .contains("clerk", "reviewer", "approver", "bureau-admin");
    }
  }

  @Test
  void secretariatOfficersAlsoWorkForTheirHomeBureau() {
    assertThat(person("sec-cities-officer").organizations())
        .containsExactly("sec-cities", "140100");
    assertThat(person("sec-six-officer").organizations()).containsExactly("sec-six", "140000");
    assertThat(person("sec-six-officer").roles()).containsExactly("secretariat", "clerk");
  }

  @Test
  void administratorsHoldOneRoleAndNoOrganizationOfKeycloak() {
    for (Person person : DemoUsers.all()) {
      if (person.roles().stream().anyMatch(ADMINISTRATORS::contains)) {
        assertThat(person.roles()).as(person.username()).hasSize(1);
        assertThat(person.organizations()).containsExactly(DemoUsers.PLATFORM);
      }
    }
  }

  @Test
  void namesAndAddressesAreUnique() {
    assertThat(DemoUsers.all()).extracting(Person::username).doesNotHaveDuplicates();
    assertThat(DemoUsers.all()).extracting(Person::nameZh).doesNotHaveDuplicates();
    assertThat(person("taiyuan-clerk").email()).isEqualTo("taiyuan-clerk@demo.example");
  }

  @Test
  void onlyPeopleWhoNeedASecondFactorHaveOne() throws IOException {
    RealmFile file = RealmFile.read(Path.of("realm-export.json"));
    DemoUsers.addTo(file);
    ObjectNode realm = file.resolved(new RealmValues(URI.create("http://localhost"), true, true));
    assertThat(
            realm.path("users").valueStream().filter(user -> !user.has("serviceAccountClientId")))
        .hasSize(DemoUsers.all().size());
    for (JsonNode user : realm.path("users")) {
      boolean approves = user.path("username").asString().endsWith("-approver");
      boolean clerk = user.path("username").asString().endsWith("-clerk");
      if (approves || clerk) {
        assertThat(user.path("credentials").size())
            .as(user.path("username").asString())
            .isEqualTo(approves ? 2 : 1);
      }
    }
  }
}
