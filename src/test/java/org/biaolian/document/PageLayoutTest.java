package org.biaolian.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.biaolian.document.PageLayout.Place;
import org.junit.jupiter.api.Test;

class PageLayoutTest {

  /** Two letters of one line, and one at the beginning of the next. */
  private static final PageLayout PAGE =
      new PageLayout(
          true, new short[] {8000, 100, 300, 400, 8310, 110, 300, 400, 500, 700, 300, 400});

  @Test
  void lettersOfALineAreOnePlaceAndTheNextLineBeginsAnother() {
    assertThat(PAGE.places(0, 3))
        .containsExactly(new Place(8000, 100, 610, 410), new Place(500, 700, 300, 400));
    assertThat(PAGE.places(1, 2)).containsExactly(new Place(8310, 110, 300, 400));
  }

  @Test
  void lettersThatThePageLacksHaveNoPlace() {
    assertThat(PAGE.places(3, 9)).isEmpty();
    assertThat(PAGE.places(-5, 1)).hasSize(1);
    assertThat(PAGE.places(2, 1)).isEmpty();
  }

  @Test
  void spacesAreNotCounted() {
    assertThat(PageLayout.counted("1 范\n围", 5)).isEqualTo(3);
    assertThat(PageLayout.counted("1 范\n围", 2)).isEqualTo(1);
  }
}
