package org.biaolian.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.biaolian.testing.DbTest;
import org.biaolian.uikit.Downloads;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.server.PathContainer;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.DefaultMockMvcBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Every file that leaves the portal, those that people save and those that it serves as they are,
 * against the answers written by hand in {@code src/docs/security/permissions.csv}.
 */
@DbTest
class EveryFileDbTest {

  private static final JavaClasses PORTAL =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.biaolian");

  /** What Spring Boot serves as it is, from each library and from the portal. */
  private static final List<String> SERVED =
      List.of("META-INF/resources/", "resources/", "static/", "public/");

  @Autowired private WebApplicationContext portal;

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  /** {@code Downloads} is their only way out (see the house rules), so its callers are them all. */
  @Test
  void everyDownloadReadsFromAServiceWithARuleAndLetsInWhomTheWrittenTableNames()
      throws IOException {
    Map<String, Set<Method>> read = new TreeMap<>();
    for (JavaMethodCall call : PORTAL.get(Downloads.class).getMethodCallsToSelf()) {
      JavaCodeUnit maker = call.getOrigin();
      // $: what the compiler adds for lambdas that can be stored
      if (maker.getName().startsWith("$") || maker.getOwner().isEquivalentTo(Downloads.class)) {
        continue;
      }
      read.computeIfAbsent(
              maker.getOwner().getSimpleName() + "." + maker.getName(),
              any -> new LinkedHashSet<>())
          .addAll(guarded(maker));
    }
    read.forEach((name, methods) -> assertThat(methods).as("%s reads", name).isNotEmpty());
    Map<String, Map<String, Boolean>> written = WrittenDoors.of("download");
    assertThat(written.keySet()).isEqualTo(read.keySet());
    List<String> wrong = new ArrayList<>();
    written.forEach(
        (name, answers) ->
            WrittenDoors.each(
                answers,
                (person, expected) -> {
                  boolean passed =
                      read.getOrDefault(name, Set.of()).stream()
                          .allMatch(
                              method ->
                                  WrittenDoors.lets(
                                      person, portal.getBean(method.getDeclaringClass()), method));
                  if (passed != expected) {
                    wrong.add("%s by %s should be %s".formatted(name, person, expected));
                  }
                }));
    assertThat(wrong).isEmpty();
  }

  private static List<Method> guarded(JavaCodeUnit maker) {
    return maker.getMethodCallsFromSelf().stream()
        .filter(call -> call.getTargetOwner().isAnnotatedWith(Service.class))
        .flatMap(call -> call.getTarget().resolveMember().stream())
        .filter(method -> method.isAnnotatedWith(Requires.class))
        .map(method -> method.reflect())
        .toList();
  }

  @Test
  void everyFileServedAsItIsLiesWhereTheWrittenTableSaysSo() throws IOException {
    Map<String, Map<String, Boolean>> written = WrittenDoors.of("static");
    PathPatternParser parser = PathPatternParser.defaultInstance;
    MockMvc http = http();
    List<String> wrong = new ArrayList<>();
    Set<String> used = new TreeSet<>();
    for (String address : served()) {
      List<String> patterns =
          written.keySet().stream()
              .filter(pattern -> parser.parse(pattern).matches(PathContainer.parsePath(address)))
              .toList();
      used.addAll(patterns);
      boolean open = WrittenDoors.status(http, WrittenDoors.NOBODY, address) != 302;
      boolean expected =
          written.entrySet().stream()
              .filter(line -> patterns.contains(line.getKey()))
              .anyMatch(line -> line.getValue().getOrDefault(WrittenDoors.NOBODY, false));
      if (patterns.size() != 1 || open != expected) {
        wrong.add("%s is open to nobody: %s, by the table: %s".formatted(address, open, patterns));
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(used).isEqualTo(written.keySet());
  }

  private static Set<String> served() throws IOException {
    PathMatchingResourcePatternResolver files = new PathMatchingResourcePatternResolver();
    Set<String> addresses = new TreeSet<>();
    for (String root : SERVED) {
      for (Resource file : files.getResources("classpath*:" + root + "**/*.*")) {
        String place = file.getURL().toString();
        addresses.add(place.substring(place.lastIndexOf("/" + root) + root.length()));
      }
    }
    return addresses;
  }

  private MockMvc http() {
    DefaultMockMvcBuilder builder = MockMvcBuilders.webAppContextSetup(portal);
    return builder.apply(springSecurity()).build();
  }
}
