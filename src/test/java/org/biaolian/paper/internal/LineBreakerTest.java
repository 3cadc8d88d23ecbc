package org.biaolian.paper.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineBreakerTest {

  private static List<String> lines(String text, float first, float width) throws IOException {
    return LineBreaker.lines(
        text, first, width, some -> (float) some.chars().mapToDouble(c -> c < 128 ? 0.5 : 1).sum());
  }

  @Test
  void chineseBreaksAnywhereAndTheFirstLineIsShorterByItsIndent() throws IOException {
    assertThat(lines("一二三四五六七八九十", 4, 6)).containsExactly("一二三四", "五六七八九十");
  }

  @Test
  void aClosingMarkHangsIntoTheMarginAndAnOpeningOneGoesToTheNextLine() throws IOException {
    assertThat(lines("一二三四，五六", 4, 4)).containsExactly("一二三四，", "五六");
    assertThat(lines("一二三《四五》六", 4, 4)).containsExactly("一二三", "《四五》", "六");
  }

  @Test
  void numbersAndWordsStayWholeUnlessTheyAreLongerThanALine() throws IOException {
    assertThat(lines("按照DB14/T 2508执行", 6, 6)).containsExactly("按照DB14/T", "2508执行");
    assertThat(lines("0123456789", 3, 3)).containsExactly("012345", "6789");
  }

  @Test
  void aLineThatSomebodyEndedStaysEnded() throws IOException {
    assertThat(lines("一二\n三", 9, 9)).containsExactly("一二", "三");
  }
}
