package dev.biaolian.run;

import dev.biaolian.keycloak.DemoUsers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The demo accounts as a table: one line an organization, one account a role. */
final class DemoAccounts {
  private static final int ACCOUNT = 20;

  private DemoAccounts() {}

  /** Lines of the table, in the order of the people's file. */
  static List<String> table() {
    Map<String, List<String>> accounts = new LinkedHashMap<>();
    for (DemoUsers.Person person : DemoUsers.all()) {
      accounts
          .computeIfAbsent(group(person), organization -> new ArrayList<>())
          .add(person.username());
    }
    List<String> lines = new ArrayList<>();
    accounts.forEach(
        (organization, names) -> {
          StringBuilder line = new StringBuilder("  ").append(pad(organization, 10));
          names.forEach(name -> line.append(pad(name, ACCOUNT)));
          lines.add(line.toString().stripTrailing());
        });
    return lines;
  }

  private static String group(DemoUsers.Person person) {
    String first = person.organizations().iterator().next();
    return first.matches("\\d{6}") ? first : Words.inChinese() ? "其他" : "others";
  }

  private static String pad(String text, int width) {
    int wide = (int) text.chars().filter(c -> c >= 0x2E80).count();
    return text + " ".repeat(Math.max(1, width - text.length() - wide));
  }
}
