package org.biaolian.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.SignedIn;
import org.biaolian.testing.StatementCount;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What news is told with. */
@DbTest
class StandardFeedDbTest {

  private static final int FIRST = 986_840;

  @Autowired private StandardFeed feed;
  @Autowired private StandardEntry records;

  @Test
  void linesOfEditionsAreAskedForManyStandardsAtOnce() {
    List<UUID> oldest = new ArrayList<>();
    List<UUID> middle = new ArrayList<>();
    List<UUID> newest = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      oldest.add(record("taiyuan-clerk", number(i, 2014), null));
      middle.add(record("taiyuan-clerk", number(i, 2019), number(i, 2014)));
      newest.add(record("taiyuan-clerk", number(i, 2024), number(i, 2019) + "（全部）"));
    }
    UUID part = record("taiyuan-clerk", "DB1401/T 986850-2024", "DB1401/T 986851-2019（部分：第 4 章）");
    record("taiyuan-clerk", "DB1401/T 986851-2019", null);
    UUID foreign = record("yangquan-clerk", "DB1403/T 986850-2024", number(0, 2019) + "（全部）");

    assertThat(feed.lineages(List.of(newest.get(0), newest.get(1), middle.get(0), part, foreign)))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                newest.get(0),
                Set.of(newest.get(0), middle.get(0), oldest.get(0)),
                newest.get(1),
                Set.of(newest.get(1), middle.get(1), oldest.get(1)),
                middle.get(0),
                Set.of(middle.get(0), oldest.get(0)),
                part,
                Set.of(part),
                foreign,
                Set.of(foreign)));
    int one = StatementCount.of(() -> feed.lineages(newest.subList(0, 1)));
    int six = StatementCount.of(() -> feed.lineages(newest));
    assertThat(six).isEqualTo(one).isLessThan(10);
  }

  private static String number(int serial, int year) {
    return "DB1401/T %d-%d".formatted(FIRST + serial, year);
  }

  private UUID record(String person, String number, @Nullable String replaces) {
    LocalDate day = LocalDate.of(Integer.parseInt(number.substring(number.length() - 4)), 3, 1);
    return SignedIn.as(
        person,
        () ->
            records.record(
                new NewStandard(
                    number,
                    StandardDetails.of("沿革样本" + number, day, day.plusMonths(1), null)
                        .replacing(replaces))));
  }
}
