package org.biaolian.catalogue.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.biaolian.catalogue.Conformity;
import org.biaolian.catalogue.FairCompetition;
import org.biaolian.catalogue.Filing;
import org.biaolian.catalogue.ImportColumn;
import org.biaolian.catalogue.Making;
import org.biaolian.catalogue.Particulars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FurtherCellsTest {

  private static final Map<ImportColumn, String> PLAIN =
      Map.of(
          ImportColumn.NUMBER, "DB14/T 2508-2022",
          ImportColumn.TITLE, "果园节水灌溉技术规程",
          ImportColumn.STATUS, "现行",
          ImportColumn.PUBLISHED, "2022-06-01",
          ImportColumn.IMPLEMENTED, "2022-09-01",
          ImportColumn.CCS, "B30",
          ImportColumn.ICS, "65.020.20",
          ImportColumn.ISSUER, "山西省市场监督管理局");

  @Test
  void everyFieldOfARecordCanStandInARow() {
    RowVerdict.Accepted taken =
        (RowVerdict.Accepted)
            judge(
                Map.ofEntries(
                    Map.entry(ImportColumn.TITLE_EN, "Water saving"),
                    Map.entry(ImportColumn.JOINT, "DB14/T 2508-2022、DB41/T 77-2022；DB41/T 77-2022"),
                    Map.entry(ImportColumn.NATURE, "推荐性"),
                    Map.entry(ImportColumn.MAKING, "修订"),
                    Map.entry(ImportColumn.SUPERSEDED, "2025/1/2"),
                    Map.entry(ImportColumn.ABOLISHED, "2026年3月4日"),
                    Map.entry(ImportColumn.SECTOR, "a0111"),
                    Map.entry(ImportColumn.COMMITTEE, "山西省农业标准化技术委员会"),
                    Map.entry(ImportColumn.COMMITTEE_CODE, "SXS/TC 47"),
                    Map.entry(ImportColumn.SUBMITTED_BY, "山西省农业农村厅"),
                    Map.entry(ImportColumn.DRAFTED_BY, "甲院；乙所\n丙站"),
                    Map.entry(ImportColumn.DRAFTERS, "王一、李二"),
                    Map.entry(ImportColumn.SCOPE, "本文件适用于果园。"),
                    Map.entry(ImportColumn.REGION, "140000"),
                    Map.entry(ImportColumn.ADOPTED, "ISO 9001:2015（MOD）"),
                    Map.entry(ImportColumn.PLAN, "2021-14"),
                    Map.entry(ImportColumn.CONFIRMED, "2024-06-01"),
                    Map.entry(ImportColumn.FAIR, "审查通过"),
                    Map.entry(ImportColumn.FILED_CITY_NO, "—"),
                    Map.entry(ImportColumn.FILED_STATE_NO, "90001-2022"),
                    Map.entry(ImportColumn.FILED_STATE_ON, "2022-07-01")));
    assertThat(taken.remarks()).isEmpty();
    assertThat(taken.standard().further())
        .isEqualTo(
            new FurtherFacts(
                "Water saving",
                LocalDate.of(2025, 1, 2),
                LocalDate.of(2026, 3, 4),
                "本文件适用于果园。",
                "甲院、乙所、丙站",
                "王一、李二",
                "山西省农业标准化技术委员会",
                new Particulars(
                    Making.REVISION,
                    List.of("DB41/T 77-2022"),
                    "A0111",
                    "SXS/TC 47",
                    "山西省农业农村厅",
                    "ISO 9001:2015",
                    Conformity.MOD,
                    "2021-14",
                    FairCompetition.PASSED,
                    LocalDate.of(2024, 6, 1),
                    Filing.OPEN,
                    Filing.OPEN,
                    new Filing("90001-2022", LocalDate.of(2022, 7, 1)))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ABOLISHED|明年|DATE_MALFORMED",
        "CONFIRMED|2021-01-01|DATE_BEFORE_PUBLICATION",
        "REEXAMINE_BY|二〇二七|DATE_MALFORMED",
        "MAKING|制修订|WORD_UNKNOWN",
        "CONFORMITY|相近|WORD_UNKNOWN",
        "FAIR|待定|WORD_UNKNOWN",
        "SECTOR|农业|SECTOR_MALFORMED",
        "JOINT|DB41/T 77-2022、河南那份|JOINT_UNREAD",
      })
  void aCellAtFaultRefusesTheRowByTheNameOfItsColumn(
      ImportColumn column, String cell, RowFault fault) {
    RowVerdict.Refused refused = (RowVerdict.Refused) judge(Map.of(column, cell));
    assertThat(refused.fault()).isEqualTo(fault);
    assertThat(refused.args()).contains(cell.contains("河南") ? "河南那份" : cell);
  }

  @Test
  void allCellsAtFaultAreNamedAtOnce() {
    RowVerdict.Refused refused =
        (RowVerdict.Refused)
            judge(
                Map.of(
                    ImportColumn.PUBLISHED, "去年",
                    ImportColumn.SECTOR, "农业",
                    ImportColumn.PLAN, "号".repeat(61)));
    assertThat(refused.fault()).isEqualTo(RowFault.PUBLISHED_MALFORMED);
    assertThat(refused.others())
        .containsExactlyInAnyOrder(
            new CellFault(RowFault.SECTOR_MALFORMED, List.of("农业")),
            new CellFault(
                RowFault.TEXT_TOO_LONG, List.of("import.field.plan", "60", "号".repeat(20))));
    RowVerdict.Refused both =
        (RowVerdict.Refused) judge(Map.of(ImportColumn.MAKING, "改", ImportColumn.SECTOR, "农业"));
    assertThat(both.others()).hasSize(1);
  }

  @Test
  void aDegreeInTwoPlacesHasToBeOne() {
    assertThat(judge(Map.of(ImportColumn.ADOPTED, "ISO 1,IDT", ImportColumn.CONFORMITY, "非等效")))
        .isInstanceOfSatisfying(
            RowVerdict.Refused.class,
            refused -> assertThat(refused.fault()).isEqualTo(RowFault.CONFORMITY_TWICE));
    RowVerdict.Accepted alike =
        (RowVerdict.Accepted)
            judge(Map.of(ImportColumn.ADOPTED, "ISO 1 idt", ImportColumn.CONFORMITY, "等同采用"));
    assertThat(alike.standard().further().particulars().adoptedStandard()).isEqualTo("ISO 1");
    assertThat(alike.standard().further().particulars().conformity()).isEqualTo(Conformity.IDT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NATURE|强制性|NATURE_UNLIKE_NUMBER",
        "NATURE|团体标准|NATURE_UNKNOWN",
        "REGION|341000|REGION_UNLIKE_NUMBER",
        "REGION|安徽省|REGION_UNLIKE_NUMBER",
        "REEXAMINE_BY|2027-06-01|REEXAMINATION_COMPUTED",
        "CONFIRMED|2024-06-01起|DATE_TEXT_DROPPED",
      })
  void whatTheNumberOrTheDatesTellIsSetAgainstTheColumn(
      ImportColumn column, String cell, RowWarning warning) {
    assertThat(((RowVerdict.Accepted) judge(Map.of(column, cell))).warnings())
        .containsExactly(warning);
  }

  @ParameterizedTest
  @CsvSource({"140000", "14", "山西省"})
  void theOwnRegionIsNoNews(String cell) {
    assertThat(((RowVerdict.Accepted) judge(Map.of(ImportColumn.REGION, cell))).warnings())
        .isEmpty();
  }

  @Test
  void whatARowLeavesOpenStaysAsItIs() {
    Particulars known =
        new Particulars(
            Making.NEW,
            List.of("DB41/T 77-2022"),
            "A01",
            "TC 1",
            "厅",
            "ISO 1",
            Conformity.IDT,
            "2020-1",
            FairCompetition.EXCEPTION,
            LocalDate.of(2024, 1, 1),
            new Filing("1", LocalDate.of(2022, 7, 1)),
            Filing.OPEN,
            Filing.OPEN);
    assertThat(FurtherFacts.NONE.onto(known)).isEqualTo(known);
    RowVerdict.Accepted taken =
        (RowVerdict.Accepted)
            judge(Map.of(ImportColumn.FILED_CITY_NO, "2", ImportColumn.MAKING, "revision"));
    Particulars after = taken.standard().further().onto(known);
    assertThat(after.city()).isEqualTo(new Filing("2", LocalDate.of(2022, 7, 1)));
    assertThat(after.making()).isEqualTo(Making.REVISION);
    assertThat(after.sector()).isEqualTo("A01");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "代替DB14/T 1-2010|DB14/T 1-2010",
        "DB14/T 1-2010（部分：第 4 章）、DB14/T 2-2010|DB14/T 1-2010（部分：第 4 章）、DB14/T 2-2010（全部）",
        "部分代替DB14/T 1-2010|DB14/T 1-2010（部分）",
        "DB14/T 1-2010（全部）|DB14/T 1-2010",
      })
  void theExtentOfAReplacementIsKept(String cell, String sentence) {
    RowVerdict.Accepted taken = (RowVerdict.Accepted) judge(Map.of(ImportColumn.REPLACEMENT, cell));
    assertThat(taken.standard().replacesSentence()).isEqualTo(sentence);
    assertThat(taken.remarks()).isEmpty();
  }

  @Test
  void noHeadingMeansTwoColumns() {
    Set<String> seen = new HashSet<>();
    for (ImportColumn column : ImportColumn.values()) {
      for (String heading : column.headings()) {
        assertThat(seen.add(ImportColumn.key(heading))).as(heading).isTrue();
        assertThat(ImportColumn.of(heading)).as(heading).contains(column);
      }
    }
  }

  private static RowVerdict judge(Map<ImportColumn, String> cells) {
    Map<ImportColumn, String> row = new HashMap<>(PLAIN);
    row.putAll(cells);
    return RowJudge.judge(CatalogueRow.of(2, row::get));
  }
}
