package org.biaolian.security;

import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Disabled;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.FileSystemResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a table names as proof, in one of four spellings: {@code SomeTest#method}, {@code
 * yml:name=value} of {@code application.yml}, {@code realm:path=value} of {@code
 * realm-export.json}, or a file by path or by name, {@code File.java: words that stand in it}.
 */
final class Evidence {

  private static final Path TESTS = Path.of("src/test/java");

  private final Properties settings;
  private final JsonNode realm;
  private final List<Path> files;

  Evidence() throws IOException {
    YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
    yaml.setResources(new FileSystemResource("src/main/resources/application.yml"));
    settings = yaml.getObject();
    realm = JsonMapper.builder().build().readTree(Files.readString(Path.of("realm-export.json")));
    try (Stream<Path> all = Files.walk(Path.of("src"))) {
      files = all.filter(Files::isRegularFile).toList();
    }
  }

  /** Says what is wrong with a name, or nothing. */
  Optional<String> problem(String name) {
    try {
      boolean stands =
          name.startsWith("yml:")
              ? setting(name.substring("yml:".length()))
              : name.startsWith("realm:")
                  ? realm(name.substring("realm:".length()))
                  : name.contains("#") ? test(name) : file(name);
      return stands ? Optional.empty() : Optional.of("does not exist: " + name);
    } catch (ReflectiveOperationException | IOException e) {
      return Optional.of("cannot be read: " + name + ", " + e);
    }
  }

  private boolean setting(String name) {
    String[] parts = name.split("=", 2);
    String value = settings.getProperty(parts[0]);
    return value != null && (parts.length == 1 || value.equals(parts[1]));
  }

  /** A path of names with slashes; in a list, the element whose name, alias or client id it is. */
  private boolean realm(String name) {
    String[] parts = name.split("=", 2);
    JsonNode node = realm;
    for (String step : parts[0].split("/", -1)) {
      node = node.isArray() ? element(node, step) : node.path(step);
    }
    return !node.isMissingNode() && (parts.length == 1 || node.asString().equals(parts[1]));
  }

  private static JsonNode element(JsonNode list, String name) {
    return list.valueStream()
        .filter(
            node ->
                Stream.of("name", "alias", "clientId")
                    .anyMatch(key -> node.path(key).asString("").equals(name)))
        .findFirst()
        .orElse(list.path(list.size()));
  }

  private boolean test(String name) throws ReflectiveOperationException {
    String[] parts = name.split("#", 2);
    List<Path> sources = named(parts[0] + ".java");
    if (sources.size() != 1 || !sources.getFirst().startsWith(TESTS)) {
      return false;
    }
    String binary =
        TESTS.relativize(sources.getFirst()).toString().replaceAll("\\.java$|[/\\\\]", ".");
    Class<?> type =
        Class.forName(
            binary.substring(0, binary.length() - 1), false, Evidence.class.getClassLoader());
    Stream<AnnotatedElement> members =
        Stream.concat(
            Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.getName().equals(parts[1])),
            Arrays.stream(type.getDeclaredFields())
                .filter(field -> field.getName().equals(parts[1])));
    return members.anyMatch(
        member ->
            AnnotationSupport.isAnnotated(member, Testable.class)
                && !AnnotationSupport.isAnnotated(member, Disabled.class));
  }

  private boolean file(String name) throws IOException {
    String[] parts = name.split(": ", 2);
    Path path = Path.of(parts[0]);
    List<Path> found =
        Files.exists(path) ? List.of(path) : parts[0].contains("/") ? List.of() : named(parts[0]);
    return found.size() == 1
        && (parts.length == 1 || Files.readString(found.getFirst()).contains(parts[1]));
  }

  private List<Path> named(String fileName) {
    return files.stream().filter(file -> file.endsWith(fileName)).toList();
  }
}
