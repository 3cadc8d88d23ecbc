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
}
