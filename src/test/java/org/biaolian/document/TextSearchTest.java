package org.biaolian.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.biaolian.document.TextSearch.Hit;
import org.junit.jupiter.api.Test;

class TextSearchTest {

  @Test
  void widthAndCaseOfLettersDoNotMatter() {
    assertThat(TextSearch.find(List.of("水分", "ＰＨ值与pH值"), " ph "))
        .containsExactly(new Hit(1, 0, 2), new Hit(1, 4, 6));
  }

  @Test
  void blankWordsFindNothingAndHitsAreBounded() {
    assertThat(TextSearch.find(List.of("水分"), "　 ")).isEmpty();
    assertThat(TextSearch.find(List.of("水".repeat(5_000)), "水")).hasSize(TextSearch.MAX_HITS);
    assertThat(TextSearch.find(List.of("水".repeat(5)), "水水")).hasSize(2);
  }

  @Test
  void onAPageWordsGoOnOverTheEndsOfLines() {
    assertThat(TextSearch.findAcross(List.of("x", "社区食\n堂 的食堂"), "食 堂"))
        .containsExactly(new Hit(1, 2, 5), new Hit(1, 7, 9));
    assertThat(TextSearch.findAcross(List.of("ＧＢ 2760"), "gb2760")).hasSize(1);
    assertThat(TextSearch.findAcross(List.of("水分"), " \n")).isEmpty();
    assertThat(TextSearch.findAcross(List.of("水".repeat(5_000)), "水")).hasSize(TextSearch.MAX_HITS);
  }
}
