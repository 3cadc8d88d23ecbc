package org.biaolian.catalogue.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.biaolian.catalogue.ClassTree;
import org.biaolian.catalogue.Facet;
import org.biaolian.catalogue.FacetCount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FacetTreeTest {

  private static final List<FacetCount> COUNTS =
      List.of("65", "65.020", "67", "65.020.20", "67.060", "03").stream()
          .map(code -> new FacetCount(code, 1))
          .toList();

  @Test
  void withoutAChoiceOnlyRootsAreShown() {
    assertThat(shown(Set.of())).containsExactly("65", "67", "03");
  }

  @Test
  void aChosenCodeStandsInItsBranchWithWhatItHoldsAndTheOtherRootsStay() {
    assertThat(shown(Set.of("65.020"))).containsExactly("65", "65.020", "65.020.20", "67", "03");
    assertThat(shown(Set.of("67"))).containsExactly("67", "67.060", "65", "03");
  }

  @Test
  void aLetterOfCcsHoldsItsCodes() {
    List<FacetCount> counts =
        List.of(new FacetCount("B", 3), new FacetCount("X", 2), new FacetCount("B31", 1));
    assertThat(FacetTree.of(Facet.CCS, Set.of("B"), counts))
        .extracting(FacetCount::value)
        .containsExactly("B", "B31", "X");
  }

  @ParameterizedTest
  @CsvSource({
    "A00,标准化管理与一般规定",
    "B09,农业、林业综合",
    "B31,经济作物",
    "C64,卫生",
    "B85,''",
    "B,''",
    "X3,''",
    "Z80,''",
  })
  void aCodeOfCcsBearsTheNameOfItsRange(String code, String name) {
    assertThat(ClassTree.ccs(code)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({"65.020,农业和林业", "03.080,服务", "65.020.50,''", "98.010.01,''"})
  void groupsOfIcsHaveChineseNames(String code, String name) {
    assertThat(ClassTree.ics(code)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "65.020.20,植物栽培",
    "65.020.01,农业和林业综合",
    "03.080.99,有关服务的其他标准",
    "13.060.30,污水",
  })
  void partsOfAGroupOfIcsHaveChineseNames(String code, String name) {
    assertThat(ClassTree.ics(code)).isEqualTo(name);
  }

  private static List<String> shown(Set<String> chosen) {
    return FacetTree.of(Facet.ICS, chosen, COUNTS).stream().map(FacetCount::value).toList();
  }
}
