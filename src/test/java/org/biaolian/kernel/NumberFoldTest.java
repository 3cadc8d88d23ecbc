package org.biaolian.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is folded by hand comes out as the patterns that say what is wanted have it. */
class NumberFoldTest {

  private static final int TEXTS = 20_000;

  private static final String[] SIGNS = {
    "D",
    "B",
    "1",
    "4",
    "/",
    "T",
    " ",
    "-",
    ".",
    "标",
    "准",
    "山",
    "\u00AD",
    "\u200B",
    "\u2014",
    "\u2212",
    "\u30FC",
    "\uFE58",
    "\uFF0D",
    "\uFF0F",
    "\u2044",
    "\u2215",
    "\u3000",
    "\u00A0",
    "\t",
    "\n",
    "\u000B",
    "\u001C",
    "\u2028",
    "\u0085",
    "a",
    "ß",
    "ﬁ",
    "Ａ",
    "①",
    "\uD83D\uDE00",
    "\uDB40\uDC01",
    "\uD800",
    "\u0130",
    "\u0131",
    "é"
  };

  @Test
  void everyTextIsFoldedAsThePatternsHaveIt() {
    Random random = new Random(20_261_126);
    for (int i = 0; i < TEXTS; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(14); length > 0; length--) {
        text.append(SIGNS[random.nextInt(SIGNS.length)]);
      }
      String raw = text.toString();
      String wanted = byPatterns(raw);
      assertThat(NumberGrammar.fold(raw)).as("folded '%s'", raw).isEqualTo(wanted);
      assertThat(StandardNumber.searchKey(raw))
          .as("key of '%s'", raw)
          .isEqualTo(wanted.replaceAll("[^\\p{Lu}\\p{Lo}0-9]", ""));
    }
  }

  private static String byPatterns(String raw) {
    return Normalizer.normalize(raw, Normalizer.Form.NFKC)
        .replaceAll("\\p{Cf}", "")
        .replaceAll("[-\\u2010-\\u2015\\u2212\\u2500\\u30FC\\uFE58\\uFE63]+", "-")
        .replaceAll("[/\\u2044\\u2215]", "/")
        .replaceAll("[\\p{Z}\\s]+", " ")
        .strip()
        .replaceAll(" ?([-/.]) ?", "$1")
        .toUpperCase(Locale.ROOT);
  }
}
