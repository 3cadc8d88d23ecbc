package org.biaolian.catalogue.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.biaolian.catalogue.LegalStatus;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.CcsCode;
import org.biaolian.kernel.IcsCode;
import org.biaolian.kernel.StandardNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowJudgeTest {

  private static final Map<String, String> GOOD =
      Map.of(
          "标准编号", "DB1401/T 9-2020",
          "标准名称", "平菇熟料大袋栽培技术规程",
          "标准状态", "现行",
          "发布日期", "2020-12-27",
          "实施日期", "2021-02-27",
          "替代情况", "代替DB1401/T 9-2012",
          "中标分类", "B30",
          "ICS分类", "65.020.20",
          "发布部门", "太原市市场监督管理局");

  @Test
  void aGoodRowIsAcceptedWithoutRemark() {
    RowVerdict.Accepted accepted = accepted();
    assertThat(accepted.remarks()).isEmpty();
    assertThat(accepted.standard())
        .isEqualTo(
            new ParsedStandard(
                StandardNumber.of("DB1401/T 9-2020"),
                "平菇熟料大袋栽培技术规程",
                ClaimedStatus.IN_FORCE,
                LocalDate.of(2020, 12, 27),
                LocalDate.of(2021, 2, 27),
                List.of(StandardNumber.of("DB1401/T 9-2012")),
                List.of(),
                "DB1401/T 9-2012",
                "代替DB1401/T 9-2012",
                new CcsCode("B30"),
                List.of(new IcsCode("65.020.20")),
                "太原市市场监督管理局",
                new BureauCode("140100"),
                FurtherFacts.NONE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "标准编号||NUMBER_MISSING",
        "标准编号|DB14012-2019|NUMBER_AMBIGUOUS",
        "标准编号|DB99/T 9-2020|NUMBER_REGION_UNKNOWN",
        "标准编号|DB11/T 3-2025、DB12/T 3-2025|NUMBER_SEVERAL",
        "标准编号|DB14/T 2508|NUMBER_YEAR_MISSING",
        "标准名称||TITLE_MISSING",
        "标准名称|DB1401/T 9-2020|TITLE_MISSING",
        "发布日期|2020|PUBLISHED_MALFORMED",
        "发布日期|2020-13-01|PUBLISHED_MALFORMED",
        "发布日期|2023-02-30|PUBLISHED_MALFORMED",
        "发布日期|去年|PUBLISHED_MALFORMED",
        "实施日期|2021-02|IMPLEMENTED_MALFORMED",
      })
  void aFaultyRowIsRefusedForANamedFault(String heading, String cell, RowFault fault) {
    assertThat(judge(heading, Objects.requireNonNullElse(cell, "")))
        .isInstanceOfSatisfying(
            RowVerdict.Refused.class, refused -> assertThat(refused.fault()).isEqualTo(fault));
  }

  @Test
  void aTitleOfMoreThanThreeHundredCharactersIsRefused() {
    assertThat(judge("标准名称", "规".repeat(301)))
        .isInstanceOfSatisfying(
            RowVerdict.Refused.class,
            refused -> assertThat(refused.fault()).isEqualTo(RowFault.TITLE_TOO_LONG));
  }

  @Test
  void aNumberWhoseEndSlippedIntoTheTitleIsRefusedWithTheWholeNumber() {
    assertThat(judge("标准编号", "GB", "标准名称", "5908-2024 阻火器"))
        .isEqualTo(new RowVerdict.Refused(RowFault.NUMBER_SPLIT, List.of("GB", "GB 5908-2024")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "标准编号|DB1401T9-2020|NUMBER_RESPELLED",
        "标准名称|9-2020 平菇栽培|TITLE_NUMBER_CUT",
        "标准名称|DB1401/T 9-2020 平菇栽培|TITLE_NUMBER_CUT",
        "标准名称|GB/T 1.1-2020 实施指南|TITLE_HOLDS_NUMBER",
        "标准状态||STATUS_MISSING",
        "标准状态|作废|STATUS_SYNONYM",
        "标准状态|已作废|STATUS_SYNONYM",
        "标准状态|有更新版|STATUS_SYNONYM",
        "标准状态|确认有效|STATUS_SYNONYM",
        "标准状态|不详|STATUS_UNKNOWN",
        "发布日期||PUBLISHED_MISSING",
        "发布日期|2021-01-01|YEAR_UNLIKE_PUBLICATION",
        "实施日期||IMPLEMENTED_MISSING",
        "实施日期|2020-12-01|EFFECTIVE_BEFORE_PUBLICATION",
        "实施日期|2021-02-27 即将实施 距离实施日期还有 205 天|DATE_TEXT_DROPPED",
        "替代情况|主管部门：山西省市场监督管理局|REPLACEMENT_HOLDS_AUTHORITY",
        "替代情况|DB1401/T9-2012|REPLACEMENT_DIRECTION_BY_YEAR",
        "替代情况|代替DB1401/T 9-2020|REPLACEMENT_SELF",
        "替代情况|标准类别：计量检定规程|REPLACEMENT_UNREAD",
        "中标分类||CCS_MISSING",
        "中标分类|B3|CCS_MALFORMED",
        "中标分类|a11|CCS_RESPELLED",
        "中标分类|C 08|CCS_RESPELLED",
        "中标分类|CCSX14|CCS_RESPELLED",
        "中标分类|C31/Q841|CCS_REST_DROPPED",
        "ICS分类||ICS_MISSING",
        "ICS分类|030.80.99|ICS_MALFORMED",
        "ICS分类|07.060.|ICS_MALFORMED",
        "发布部门||ISSUER_MISSING",
        "发布部门|山西省市场监督管理局|ISSUER_MISFIT",
        "发布部门|晋中市市场监督管理局|ISSUER_MISFIT",
      })
  void anOddCellIsRemarkedUponAndNothingElse(String heading, String cell, RowWarning warning) {
    RowVerdict verdict = judge(heading, Objects.requireNonNullElse(cell, ""));
    assertThat(verdict)
        .isInstanceOfSatisfying(
            RowVerdict.Accepted.class, taken -> assertThat(taken.warnings()).contains(warning))
        .isInstanceOfSatisfying(
            RowVerdict.Accepted.class, taken -> assertThat(taken.warnings()).hasSize(1));
  }

  @Test
  void theOldMandatoryFormIsTakenAndSaid() {
    RowVerdict.Accepted accepted = accepted("标准编号", "DB14/ 2800-2020", "发布部门", "山西省市场监督管理局");
    assertThat(accepted.warnings()).containsExactly(RowWarning.OLD_MANDATORY_FORM);
    assertThat(accepted.standard().number().mandatory()).isTrue();
    assertThat(accepted.standard().region()).isEqualTo(new BureauCode("140000"));
  }

  @Test
  void aCountyNumberHasNoBureau() {
    RowVerdict.Accepted accepted = accepted("标准编号", "DB469022/T 4-2020", "发布部门", "屯昌县市场监督管理局");
    assertThat(accepted.warnings()).containsExactly(RowWarning.COUNTY_PREFIX);
    assertThat(accepted.standard().region()).isNull();
  }

  @Test
  void bothDirectionsOfReplacementAreRead() {
    RowVerdict.Accepted accepted = accepted("替代情况", "代替DB14/T 5-2010,DB14/T 6-2010被DB14/ 7-2024代替");
    assertThat(accepted.standard().replaces())
        .containsExactly(StandardNumber.of("DB14/T 5-2010"), StandardNumber.of("DB14/T 6-2010"));
    assertThat(accepted.standard().replacedBy()).containsExactly(StandardNumber.of("DB14 7-2024"));
    assertThat(accepted("替代情况", "DB14/T 8-2024").standard().replacedBy())
        .containsExactly(StandardNumber.of("DB14/T 8-2024"));
  }

  @Test
  void severalIcsCodesAreKeptAndMalformedOnesLeftOut() {
    assertThat(accepted("ICS分类", "ICS 03.080；65.020.20").standard().ics())
        .containsExactly(new IcsCode("03.080"), new IcsCode("65.020.20"));
    assertThat(accepted("ICS分类", "03.080 35.24").standard().ics())
        .containsExactly(new IcsCode("03.080"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2020/12/27", "2020.12.27", "2020年12月27日", "２０２０－１２－２７"})
  void otherSpellingsOfADateAreRead(String cell) {
    assertThat(accepted("发布日期", cell).standard().publishedOn())
        .isEqualTo(LocalDate.of(2020, 12, 27));
  }

  @Test
  void aClaimedEndWithoutDateShowsInTheStatus() {
    LocalDate today = LocalDate.of(2026, 11, 23);
    assertThat(accepted("标准状态", "废止").standard().statusOn(today)).isEqualTo(LegalStatus.ABOLISHED);
    assertThat(accepted("标准状态", "有更新版").standard().statusOn(today))
        .isEqualTo(LegalStatus.SUPERSEDED);
    assertThat(accepted("标准状态", "即将实施").standard().statusOn(today)).isEqualTo(LegalStatus.IN_FORCE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh_CN", "en"})
  void everyFaultAndWarningHasItsText(String language) throws IOException {
    Properties texts = new Properties();
    String file = "/vaadin-i18n/translations_" + language + ".properties";
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(getClass().getResourceAsStream(file)), StandardCharsets.UTF_8)) {
      texts.load(reader);
    }
    assertThat(texts.stringPropertyNames())
        .containsAll(Stream.of(RowFault.values()).map(RowFault::key).toList())
        .containsAll(Stream.of(RowWarning.values()).map(RowWarning::key).toList());
  }

  private static RowVerdict.Accepted accepted(String... cells) {
    return (RowVerdict.Accepted) judge(cells);
  }

  private static RowVerdict judge(String... cells) {
    Map<String, String> row = new HashMap<>(GOOD);
    for (int i = 0; i < cells.length; i += 2) {
      row.put(cells[i], cells[i + 1]);
    }
    return RowJudge.judge(CatalogueRow.of(2, column -> row.get(column.heading())));
  }

  @Test
  void anIssuerOverAThousandCharactersIsRefusedInsteadOfCut() {
    assertThat(judge("发布部门", "局".repeat(1000))).isInstanceOf(RowVerdict.Accepted.class);
    assertThat(judge("发布部门", "局".repeat(1001)))
        .isEqualTo(new RowVerdict.Refused(RowFault.ISSUER_TOO_LONG, List.of("局".repeat(1001))));
  }

  @Test
  void moreReplacedStandardsThanTheRecordHoldsAreRefusedInsteadOfCut() {
    String many =
        "代替"
            + IntStream.rangeClosed(101, 121)
                .mapToObj(serial -> "DB1401/T " + serial + "-2012")
                .collect(Collectors.joining("、"));
    assertThat(judge("替代情况", many))
        .isEqualTo(new RowVerdict.Refused(RowFault.REPLACES_TOO_LONG, List.of(many)));
  }

  @Test
  void aTitleOfExactlyThreeHundredCharactersIsTaken() {
    assertThat(accepted("标准名称", "规".repeat(300)).standard().titleZh()).hasSize(300);
  }

  @Test
  void asManyReplacedStandardsAreTakenAsTheRecordHolds() {
    // 15 numbers of 17 characters, one of 14 and one of 15, and 16 commas between them make 300.
    String exact =
        IntStream.rangeClosed(101, 115)
                .mapToObj(serial -> "DB1401/T " + serial + "-2012")
                .collect(Collectors.joining("、"))
            + "、DB14/T 10-2012、DB14/T 100-2012";
    assertThat(exact).hasSize(300);
    assertThat(accepted("替代情况", "代替" + exact).standard().replaces()).hasSize(17);
    assertThat(judge("替代情况", "代替" + exact.replace("100-", "1000-")))
        .isInstanceOf(RowVerdict.Refused.class);
  }

  @Test
  void wordsAfterTheDateOfPublicationAreSaidToo() {
    assertThat(accepted("发布日期", "2020-12-27 发布").warnings())
        .containsExactly(RowWarning.DATE_TEXT_DROPPED);
  }

  @Test
  void aNumberWithoutARegionSaysNothingAboutItsIssuer() {
    assertThat(accepted("标准编号", "GB/T 1.1-2020", "发布部门", "国家市场监督管理总局").warnings())
        .doesNotContain(RowWarning.ISSUER_MISFIT);
  }

  @Test
  void anIssuerThatIsNotStatedStaysUnknown() {
    assertThat(accepted("发布部门", "").standard().issuer()).isNull();
  }

  @Test
  void bracketsAroundAnIcsCodeAreNoFaultAndACodeOutOfFormBesideAGoodOneIs() {
    assertThat(accepted("ICS分类", "（03.080）").warnings()).isEmpty();
    assertThat(accepted("ICS分类", "03.080 35.24").warnings())
        .containsExactly(RowWarning.ICS_MALFORMED);
  }

  @Test
  void whatFollowsThePassiveIsNotReadIntoTheNumberBeforeIt() {
    assertThat(accepted("替代情况", "代替GB/T 5-2010被GB/T 5-2020代替2021年公告").standard().replaces())
        .containsExactly(StandardNumber.of("GB/T 5-2010"));
  }

  @Test
  void theIssuerIsKeptAsWritten() {
    assertThat(accepted("发布部门", "山西省市场监督管理局").standard().issuer()).isEqualTo("山西省市场监督管理局");
  }

  @Test
  void wordsAroundANumberInThePassiveAreReadOnlyOnce() {
    RowVerdict.Accepted accepted = accepted("替代情况", "DB1401/T 9-2012被DB1401/T 9-2024代替");
    assertThat(accepted.standard().replacedBy())
        .containsExactly(StandardNumber.of("DB1401/T 9-2024"));
    assertThat(accepted.standard().replaces())
        .containsExactly(StandardNumber.of("DB1401/T 9-2012"));
  }

  @Test
  void aNumberOfTheSameYearIsTakenForAnOlderOne() {
    RowVerdict.Accepted accepted = accepted("替代情况", "DB1401/T 8-2020");
    assertThat(accepted.standard().replaces())
        .containsExactly(StandardNumber.of("DB1401/T 8-2020"));
    assertThat(accepted.standard().replacedBy()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "DB4301/T 9-2020, 湖南省长沙市市场监督管理局, true",
    "DB4301/T 9-2020, 长沙市市场监督管理局, true",
    "DB4301/T 9-2020, 湖南省市场监督管理局, false",
    "DB4301/T 9-2020, 湖北省武汉市市场监督管理局, false",
  })
  void aCitysNumberIsIssuedByACityOfItsProvince(String number, String issuer, boolean fits) {
    assertThat(
            accepted("标准编号", number, "发布部门", issuer).warnings().contains(RowWarning.ISSUER_MISFIT))
        .isEqualTo(!fits);
  }
}
