package org.biaolian.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every kind of act that the code notes is known to the auditor's page and has words. */
class FactKindsTest {

  private static final Pattern NOTED =
      Pattern.compile(
          "(?:Entry\\.(?:act|move)|notes\\.(?:act|move|moveWithText)|Journal\\.Entry|noted|note|moved|fact|role,"
              + " from,|invitation\\.from\\(\\),|OPERATOR,\\s*null,|address,)\\(?\\s*"
              + "\"([a-z][a-z-]*\\.[a-z-]+)\"");

  @Test
  void theListHoldsExactlyWhatTheCodeNotes() {
    Set<String> noted =
        sources()
            .flatMap(source -> NOTED.matcher(source).results())
            .map(found -> found.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(FactKinds.ALL).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(noted);
  }

  @Test
  void everyKindHasWordsInBothLanguagesAndNoWordsAreLeftOver() throws IOException {
    for (String language : Set.of("zh_CN", "en")) {
      Properties texts = new Properties();
      try (var reader =
          Files.newBufferedReader(
              Path.of("src/main/resources/vaadin-i18n/translations_" + language + ".properties"))) {
        texts.load(reader);
      }
      Set<String> expected = new TreeSet<>();
      FactKinds.ALL.forEach(kind -> expected.add("fact." + kind));
      FactKinds.SUBJECTS.forEach(kind -> expected.add("fact.subject." + kind));
      assertThat(texts.stringPropertyNames())
          .as(language)
          .filteredOn(key -> key.startsWith("fact."))
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  private static Stream<String> sources() {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream()
          .map(
              file -> {
                try {
                  return Files.readString(file);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
