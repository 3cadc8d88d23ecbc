package org.biaolian.access;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.biaolian.demo.DemoPeople;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.test.web.servlet.MockMvc;

/** The answers written by hand in {@code src/docs/security/permissions.csv}, and who asks. */
final class WrittenDoors {

  static final String NOBODY = "nobody";

  static final Map<String, List<String>> PEOPLE =
      Map.ofEntries(
          Map.entry(NOBODY, List.of(NOBODY)),
          Map.entry("clerk", List.of("taiyuan-clerk", "anhui-clerk")),
          Map.entry("reviewer", List.of("taiyuan-reviewer", "anhui-reviewer")),
          Map.entry("approver", List.of("taiyuan-approver", "anhui-approver")),
          Map.entry("bureau-admin", List.of("taiyuan-admin", "anhui-admin")),
          Map.entry("secretariat", List.of("sec-cities-secretary", "sec-six-secretary")),
          Map.entry("expert", List.of("expert-1")),
          Map.entry("enterprise", List.of("enterprise-1")),
          Map.entry("system-admin", List.of("sysadmin")),
          Map.entry("security-admin", List.of("secadmin")),
          Map.entry("auditor", List.of("auditor")));

  private WrittenDoors() {}

  interface Attempt {
    void by(String person, boolean expected);
  }

  static void each(Map<String, Boolean> answers, Attempt attempt) {
    answers.forEach(
        (role, expected) -> {
          for (String person : Objects.requireNonNull(PEOPLE.get(role))) {
            attempt.by(person, expected);
          }
        });
  }

  /** What the door of this address answers with; without a redirect it was passed. */
  static int status(MockMvc http, String person, String address) {
    try {
      var request = get(address);
      if (!person.equals(WrittenDoors.NOBODY)) {
        request = request.with(authentication(DemoPeople.authentication(person, null)));
      }
      return http.perform(request).andReturn().getResponse().getStatus();
    } catch (ServletException behindTheDoor) {
      // Passed on to the pages' servlet, which this test does not start.
      return HttpServletResponse.SC_OK;
    } catch (Exception e) {
      throw new IllegalStateException(address, e);
    }
  }

  /** What happens behind the door does not matter here, only whether the door lets one in. */
  static boolean lets(String person, Object bean, Method method) {
    signIn(person);
    try {
      method.invoke(
          bean, Arrays.stream(method.getParameterTypes()).map(WrittenDoors::blank).toArray());
      return true;
    } catch (InvocationTargetException e) {
      return !(e.getCause() instanceof NotAllowedException);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static @Nullable Object blank(Class<?> type) {
    if (type == UUID.class) {
      return UUID.randomUUID();
    }
    if (type == String.class) {
      return "";
    }
    if (type == int.class) {
      return 1;
    }
    if (type == boolean.class) {
      return false;
    }
    if (type == long.class) {
      return 0L;
    }
    if (type == InputStream.class) {
      return new ByteArrayInputStream(new byte[0]);
    }
    return type == Set.class ? Set.of() : type.isAssignableFrom(List.class) ? List.of() : null;
  }

  static void signIn(String person) {
    Authentication who =
        person.equals(NOBODY)
            ? new AnonymousAuthenticationToken(
                NOBODY, NOBODY, AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"))
            : DemoPeople.authentication(person, null);
    SecurityContextHolder.setContext(new SecurityContextImpl(who));
  }

  /** The doors of one kind, each with the answer for every role. */
  static Map<String, Map<String, Boolean>> of(String kind) throws IOException {
    Map<String, Map<String, Boolean>> doors = new TreeMap<>();
    Path file =
        Path.of(System.getProperty("portal.root", "."), "src/docs/security/permissions.csv");
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : rows) {
        if (row.getField("kind").equals(kind)) {
          Map<String, Boolean> answers = new LinkedHashMap<>();
          PEOPLE.keySet().forEach(role -> answers.put(role, row.getField(role).equals("yes")));
          doors.put(row.getField("door"), answers);
        }
      }
    }
    return doors;
  }
}
