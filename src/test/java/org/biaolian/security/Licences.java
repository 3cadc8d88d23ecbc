package org.biaolian.security;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The licences that are allowed, and what is wrong with those of a list of libraries. */
final class Licences {

  private static final int SHORTEST_REASON = 20;

  private final Set<String> allowed = new HashSet<>();
  private final Map<String, String> libraries = new HashMap<>();

  /** Reads the rules: {@code allowed LICENCE} or {@code library GROUP:NAME LICENCE | reason}. */
  Licences(Path rules) throws IOException {
    for (String line : Files.readAllLines(rules)) {
      String[] words = line.split(" +", -1);
      switch (words[0]) {
        case "allowed" -> allowed.add(words[1]);
        case "library" -> libraries.put(words[1], reason(line));
        default -> {
          if (!line.isBlank() && !line.startsWith("#")) {
            throw new IllegalArgumentException("no rule: " + line);
          }
        }
      }
    }
  }

  private static String reason(String line) {
    String reason = line.substring(line.indexOf('|') + 1).strip();
    if (!line.contains("|") || reason.length() < SHORTEST_REASON) {
      throw new IllegalArgumentException("no reason: " + line);
    }
    return reason;
  }

  /** What is wrong with the libraries of a CycloneDX list, by name. */
  List<String> problems(JsonNode bom) {
    return bom.path("components").valueStream().flatMap(c -> problem(c).stream()).toList();
  }

  /** Libraries with a line of their own that the list does not hold. */
  Set<String> unused(JsonNode bom) {
    Set<String> unused = new HashSet<>(libraries.keySet());
    bom.path("components").valueStream().forEach(component -> unused.remove(name(component)));
    return unused;
  }

  private Optional<String> problem(JsonNode component) {
    if (libraries.containsKey(name(component))) {
      return Optional.empty();
    }
    List<String> licences =
        component.path("licenses").valueStream().map(Licences::licence).toList();
    return !licences.isEmpty() && allowed.containsAll(licences)
        ? Optional.empty()
        : Optional.of(name(component) + " " + licences);
  }

  private static String licence(JsonNode entry) {
    JsonNode licence = entry.path("license");
    return licence
        .path("id")
        .asString(licence.path("name").asString(entry.path("expression").asString("?")));
  }

  private static String name(JsonNode component) {
    return component.path("group").asString("") + ":" + component.path("name").asString("");
  }
}
