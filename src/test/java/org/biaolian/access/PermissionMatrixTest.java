package org.biaolian.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The matrix in code against the one that is written for people. */
class PermissionMatrixTest {

  @Test
  void everyCellIsWhatTheWrittenTableSays() throws IOException {
    List<String[]> table = table();
    List<Role> roles =
        Arrays.stream(table.getFirst())
            .skip(1)
            .map(n -> Role.ofRealmName(n).orElseThrow())
            .toList();
    assertThat(roles).containsExactlyInAnyOrder(Role.values());
    Set<Action> written = EnumSet.noneOf(Action.class);
    for (String[] row : table.subList(1, table.size())) {
      Action action = Action.valueOf(row[0]);
      written.add(action);
      Set<Role> may = EnumSet.noneOf(Role.class);
      for (int i = 0; i < roles.size(); i++) {
        String cell =
            PermissionMatrix.reach(roles.get(i), action)
                .map(reach -> reach.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .orElse("-");
        assertThat(cell).as("%s by %s", action, roles.get(i)).isEqualTo(row[i + 1]);
        assertThat(PermissionMatrix.may(Set.of(roles.get(i)), action)).isEqualTo(!cell.equals("-"));
        if (!cell.equals("-")) {
          may.add(roles.get(i));
        }
      }
      assertThat(PermissionMatrix.roles(action)).isEqualTo(may);
      assertThat(PermissionMatrix.needsRole(action)).isTrue();
      assertThat(PermissionMatrix.open(action)).isFalse();
      assertThat(PermissionMatrix.may(Set.of(), action)).isFalse();
    }
    assertThat(EnumSet.complementOf(EnumSet.copyOf(written)))
        .containsExactlyInAnyOrder(Action.READ_PUBLIC, Action.USE_PORTAL);
  }

  @Test
  void whatNeedsNoRoleIsWrittenToo() {
    assertThat(PermissionMatrix.open(Action.READ_PUBLIC)).isTrue();
    assertThat(PermissionMatrix.open(Action.USE_PORTAL)).isFalse();
    assertThat(PermissionMatrix.may(Set.of(), Action.USE_PORTAL)).isTrue();
    assertThat(PermissionMatrix.roles(Action.USE_PORTAL)).isEmpty();
  }

  @Test
  void noAccountCombinesAnAdministratorWithAnythingElse() {
    for (Role one : Role.values()) {
      assertThat(Role.compatible(Set.of(one))).isTrue();
      for (Role other : Role.values()) {
        if (one != other) {
          boolean administrator =
              Set.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDITOR).contains(one)
                  || Set.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDITOR).contains(other);
          assertThat(Role.compatible(Set.of(one, other)))
              .as("%s with %s", one, other)
              .isEqualTo(!administrator);
        }
      }
    }
    assertThat(Role.compatible(Set.of())).isTrue();
    assertThat(Role.compatible(Role.ADMINISTRATORS)).isFalse();
  }

  private static List<String[]> table() throws IOException {
    Path file = Path.of(System.getProperty("portal.root", "."), "src/docs/security/permissions.md");
    List<String[]> rows = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith("| ")) {
        rows.add(
            Arrays.stream(line.substring(1, line.lastIndexOf('|')).split("\\|", -1))
                .map(String::strip)
                .toArray(String[]::new));
      }
    }
    return rows;
  }
}
