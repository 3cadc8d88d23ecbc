package org.biaolian;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The two text files stay in step with each other and with the code. */
class TranslationsTest {

  private static final Path FOLDER = Path.of("src/main/resources/vaadin-i18n");
  private static final Path CODE = Path.of("src/main/java");

  /** Names, abbreviations and units that Chinese office texts write in Latin letters. */
  private static final Set<String> LATIN =
      Set.of(
          "Cookie",
          "Esc",
          "ICS",
          "CCS",
          "PDF",
          "SHA",
          "CSV",
          "XLSX",
          "TXT",
          "ID",
          "IDT",
          "MOD",
          "NEQ",
          "AB",
          "DB",
          "GB",
          "HB",
          "T",
          "TC",
          "MB",
          "KB",
          "UTF",
          "doa",
          "dop",
          "dow",
          "URL",
          "DOCX",
          "OFD",
          "db",
          "t",
          "gsll",
          "EN",
          "Keycloak",
          "n");

  private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)+)\"");
  private static final Pattern CALL =
      Pattern.compile("(?:getTranslation|translate)\\(\\s*\"([^\"]+)\"\\s*[,)]");
  private static final Pattern WORD = Pattern.compile("[A-Za-z]+");

  private final Properties chinese = load("translations_zh_CN.properties");
  private final Properties english = load("translations_en.properties");

  @Test
  void bothFilesHaveTheSameKeys() {
    assertThat(chinese.stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
  }

  @Test
  void noTextIsEmpty() {
    assertThat(Stream.of(chinese, english).flatMap(texts -> texts.values().stream()))
        .allSatisfy(text -> assertThat((String) text).isNotEmpty());
  }

  @Test
  void everyKeyThatTheCodeNamesExists() {
    Set<String> missing =
        sources()
            .flatMap(source -> CALL.matcher(source).results())
            .map(found -> found.group(1))
            .filter(key -> !chinese.containsKey(key))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(missing).isEmpty();
  }

  @Test
  void everyKeyIsUsedOrBelongsToAFamilyThatTheCodeBuilds() {
    String code = sources().collect(Collectors.joining("\n"));
    Set<String> named =
        LITERAL.matcher(code).results().map(found -> found.group(1)).collect(Collectors.toSet());
    Set<String> prefixes =
        Pattern.compile("\"([a-z][a-z0-9.-]*\\.)\"\\s*\\+")
            .matcher(code)
            .results()
            .map(found -> found.group(1))
            .collect(Collectors.toSet());
    assertThat(chinese.stringPropertyNames())
        .filteredOn(key -> !named.contains(key))
        .filteredOn(key -> prefixes.stream().noneMatch(key::startsWith))
        .isEmpty();
  }

  @Test
  void theChineseFileIsWrittenInChinese() {
    List<String> foreign = new ArrayList<>();
    chinese.forEach(
        (key, text) -> {
          if (((String) key).contains(".pattern.")) {
            return; // a date pattern: its letters are not words
          }
          Matcher words = WORD.matcher(((String) text).replaceAll("\\{[^}]*}", ""));
          while (words.find()) {
            if (!LATIN.contains(words.group())) {
              foreign.add(key + ": " + words.group());
            }
          }
        });
    assertThat(foreign).isEmpty();
  }

  @Test
  void everyTextWithPlaceholdersIsAValidMessageWithTheSameOnesInBothLanguages() {
    for (String key : chinese.stringPropertyNames()) {
      String zh = chinese.getProperty(key);
      String en = english.getProperty(key, "");
      assertThat(arguments(zh, Locale.CHINA)).as(key).isEqualTo(arguments(en, Locale.ENGLISH));
      if (zh.contains("{")) {
        assertThat(zh + en).as("quotes in " + key).doesNotContain("'");
      }
      // Without placeholders it is no message, and a doubled quote is shown as it stands.
      assertThat(zh + en).as("quotes in " + key).doesNotContain("''");
    }
  }

  private static Set<String> arguments(String text, Locale locale) {
    if (!text.contains("{")) {
      return Set.of();
    }
    assertThat(new MessageFormat(text, locale).toPattern()).isNotEmpty();
    return Pattern.compile("\\{(\\d+)")
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> sources() {
    try (Stream<Path> files = Files.walk(CODE)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream()
          .map(TranslationsTest::read);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Properties load(String file) {
    Properties texts = new Properties();
    try (var reader = Files.newBufferedReader(FOLDER.resolve(file))) {
      texts.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
