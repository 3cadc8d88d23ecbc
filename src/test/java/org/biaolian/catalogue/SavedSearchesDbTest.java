package org.biaolian.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.biaolian.audit.AuditFact;
import org.biaolian.audit.AuditTrail;
import org.biaolian.audit.FactQuery;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.SignedIn;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Questions that are kept, and results that are taken along. */
@DbTest
@Tag("search")
class SavedSearchesDbTest {

  private static final String ADDRESS = "standards?q=%E8%BD%A8%E9%81%93&ics=45&ics=93";

  @Autowired private SavedSearches searches;
  @Autowired private ResultExport export;
  @Autowired private StandardEntry entry;
  @Autowired private AuditTrail trail;

  @Test
  void aSearchIsKeptRenamedAndDeletedByItsOwnerOnly() {
    UUID id = SignedIn.as("taiyuan-clerk", () -> searches.save(" 轨道 ", ADDRESS));
    assertThat(own("taiyuan-clerk")).contains(new SavedSearch(id, "轨道", ADDRESS));
    assertThat(own("taiyuan-reviewer")).extracting(SavedSearch::id).doesNotContain(id);
    refused("record-absent", "taiyuan-reviewer", () -> searches.rename(id, "别人的"));
    refused("record-absent", "taiyuan-reviewer", () -> searches.delete(id));
    run("taiyuan-clerk", () -> searches.rename(id, "轨道交通"));
    assertThat(own("taiyuan-clerk")).extracting(SavedSearch::name).contains("轨道交通");
    run("taiyuan-clerk", () -> searches.delete(id));
    assertThat(own("taiyuan-clerk")).extracting(SavedSearch::id).doesNotContain(id);
  }

  @Test
  void namesAreThereAreFreeAndFit() {
    run("yangquan-clerk", () -> searches.save("停车", "standards"));
    refused("saved-search-name-taken", "yangquan-clerk", () -> searches.save("停车 ", ADDRESS));
    refused("name-missing", "yangquan-clerk", () -> searches.save("　", ADDRESS));
    refused("text-too-long", "yangquan-clerk", () -> searches.save("长".repeat(81), ADDRESS));
    for (String elsewhere :
        List.of("https://example.org/standards?q=1", "standards/import", "javascript:alert(1)")) {
      refused("saved-search-address", "yangquan-clerk", () -> searches.save("别处", elsewhere));
    }
  }

  @Test
  void oneTooManyIsRefusedWithTheNumber() {
    for (int i = 0; i < SavedSearches.MOST; i++) {
      String name = "检索" + i;
      run("lvliang-clerk", () -> searches.save(name, ADDRESS));
    }
    refused("saved-searches-full", "lvliang-clerk", () -> searches.save("再一条", ADDRESS));
  }

  @Test
  void aFileHoldsWhatItsReaderMaySeeAndIsNotedBefore() {
    record("taiyuan-clerk", "DB1401/T 979001-2024", "整份导出样本公开之外甲");
    record("jinzhong-clerk", "DB1407/T 979002-2024", "整份导出样本公开之外乙");
    StandardQuery query = StandardQuery.ALL.withText("整份导出样本").sortedBy(StandardQuery.Sort.NUMBER);
    List<String> taken = new ArrayList<>();
    List<Integer> notedBefore = new ArrayList<>();
    run(
        "taiyuan-clerk",
        () ->
            export.write(
                query,
                row -> {
                  notedBefore.add(noted().size());
                  taken.add(row.number());
                }));
    assertThat(taken).containsExactly("DB1401/T 979001-2024");
    assertThat(notedBefore).containsExactly(1);
    assertThat(noted().getFirst().reason()).contains("count=1", "整份导出样本");
  }

  private List<AuditFact> noted() {
    return trail
        .find(
            new FactQuery(
                new FactQuery.Reach.All(),
                null,
                null,
                Set.of("standard.list-exported"),
                null,
                null,
                null,
                null),
            0,
            100)
        .stream()
        .filter(fact -> String.valueOf(fact.reason()).contains("整份导出样本"))
        .toList();
  }

  private List<SavedSearch> own(String person) {
    return SignedIn.as(person, () -> searches.list());
  }

  private void record(String person, String number, String title) {
    run(
        person,
        () ->
            entry.record(
                new NewStandard(
                    number,
                    StandardDetails.of(
                        title, LocalDate.of(2024, 3, 1), LocalDate.of(2024, 6, 1), null))));
  }

  private static void run(String person, Runnable step) {
    SignedIn.as(
        person,
        () -> {
          step.run();
          return true;
        });
  }

  private static void refused(String rule, String person, Runnable step) {
    assertThatThrownBy(() -> run(person, step))
        .isInstanceOfSatisfying(
            RuleViolation.class, refusal -> assertThat(refusal.rule()).isEqualTo(rule));
  }
}
