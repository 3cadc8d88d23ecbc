package org.biaolian.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of GB/T 22239-2019, level three, is complete, and what it names is there. */
class DengbaoTableTest {

  /** Identity, access, audit and the three administrators: how many lettered points each has. */
  private static final Map<String, Integer> POINTS =
      Map.of("8.1.4.1", 4, "8.1.4.2", 7, "8.1.4.3", 4, "8.1.5.1", 2, "8.1.5.2", 2, "8.1.5.3", 2);

  private static List<RequirementRow> rows() throws IOException {
    return RequirementRow.read(RequirementRow.FOLDER.resolve("dengbao.md"));
  }

  private static Stream<String> numbers(Map.Entry<String, Integer> section) {
    return IntStream.range(0, section.getValue())
        .mapToObj(i -> section.getKey() + " " + (char) ('a' + i));
  }

  @Test
  void everyPointStandsExactlyOnce() throws IOException {
    assertThat(rows())
        .extracting(RequirementRow::number)
        .containsExactlyInAnyOrderElementsOf(
            POINTS.entrySet().stream().flatMap(DengbaoTableTest::numbers).toList());
  }

  @Test
  void noRowIsEmpty() throws IOException {
    assertThat(rows()).allSatisfy(row -> assertThat(row.level()).isEqualTo("三级"));
    RequirementChecks.assertNoRowIsEmpty(rows());
  }

  @Test
  void everyTestSettingAndFileThatIsNamedExists() throws IOException {
    RequirementChecks.assertEverythingNamedExists(rows());
  }
}
