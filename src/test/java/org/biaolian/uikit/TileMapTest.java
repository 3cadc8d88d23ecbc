package org.biaolian.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.biaolian.uikit.TileMap.Shade;
import org.biaolian.uikit.TileMap.Tile;
import org.junit.jupiter.api.Test;

class TileMapTest {

  @Test
  void taiyuanStandsInTheMiddleOfTheFiveCities() {
    assertThat(TileMap.positions(tiles("140900", "141100", "140100", "140300", "140700")))
        .containsEntry("140100", "2 / 2")
        .containsEntry("140900", "1 / 2");
  }

  @Test
  void hubeiStandsUnderHenan() {
    assertThat(TileMap.positions(tiles("410000", "420000")))
        .containsEntry("410000", "2 / 1")
        .containsEntry("420000", "3 / 1");
  }

  @Test
  void aCircleWithAnUnknownPlaceHasNoArrangement() {
    assertThat(TileMap.positions(tiles("140100", "310000"))).isEmpty();
  }

  @Test
  void citiesAndProvincesTogetherHaveNoArrangement() {
    assertThat(TileMap.positions(tiles("140100", "140000"))).isEmpty();
  }

  private static List<Tile> tiles(String... codes) {
    return Stream.of(codes)
        .map(code -> Tile.shaded(code, code, Shade.NONE, "0", null, code))
        .toList();
  }
}
