package org.biaolian.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.biaolian.catalogue.ImportLine.Change;
import org.biaolian.catalogue.ImportLine.Message;
import org.biaolian.catalogue.ImportLine.Verdict;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every field of a record by a row of a file. */
@DbTest
class WholeRowImportDbTest {

  private static final String CLERK = "lvliang-clerk";
  private static final String NUMBER = "DB1411/T 901701-2024";

  private static final List<String> HEADINGS =
      List.of(
          "标准号",
          "中文名称",
          "英文名称",
          "联合编号",
          "标准性质",
          "状态",
          "发布日期",
          "实施日期",
          "废止日期",
          "制修订",
          "代替标准",
          "ICS分类号",
          "中标分类号",
          "行业分类",
          "技术归口",
          "技术委员会编号",
          "批准发布部门",
          "提出部门",
          "起草单位",
          "主要起草人",
          "适用范围",
          "行政区划",
          "采用标准",
          "一致性程度",
          "计划号",
          "复审到期",
          "最近确认日期",
          "公平竞争审查结论",
          "市级备案号",
          "市级备案日期",
          "备案号",
          "备案日期");

  @Autowired private Standards standards;
  @Autowired private StandardImport imports;

  @Test
  void everyFieldComesInByARowAndTheSameFileTwiceChangesNothing() {
    byte[] book = book(row(NUMBER, "2024-07-01", "审查通过"));
    ImportReport report = dryRun(book);
    assertThat(report.counts()).isEqualTo(Map.of(Verdict.NEW, 1));
    assertThat(line(report).remarks())
        .containsExactly(
            new Message("import.warning.reexamination-computed", List.of("2029-05-01")));
    SignedIn.as(CLERK, () -> imports.apply(report.id(), false));
    assertThat(details(NUMBER))
        .isEqualTo(
            new StandardDetails(
                "核桃仓储（演示）",
                "Storage of walnuts",
                LocalDate.of(2024, 5, 1),
                LocalDate.of(2024, 8, 1),
                null,
                LocalDate.of(2029, 1, 1),
                "DB1411/T 901700-2014（部分：第 4 章）、DB1411/T 901699-2013（全部）",
                "吕梁市市场监督管理局",
                "X24",
                List.of("67.080.10", "03.220"),
                "本文件适用于核桃。",
                "甲院、乙所",
                "王一、李二",
                "吕梁市林果标准化技术委员会",
                new Particulars(
                    Making.REVISION,
                    List.of("DB1409/T 901701-2024", "DB1407/T 901701-2024"),
                    "A0151",
                    "LLS/TC 3",
                    "吕梁市规划和自然资源局",
                    "ISO 21183-1:2020",
                    Conformity.NEQ,
                    "2023-LL-7",
                    FairCompetition.PASSED,
                    LocalDate.of(2024, 7, 1),
                    new Filing("LL-901", LocalDate.of(2024, 7, 1)),
                    Filing.OPEN,
                    new Filing("901234-2024", LocalDate.of(2024, 8, 2)))));
    ImportReport again = dryRun(book);
    assertThat(again.counts()).isEqualTo(Map.of(Verdict.UNCHANGED, 1));

    ImportReport other = dryRun(book(row(NUMBER, "2024-07-15", "修改后通过")));
    assertThat(other.counts()).isEqualTo(Map.of(Verdict.CHANGED, 1));
    assertThat(line(other).changes())
        .containsExactly(
            new Change(
                "catalogue.field.fair-competition",
                "catalogue.fair-competition.passed",
                "catalogue.fair-competition.passed-after-change"),
            new Change("catalogue.field.filed-city-on", "2024-07-01", "2024-07-15"));
  }

  @Test
  void factsThatBelongTogetherAreHeldAgainstTheRecordAsItWouldBe() {
    String number = "DB1411/T 901702-2024";
    ImportReport alone = dryRun(csv("标准号,名称,备案号\n" + number + ",甲,901-2024\n"));
    assertThat(alone.counts()).isEqualTo(Map.of(Verdict.REFUSED, 1));
    assertThat(refusal(alone).key()).isEqualTo("rule.filing-incomplete");
    assertThat(refusal(dryRun(csv("标准号,名称,采用标准\n" + number + ",甲,ISO 1\n"))).key())
        .isEqualTo("rule.conformity-with-adopted");

    String whole = "标准号,名称,发布日期,备案号,备案日期\n" + number + ",甲,2024-05-01,901-2024,2024-06-01\n";
    ImportReport first = dryRun(csv(whole));
    SignedIn.as(CLERK, () -> imports.apply(first.id(), false));
    ImportReport receipt = dryRun(csv("标准号,名称,备案号\n" + number + ",甲,902-2024\n"));
    assertThat(receipt.counts()).as("the day is known").isEqualTo(Map.of(Verdict.CHANGED, 1));
    assertThat(refusal(dryRun(csv("标准号,名称,市级备案号,市级备案日期\n" + number + ",甲,1,2024-07-01\n"))).key())
        .as("the city files before the state")
        .isEqualTo("rule.filing-order");
    assertThat(refusal(dryRun(csv("标准号,名称,废止日期\n" + number + ",甲,2024-04-01\n"))))
        .isEqualTo(
            new Message("rule.date-before-publication", List.of("2024-04-01", "2024-05-01")));
  }

  @Test
  void allFaultsOfARowAreNamedAtOnceAndItIsCountedAsRefusedOnly() {
    ImportReport report = dryRun(csv("标准号,名称,废止日期,行业分类,制修订\nDB1411/T 901703-2024,甲,明年,农业,改\n"));
    assertThat(report.counts()).isEqualTo(Map.of(Verdict.REFUSED, 1));
    assertThat(report.warned()).isZero();
    ImportLine line = line(report);
    assertThat(line.remarks()).hasSize(2);
    assertThat(refusal(report))
        .isEqualTo(
            new Message("import.fault.date-malformed", List.of("import.field.abolished", "明年")));
  }

  private static List<String> row(String number, String filed, String fair) {
    return List.of(
        number,
        "核桃仓储（演示）",
        "Storage of walnuts",
        "DB1409/T 901701-2024、DB1407/T 901701-2024",
        "推荐性",
        "现行",
        "2024-05-01",
        "2024-08-01",
        "2029-01-01",
        "修订",
        "DB1411/T 901700-2014（部分：第 4 章）、DB1411/T 901699-2013",
        "67.080.10、03.220",
        "X24",
        "A0151",
        "吕梁市林果标准化技术委员会",
        "LLS/TC 3",
        "吕梁市市场监督管理局",
        "吕梁市规划和自然资源局",
        "甲院；乙所",
        "王一、李二",
        "本文件适用于核桃。",
        "吕梁市",
        "ISO 21183-1:2020",
        "非等效",
        "2023-LL-7",
        "2029-05-01",
        "2024-07-01",
        fair,
        "LL-901",
        filed,
        "901234-2024",
        "2024-08-02");
  }

  private static byte[] book(List<String> row) {
    return Sheets.of(
        sheet -> {
          Sheets.row(sheet, 1, HEADINGS.toArray(String[]::new));
          Sheets.row(sheet, 2, row.toArray(String[]::new));
        });
  }

  private static byte[] csv(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private ImportReport dryRun(byte[] file) {
    String name = file[0] == 'P' && file[1] == 'K' ? "a.xlsx" : "a.csv";
    return SignedIn.as(
        CLERK, () -> imports.dryRun(ImportMode.OWN, name, new ByteArrayInputStream(file)));
  }

  private ImportLine line(ImportReport report) {
    return SignedIn.as(CLERK, () -> imports.lines(report.id(), EnumSet.allOf(Verdict.class), 0, 10))
        .getFirst();
  }

  private Message refusal(ImportReport report) {
    return Objects.requireNonNull(line(report).refusal());
  }

  private StandardDetails details(String number) {
    return SignedIn.as(CLERK, () -> standards.findByNumber(number).orElseThrow()).details();
  }
}
