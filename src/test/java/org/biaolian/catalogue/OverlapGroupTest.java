package org.biaolian.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.biaolian.access.Sharing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OverlapGroupTest {

  private static final StandardRow OLD = row("DB1401/T 9-2020", "1401", LegalStatus.SUPERSEDED);
  private static final StandardRow NEW = row("DB1401/T 9-2025", "1401", LegalStatus.IN_FORCE);
  private static final StandardRow OTHER = row("DB1403/T 4-2023", "1403", LegalStatus.IN_FORCE);
  private static final StandardRow GONE = row("DB1411/T 5-2019", "1411", LegalStatus.ABOLISHED);
  private static final StandardRow NATIONAL = row("GB/T 7-2019", null, LegalStatus.IN_FORCE);

  @Test
  void textsOfTwoRegionsAreComparedAndNotTwoEditionsOfOne() {
    assertThat(pair(OLD, NEW, OTHER)).containsExactly(NEW, OTHER);
    assertThat(pair(OLD, NEW, GONE)).containsExactly(NEW, GONE);
    assertThat(pair(OLD, NEW, GONE, OTHER)).containsExactly(NEW, OTHER);
    assertThat(pair(OLD, GONE)).containsExactly(OLD, GONE);
    assertThat(pair(NEW, NATIONAL)).containsExactly(NEW, NATIONAL);
  }

  @Test
  void whereOneRegionIsSeenNothingIsCompared() {
    assertThat(pair(OLD, NEW)).isEmpty();
    assertThat(pair(NEW)).isEmpty();
    assertThat(pair()).isEmpty();
  }

  private static List<StandardRow> pair(StandardRow... rows) {
    List<OverlapGroup.Member> members =
        Stream.of(rows).map(row -> new OverlapGroup.Member(row, false)).toList();
    return new OverlapGroup(new UUID(0, 1), "", members, List.of(), null, false).pair();
  }

  private static StandardRow row(String number, @Nullable String region, LegalStatus status) {
    return new StandardRow(
        new UUID(0, 1),
        number,
        "社区食堂运营服务规范",
        null,
        status,
        Verification.VERIFIED,
        null,
        region,
        null,
        null,
        null,
        List.of(),
        Sharing.PUBLIC,
        false);
  }
}
