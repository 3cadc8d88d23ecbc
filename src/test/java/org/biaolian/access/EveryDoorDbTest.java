package org.biaolian.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
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
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biaolian.testing.DbTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Service;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.DefaultMockMvcBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Every door of the running portal against the answers written by hand in {@code
 * src/docs/security/permissions.csv}: a door without a line fails, and each is tried as nobody and
 * as every role, the roles of a bureau in 太原 and in 安徽.
 */
@DbTest
@Tag("view")
@ViewPackages(packages = "org.biaolian")
class EveryDoorDbTest extends SpringBrowserlessTest {

  private static final String NOBODY = "nobody";

  private static final Map<String, List<String>> PEOPLE =
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

  @Autowired private WebApplicationContext portal;

  private record Door(String kind, String name) {}

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void everyRouteLetsInWhomTheWrittenTableNames() throws IOException {
    Map<String, Class<?>> routes = new TreeMap<>();
    for (RouteData route : RouteConfiguration.forApplicationScope().getAvailableRoutes()) {
      assertThat(route.getNavigationTarget().isAnnotationPresent(Route.class)).isTrue();
      routes.put(route.getTemplate(), route.getNavigationTarget());
    }
    Map<String, Map<String, Boolean>> written = written("route");
    assertThat(written.keySet()).isEqualTo(routes.keySet());
    List<String> wrong = new ArrayList<>();
    written.forEach(
        (template, answers) -> {
          String address =
              template
                  .replace(":number", "DB1401~T_987654-2024")
                  .replaceAll(":\\w+", UUID.randomUUID().toString());
          each(
              answers,
              (person, expected) -> {
                if (opens(person, address, template) != expected) {
                  wrong.add("%s by %s should be %s".formatted(template, person, expected));
                }
              });
        });
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyServiceMethodLetsInWhomTheWrittenTableNames() throws IOException {
    Map<Door, List<Method>> methods = new LinkedHashMap<>();
    Map<Door, Object> beans = new LinkedHashMap<>();
    for (Object bean : portal.getBeansWithAnnotation(Service.class).values()) {
      Class<?> type = AopUtils.getTargetClass(bean);
      if (!type.getName().startsWith("org.biaolian.")) {
        continue;
      }
      for (Method method : type.getDeclaredMethods()) {
        if (!Modifier.isPublic(method.getModifiers())
            || Modifier.isStatic(method.getModifiers())
            || method.isSynthetic()) {
          continue;
        }
        boolean inner = method.isAnnotationPresent(Unguarded.class);
        assertThat(inner || method.isAnnotationPresent(Requires.class))
            .as("%s declares a rule", method)
            .isTrue();
        Door door =
            new Door(inner ? "inner" : "service", type.getSimpleName() + "." + method.getName());
        methods.computeIfAbsent(door, any -> new ArrayList<>()).add(method);
        beans.put(door, bean);
      }
    }
    Map<String, Map<String, Boolean>> written = written("service");
    assertThat(new TreeSet<>(written.keySet())).isEqualTo(names(methods.keySet(), "service"));
    assertThat(new TreeSet<>(written("inner").keySet()))
        .isEqualTo(names(methods.keySet(), "inner"));
    List<String> wrong = new ArrayList<>();
    written.forEach(
        (name, answers) -> {
          Door door = new Door("service", name);
          for (Method method : Objects.requireNonNull(methods.get(door))) {
            each(
                answers,
                (person, expected) -> {
                  if (lets(person, Objects.requireNonNull(beans.get(door)), method) != expected) {
                    wrong.add("%s by %s should be %s".formatted(name, person, expected));
                  }
                });
          }
        });
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyAddressLetsInWhomTheWrittenTableNames() throws IOException {
    Set<String> mapped = new TreeSet<>();
    portal.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
        .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
        .flatMap(info -> info.getPatternValues().stream())
        .forEach(mapped::add);
    Map<String, Map<String, Boolean>> written = written("http");
    assertThat(written.keySet()).containsAll(mapped);
    assertThat(mapped).isNotEmpty();
    DefaultMockMvcBuilder builder = MockMvcBuilders.webAppContextSetup(portal);
    MockMvc http = builder.apply(springSecurity()).build();
    List<String> wrong = new ArrayList<>();
    written.forEach(
        (pattern, answers) ->
            each(
                answers,
                (person, expected) -> {
                  int status = status(http, person, pattern.replace("**", "liveness"));
                  boolean passed = status != 302 && status != 401 && status != 403;
                  if (passed != expected) {
                    wrong.add("%s by %s answered %d".formatted(pattern, person, status));
                  }
                }));
    assertThat(wrong).isEmpty();
  }

  private static int status(MockMvc http, String person, String address) {
    try {
      var request = get(address);
      if (!person.equals(NOBODY)) {
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

  private interface Attempt {
    void by(String person, boolean expected);
  }

  private static void each(Map<String, Boolean> answers, Attempt attempt) {
    answers.forEach(
        (role, expected) -> {
          for (String person : Objects.requireNonNull(PEOPLE.get(role))) {
            attempt.by(person, expected);
          }
        });
  }

  /** Every attempt starts from the page that is open to all. */
  private static boolean opens(String person, String address, String template) {
    UI ui = UI.getCurrentOrThrow();
    signIn(NOBODY);
    ui.navigate("signed-out");
    signIn(person);
    ui.navigate(address);
    String leaf = ui.getInternals().getActiveRouterTargetsChain().getFirst().getClass().getName();
    boolean stayed = leaf.endsWith(".SignedOutView") && !template.equals("signed-out");
    return !stayed && !leaf.endsWith(".NoPermissionPage") && !leaf.endsWith(".RefusedPage");
  }

  /** What happens behind the door does not matter here, only whether the door lets one in. */
  private static boolean lets(String person, Object bean, Method method) {
    signIn(person);
    try {
      method.invoke(
          bean, Arrays.stream(method.getParameterTypes()).map(EveryDoorDbTest::blank).toArray());
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

  private static void signIn(String person) {
    Authentication who =
        person.equals(NOBODY)
            ? new AnonymousAuthenticationToken(
                NOBODY, NOBODY, AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"))
            : DemoPeople.authentication(person, null);
    SecurityContextHolder.setContext(new SecurityContextImpl(who));
  }

  private static Set<String> names(Set<Door> doors, String kind) {
    return doors.stream()
        .filter(door -> door.kind().equals(kind))
        .map(Door::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<String, Map<String, Boolean>> written(String kind) throws IOException {
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
