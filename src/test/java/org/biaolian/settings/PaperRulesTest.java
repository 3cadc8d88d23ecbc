package org.biaolian.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.biaolian.paper.internal.KeptSeals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaperRulesTest {

  private static final String TEXT = "biaolian.papers.fonts.text";
  private static final String KEYSTORE = "biaolian.papers.keystore";
  private static final String PASSWORD = "biaolian.papers.keystore-password";

  @TempDir private Path folder;

  private final Map<String, String> settings = new HashMap<>();

  private String sentence() {
    return PaperRules.problem(settings::get);
  }

  @Test
  void withoutAnySettingNothingIsWrong() {
    assertThat(sentence()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "00010000, '', ''",
    "4F54544F, '', BIAOLIAN_PAPERS_FONTS_TEXT is no TrueType font",
    "74746366, '', BIAOLIAN_PAPERS_FONTS_TEXT is a collection of fonts",
    "74746366, '#SimSun', ''"
  })
  void aNamedFontIsATrueTypeFile(String start, String name, String begins) throws IOException {
    Path file = Files.write(folder.resolve("font"), HexFormat.of().parseHex(start));
    settings.put(TEXT, file + name);
    assertThat(sentence()).startsWith(begins);
    assertThat(sentence().isEmpty()).isEqualTo(begins.isEmpty());
  }

  @Test
  void aNamedFontThatIsNotThereIsRefused() {
    settings.put("biaolian.papers.fonts.title", folder.resolve("none.ttf").toString());
    assertThat(sentence())
        .startsWith("BIAOLIAN_PAPERS_FONTS_TITLE names no file that the portal can read");
  }

  @Test
  void theKeysOpenWithTheirPassword() {
    settings.put(KEYSTORE, KeptSeals.file(folder, "140100", "RSA").toString());
    settings.put(PASSWORD, KeptSeals.PASSWORD);
    assertThat(sentence()).isEmpty();
    settings.put(PASSWORD, "another");
    assertThat(sentence()).startsWith("BIAOLIAN_PAPERS_KEYSTORE is no PKCS #12 file that opens");
    settings.remove(KEYSTORE);
    assertThat(sentence()).startsWith("BIAOLIAN_PAPERS_KEYSTORE_PASSWORD is set without");
  }
}
