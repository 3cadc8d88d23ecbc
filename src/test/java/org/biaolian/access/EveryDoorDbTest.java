package org.biaolian.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.DefaultMockMvcBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
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
    Map<String, Map<String, Boolean>> written = WrittenDoors.of("route");
    assertThat(written.keySet()).isEqualTo(routes.keySet());
    List<String> wrong = new ArrayList<>();
    written.forEach(
        (template, answers) -> {
          String address =
              template
                  .replace(":number", "DB1401~T_987654-2024")
                  .replaceAll(":\\w+", UUID.randomUUID().toString());
          WrittenDoors.each(
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
    Map<String, Map<String, Boolean>> written = WrittenDoors.of("service");
    assertThat(new TreeSet<>(written.keySet())).isEqualTo(names(methods.keySet(), "service"));
    assertThat(new TreeSet<>(WrittenDoors.of("inner").keySet()))
        .isEqualTo(names(methods.keySet(), "inner"));
    List<String> wrong = new ArrayList<>();
    written.forEach(
        (name, answers) -> {
          Door door = new Door("service", name);
          for (Method method : Objects.requireNonNull(methods.get(door))) {
            WrittenDoors.each(
                answers,
                (person, expected) -> {
                  if (WrittenDoors.lets(person, Objects.requireNonNull(beans.get(door)), method)
                      != expected) {
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
    portal.getBeansOfType(AbstractUrlHandlerMapping.class).values().stream()
        .flatMap(mapping -> mapping.getHandlerMap().keySet().stream())
        .forEach(mapped::add);
    Map<String, Map<String, Boolean>> written = WrittenDoors.of("http");
    assertThat(written.keySet()).containsAll(mapped);
    assertThat(mapped).isNotEmpty();
    DefaultMockMvcBuilder builder = MockMvcBuilders.webAppContextSetup(portal);
    MockMvc http = builder.apply(springSecurity()).build();
    List<String> wrong = new ArrayList<>();
    written.forEach(
        (pattern, answers) ->
            WrittenDoors.each(
                answers,
                (person, expected) -> {
                  int status = WrittenDoors.status(http, person, pattern.replace("**", "liveness"));
                  boolean passed = status != 302 && status != 401 && status != 403;
                  if (passed != expected) {
                    wrong.add("%s by %s answered %d".formatted(pattern, person, status));
                  }
                }));
    assertThat(wrong).isEmpty();
  }

  /** Every attempt starts from the page that is open to all. */
  private static boolean opens(String person, String address, String template) {
    UI ui = UI.getCurrentOrThrow();
    WrittenDoors.signIn(WrittenDoors.NOBODY);
    ui.navigate("signed-out");
    WrittenDoors.signIn(person);
    ui.navigate(address);
    String leaf = ui.getInternals().getActiveRouterTargetsChain().getFirst().getClass().getName();
    boolean stayed = leaf.endsWith(".SignedOutView") && !template.equals("signed-out");
    return !stayed && !leaf.endsWith(".NoPermissionPage") && !leaf.endsWith(".RefusedPage");
  }

  private static Set<String> names(Set<Door> doors, String kind) {
    return doors.stream()
        .filter(door -> door.kind().equals(kind))
        .map(Door::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
