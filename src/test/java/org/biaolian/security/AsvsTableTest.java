package org.biaolian.security;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables of OWASP ASVS 5.0 are complete, and what they name is there. */
class AsvsTableTest {

  private static final Path TABLES = RequirementRow.FOLDER.resolve("asvs");

  /** Chapters that are kept to level 3: files, authorization, logging. */
  private static final Set<String> STRICT = Set.of("V5", "V8", "V16");

  private static final int CHAPTERS = 17;

  /** Every requirement of the standard with its level. */
  private static Map<String, Integer> levels() throws IOException {
    Map<String, Integer> levels = new LinkedHashMap<>();
    for (String line : Files.readAllLines(TABLES.resolve("levels.txt"))) {
      String[] words = line.split(" ", -1);
      for (int i = 1; !line.startsWith("#") && i < words.length; i++) {
        levels.put(words[0] + "." + i, Integer.valueOf(words[i]));
      }
    }
    return levels;
  }

  private static String chapter(String number) {
    return number.substring(0, number.indexOf('.'));
  }

  private static List<RequirementRow> rows() throws IOException {
    List<RequirementRow> rows = new ArrayList<>();
    for (int chapter = 1; chapter <= CHAPTERS; chapter++) {
      rows.addAll(RequirementRow.read(TABLES.resolve("V" + chapter + ".md")));
    }
    return rows;
  }

  @Test
  void theListOfLevelsHasAsManyRequirementsAsTheStandard() throws IOException {
    assertThat(levels().values())
        .hasSize(345)
        .satisfies(all -> assertThat(all.stream().filter(level -> level == 1)).hasSize(70))
        .satisfies(all -> assertThat(all.stream().filter(level -> level == 2)).hasSize(183))
        .satisfies(all -> assertThat(all.stream().filter(level -> level == 3)).hasSize(92));
  }

  @Test
  void everyRequirementOfOurLevelsStandsExactlyOnceWithItsLevel() throws IOException {
    Map<String, String> wanted =
        levels().entrySet().stream()
            .filter(level -> level.getValue() <= 2 || STRICT.contains(chapter(level.getKey())))
            .collect(toMap(Map.Entry::getKey, level -> level.getValue().toString()));
    assertThat(rows()).extracting(RequirementRow::number).doesNotHaveDuplicates();
    assertThat(rows().stream().collect(toMap(RequirementRow::number, RequirementRow::level)))
        .containsExactlyInAnyOrderEntriesOf(wanted);
  }

  @Test
  void eachChapterHasItsOwnFile() throws IOException {
    try (Stream<Path> files = Files.list(TABLES)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".md")).toList()) {
        String chapter = String.valueOf(file.getFileName()).replace(".md", "");
        assertThat(RequirementRow.read(file))
            .isNotEmpty()
            .allSatisfy(row -> assertThat(chapter(row.number())).isEqualTo(chapter));
      }
    }
  }

  @Test
  void noRowIsEmpty() throws IOException {
    RequirementChecks.assertNoRowIsEmpty(rows());
  }

  @Test
  void everyTestSettingAndFileThatIsNamedExists() throws IOException {
    RequirementChecks.assertEverythingNamedExists(rows());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AsvsTableTest#noSuchMethod",
        "AsvsTableTest#rows",
        "NoSuchTest#noRowIsEmpty",
        "Evidence#problem",
        "yml:server.no-such-setting",
        "yml:server.servlet.session.cookie.http-only=false",
        "realm:noSuchSetting",
        "realm:bruteForceProtected=false",
        "realm:clients/no-such-client",
        "src/no/such/File.java",
        "NoSuchFile.java",
        "package-info.java",
        "README.md: no such words stand there"
      })
  void whatDoesNotExistIsFound(String name) throws IOException {
    assertThat(new Evidence().problem(name)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AsvsTableTest#noRowIsEmpty",
        "yml:server.servlet.session.cookie.http-only=true",
        "realm:bruteForceProtected=true",
        "realm:clients/portal/attributes/pkce.code.challenge.method=S256",
        "Evidence.java: final class Evidence",
        "README.md"
      })
  void whatExistsIsFoundToo(String name) throws IOException {
    assertThat(new Evidence().problem(name)).isEmpty();
  }
}
