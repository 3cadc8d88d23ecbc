package org.biaolian.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;

/** What every table of requirements must keep. */
final class RequirementChecks {

  private static final Set<String> BY_US = Set.of("met", "符合");
  private static final Set<String> BY_OPERATIONS = Set.of("operations", "部署保证");
  private static final Set<String> WITH_REASON =
      Set.of("not applicable", "open", "deviates", "不适用", "未完成", "有意偏离");

  private static final int SHORTEST_REQUIREMENT = 6;
  private static final int SHORTEST_REASON = 6;

  private RequirementChecks() {}

  /** Every row says something, and what is claimed is shown by something. */
  static void assertNoRowIsEmpty(List<RequirementRow> rows) {
    assertThat(rows)
        .allSatisfy(
            row -> {
              assertThat(row.asked()).as(row.number()).hasSizeGreaterThan(SHORTEST_REQUIREMENT);
              assertThat(row.how()).as(row.number()).hasSizeGreaterThan(SHORTEST_REASON);
              if (BY_US.contains(row.state()) || BY_OPERATIONS.contains(row.state())) {
                assertThat(row.shownBy()).as("%s is shown by", row.number()).isNotEmpty();
              } else {
                assertThat(row.state()).as(row.number()).isIn(WITH_REASON);
              }
            });
  }

  static void assertEverythingNamedExists(List<RequirementRow> rows) throws IOException {
    Evidence evidence = new Evidence();
    assertThat(
            rows.stream()
                .flatMap(
                    row ->
                        row.shownBy().stream()
                            .flatMap(name -> evidence.problem(name).stream())
                            .map(problem -> row.number() + " " + problem)))
        .isEmpty();
  }
}
