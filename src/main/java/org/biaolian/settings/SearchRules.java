package org.biaolian.settings;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What the settings of the search index must be like. */
final class SearchRules {

  private static final String BACKEND = "biaolian.search.backend";
  private static final String ADDRESSES = "biaolian.search.uris";
  private static final String INDEX = "biaolian.search.index";
  private static final String USER = "biaolian.search.user";
  private static final String PASSWORD = "biaolian.search.password";

  private SearchRules() {}

  /**
   * The first thing wrong, empty if nothing is.
   *
   * @param webProblem what is wrong with one web address
   */
  static String problem(Settings s, UnaryOperator<String> webProblem) {
    return switch (s.text(BACKEND)) {
      case "", "lucene" -> "";
      case "opensearch" ->
          Stream.concat(addresses(s).map(webProblem), Stream.of(index(s), together(s)))
              .filter(sentence -> !sentence.isEmpty())
              .findFirst()
              .orElse("");
      default ->
          SettingsRules.name(BACKEND)
              + " is neither lucene nor opensearch: set it to lucene for an index in a folder of"
              + " the portal, or to opensearch for one on a search server.";
    };
  }

  private static Stream<String> addresses(Settings s) {
    return List.of(s.text(ADDRESSES).split(",", -1)).stream().map(String::strip);
  }

  private static String index(Settings s) {
    return s.text(INDEX).matches("[a-z0-9][a-z0-9_-]{0,99}")
        ? ""
        : SettingsRules.name(INDEX)
            + " is no name of an index: use small letters, digits, hyphens and underscores.";
  }

  private static String together(Settings s) {
    return s.text(USER).isEmpty() == s.text(PASSWORD).isEmpty()
        ? ""
        : "%s and %s belong together: set both or neither."
            .formatted(SettingsRules.name(USER), SettingsRules.name(PASSWORD));
  }
}
