package dev.biaolian.keycloak;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.biaolian.demo.DemoPeople;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The demo people of {@code demo/people.csv}, the one list that both Keycloak and our dated table
 * of people are filled from. A person has one row per organization.
 */
public final class DemoUsers {

  /** The one password of all demo people; it satisfies the realm's password policy. */
  public static final String PASSWORD = "Biaolian-2026";

  /** Administrators work for the platform, which is no organization in Keycloak. */
  static final String PLATFORM = "platform";

  /** The group that the portal's service account may manage; administrators are not in it. */
  private static final String PEOPLE_GROUP = "/people";

  /** Everyone has it whom Keycloak itself creates; an import must name it. */
  private static final String DEFAULT_ROLE = "default-roles-biaolian";

  private static final String PEOPLE = "/demo/people.csv";

  /**
   * One demo person.
   *
   * @param roles realm roles over all organizations
   * @param organizations organization codes, in the order of the file
   */
  public record Person(
      String username, String nameZh, String nameEn, Set<String> roles, Set<String> organizations) {

    /** The address that mail of the demo goes to; {@code .example} is never delivered. */
    public String email() {
      return username + "@demo.example";
    }
  }

  private DemoUsers() {}

  /** All demo people, in the order of the file. */
  public static List<Person> all() {
    Map<String, Person> people = new LinkedHashMap<>();
    try (InputStream in = DemoUsers.class.getResourceAsStream(PEOPLE)) {
      if (in == null) {
        throw new IllegalStateException(PEOPLE + " is not on the class path");
      }
      try (CsvReader<NamedCsvRecord> rows =
          CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        for (NamedCsvRecord row : rows) {
          Person person = people.computeIfAbsent(row.getField("username"), name -> person(row));
          person.roles().addAll(List.of(row.getField("roles").split(";")));
          person.organizations().add(row.getField("organization"));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(people.values());
  }

  private static Person person(NamedCsvRecord row) {
    return new Person(
        row.getField("username"),
        row.getField("name_zh"),
        row.getField("name_en"),
        new LinkedHashSet<>(),
        new LinkedHashSet<>());
  }

  /** Adds the people, their credentials and memberships to a realm in the form of its import. */
  static void addTo(RealmFile realm) {
    Map<String, Object> password = DemoPassword.credential(PASSWORD);
    for (Person person : all()) {
      Set<String> roles = new LinkedHashSet<>(person.roles());
      roles.add(DEFAULT_ROLE);
      List<Map<String, Object>> credentials = new ArrayList<>();
      credentials.add(password);
      if (person.roles().stream().anyMatch(realm.twoFactorRoles()::contains)) {
        credentials.add(otp(person));
      }
      // The whole name stands in one field: given name and family name would be shown the Western
      // way round.
      boolean business = !person.organizations().equals(Set.of(PLATFORM));
      realm.addUser(
          Map.ofEntries(
              Map.entry("id", DemoPeople.subject(person.username())),
              Map.entry("username", person.username()),
              Map.entry("enabled", true),
              Map.entry("emailVerified", true),
              Map.entry("email", person.email()),
              Map.entry("firstName", person.nameZh()),
              Map.entry("realmRoles", roles),
              Map.entry("groups", business ? List.of(PEOPLE_GROUP) : List.of()),
              Map.entry("credentials", credentials)));
      for (String organization : person.organizations()) {
        if (!organization.equals(PLATFORM)) {
          realm.addMember(organization, person.username());
        }
      }
    }
  }

  private static Map<String, Object> otp(Person person) {
    return Map.of(
        "type",
        "otp",
        "userLabel",
        "演示",
        "secretData",
        Json.write(Map.of("value", DemoOtp.secret(person.username()))),
        "credentialData",
        Json.write(
            Map.of(
                "subType",
                "totp",
                "digits",
                DemoOtp.DIGITS,
                "counter",
                0,
                "period",
                DemoOtp.STEP_SECONDS,
                "algorithm",
                "HmacSHA1")));
  }
}
