package org.biaolian.worklist.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.biaolian.kernel.OrganizationCode;
import org.junit.jupiter.api.Test;

class HouseFiguresTest {

  private static final OrganizationCode HERE = new OrganizationCode("340000");
  private static final OrganizationCode THERE = new OrganizationCode("360000");
  private static final Set<OrganizationCode> BOTH = Set.of(HERE, THERE);

  private int asked;

  @Test
  void aFigureIsCountedOnceUntilItsHouseChanges() {
    HouseFigures<OrganizationCode> load =
        figures(
            houses -> {
              asked++;
              return Map.of(HERE, (long) asked);
            });
    assertThat(load.of(BOTH)).isEqualTo(Map.of(HERE, 1L, THERE, 0L));
    assertThat(load.of(BOTH)).isEqualTo(Map.of(HERE, 1L, THERE, 0L));
    load.changed(Set.of(THERE));
    load.of(Set.of(HERE));
    assertThat(asked).isEqualTo(1);
    load.changed(Set.of(HERE));
    assertThat(load.of(BOTH)).isEqualTo(Map.of(HERE, 2L, THERE, 0L));
  }

  @Test
  void whatChangesWhileItIsCountedIsCountedAgain() {
    List<HouseFigures<OrganizationCode>> load = new ArrayList<>();
    load.add(
        figures(
            houses -> {
              asked++;
              if (asked == 1) {
                load.getFirst().changed(Set.of(HERE));
              }
              return Map.of(HERE, (long) asked, THERE, (long) asked);
            }));
    assertThat(load.getFirst().of(BOTH)).isEqualTo(Map.of(HERE, 1L, THERE, 1L));
    assertThat(load.getFirst().of(BOTH)).isEqualTo(Map.of(HERE, 2L, THERE, 1L));
  }

  private static HouseFigures<OrganizationCode> figures(
      Function<Set<OrganizationCode>, Map<OrganizationCode, Long>> counting) {
    return new HouseFigures<>(Function.identity(), counting);
  }
}
