package org.biaolian.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.biaolian.kernel.StandardNumber.Accepted;
import org.biaolian.kernel.StandardNumber.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandardNumberTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DB14/T 2508-2022|DB14/T 2508-2022",
        "db14/t2508-2022|DB14/T 2508-2022",
        "ＤＢ１４／Ｔ　２５０８－２０２２|DB14/T 2508-2022",
        "DB14/T 2508—2022|DB14/T 2508-2022",
        "DB14/T 2508――2022|DB14/T 2508-2022",
        "DB 14 / T 2508 – 2022|DB14/T 2508-2022",
        "DB1401T9-2020|DB1401/T 9-2020",
        "DB1401 T 9-2020|DB1401/T 9-2020",
        "DB36/T 1704.2-2025|DB36/T 1704.2-2025",
        "DB14/Z 12-2021|DB14/Z 12-2021",
        "DB14 2800-2023|DB14 2800-2023",
      })
  void everySpellingEndsInOneNormalForm(String raw, String normal) {
    assertThat(StandardNumber.of(raw).value()).isEqualTo(normal);
    assertThat(StandardNumber.of(raw)).isEqualTo(StandardNumber.of(normal));
    assertThat(StandardNumber.of(normal).value()).isEqualTo(normal);
  }

  @Test
  void aNumberTellsAmongWhoseItStands() {
    assertThat(
            Stream.of(
                    "DB14/T 1-2020",
                    "DB1401/T 1-2020",
                    "GB 2762-2022",
                    "GB/Z 185.1-2026",
                    "NY/T 3421-2019",
                    "DB/T 59-2015",
                    "T/CADERM 7008-2021")
                .map(number -> StandardNumber.of(number).series()))
        .containsExactly("14", "1401", "GB", "GB", "NY", "DB", "T/CADERM");
  }

  @Test
  void theOldMandatoryFormLosesItsSlashByANamedRule() {
    Accepted accepted = (Accepted) StandardNumber.parse("DB14/ 2800-2023");
    assertThat(accepted.number().value()).isEqualTo("DB14 2800-2023");
    assertThat(accepted.number().mandatory()).isTrue();
    assertThat(accepted.rules()).containsExactly(NumberRule.OLD_MANDATORY_SLASH_DROPPED);
  }

  @Test
  void aGluedTypeLetterSplitsPrefixAndSerialByANamedRule() {
    Accepted accepted = (Accepted) StandardNumber.parse("DB1401T9-2020");
    assertThat(accepted.rules()).containsExactly(NumberRule.SLASH_RESTORED);
    assertThat(accepted.number().regionDigits()).isEqualTo("1401");
    assertThat(accepted.number().bureau()).isEqualTo(new BureauCode("140100"));
    assertThat(accepted.number().serial()).isEqualTo("9");
    assertThat(accepted.number().year()).isEqualTo(2020);
  }

  @Test
  void aWellWrittenNumberNeedsNoRule() {
    assertThat(((Accepted) StandardNumber.parse("DB14/T 2508-2022")).rules()).isEmpty();
    assertThat(((Accepted) StandardNumber.parse("DB14/T2508-2022")).rules())
        .containsExactly(NumberRule.SPELLING_FOLDED);
  }

  @Test
  void aCountyPrefixIsKeptByANamedRule() {
    Accepted accepted = (Accepted) StandardNumber.parse("DB469022/T 4-2016");
    assertThat(accepted.number().kind()).isEqualTo(NumberKind.COUNTY);
    assertThat(accepted.number().regionDigits()).isEqualTo("469022");
    assertThat(accepted.number().bureau()).isNull();
    assertThat(accepted.rules()).containsExactly(NumberRule.COUNTY_PREFIX_KEPT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "null",
      value = {
        "null|EMPTY",
        "'　 '|EMPTY",
        "DB14012-2019|AMBIGUOUS_PREFIX",
        "DB142800-2023|AMBIGUOUS_PREFIX",
        "DB14-2019|AMBIGUOUS_PREFIX",
        "DB14|SERIAL_MISSING",
        "DB14/T|SERIAL_MISSING",
        "DB99/T 1-2020|REGION_UNKNOWN",
        "DB140/T 1-2020|REGION_UNKNOWN",
        "DB1400/T 1-2020|REGION_UNKNOWN",
        "DB14/T 1234567-2020|SERIAL_MALFORMED",
        "DB14/T 12.1234-2020|SERIAL_MALFORMED",
        "DB14/T ABC-2020|SERIAL_MALFORMED",
        "DB14/T 2508|YEAR_MISSING",
        "DB14/T 2508-|YEAR_MISSING",
        "DB14/T 2508-22|YEAR_MALFORMED",
        "DB14/T 2508-2122|YEAR_MALFORMED",
        "DB14/T 2508-20222|YEAR_MALFORMED",
        "DB14/T 2508-2022 草案|TRAILING_TEXT",
        "DB11/T 3047-2025、DB12/T 3047-2025|SEVERAL_NUMBERS",
        "GB/T 1.1|YEAR_MISSING",
        "平菇栽培|PREFIX_UNKNOWN",
      })
  void aTextThatIsNoNumberIsRefusedForANamedReason(String raw, NumberRefusal reason) {
    assertThat(StandardNumber.parse(raw)).isEqualTo(new Refused(reason));
  }

  @Test
  void anOverlongTextIsRefused() {
    assertThat(StandardNumber.parse("DB14/T 1-2020 ".repeat(9)))
        .isEqualTo(new Refused(NumberRefusal.TOO_LONG));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GB/T1.1-2020|GB/T 1.1-2020|NATIONAL|false",
        "GB 2762-2022|GB 2762-2022|NATIONAL|true",
        "GB/Z 185.1-2026|GB/Z 185.1-2026|NATIONAL|false",
        "GB/T 46961-2025/XG1-2026|GB/T 46961-2025/XG1-2026|NATIONAL|false",
        "GB/T 24359-2009E|GB/T 24359-2009E|NATIONAL|false",
        "HB 5470-2018|HB 5470-2018|SECTOR|true",
        "NY/T 3421－2019|NY/T 3421-2019|SECTOR|false",
        "DB/T 59-2015|DB/T 59-2015|SECTOR|false",
        "T/CADERM 7008-2021|T/CADERM 7008-2021|GROUP|false",
        "T/CSMT YB010-2024|T/CSMT YB010-2024|GROUP|false",
        "DBJ 01-98-2005|DBJ 01-98-2005|OTHER_REFERENCE|false",
        "DBJ04/T 123-2020|DBJ04/T 123-2020|OTHER_REFERENCE|false",
        "DBS14/ 001-2017|DBS14 001-2017|OTHER_REFERENCE|false",
        "JJG (电子) 02001-1988|JJG(电子) 02001-1988|OTHER_REFERENCE|false",
        "DG5306/T 18-2014|DG5306/T 18-2014|OTHER_REFERENCE|false",
      })
  void otherFamiliesAreAcceptedAsReferences(
      String raw, String normal, NumberKind kind, boolean mandatory) {
    StandardNumber number = StandardNumber.of(raw);
    assertThat(number.value()).isEqualTo(normal);
    assertThat(number.kind()).isEqualTo(kind);
    assertThat(number.mandatory()).isEqualTo(mandatory);
    assertThat(number.regionDigits()).isNull();
    assertThat(number.bureau()).isNull();
  }

  @Test
  void aTwoDigitYearOfAReferenceMeansNineteenHundred() {
    Accepted accepted = (Accepted) StandardNumber.parse("SJ 1023-76");
    assertThat(accepted.number().year()).isEqualTo(1976);
    assertThat(accepted.rules()).containsExactly(NumberRule.TWO_DIGIT_YEAR_READ);
  }

  @Test
  void theSearchKeyOfAnySpellingIsTheSame() {
    assertThat(StandardNumber.of("DB1401T9-2020").searchKey()).isEqualTo("DB1401T92020");
    assertThat(StandardNumber.searchKey(" db1401／t 9—2020 ")).isEqualTo("DB1401T92020");
  }

  @Test
  void serialsFrom900001UpAreDemonstrations() {
    assertThat(StandardNumber.of("DB1401/T 900001-2024").demonstration()).isTrue();
    assertThat(StandardNumber.of("DB14/T 900001.2-2024").demonstration()).isTrue();
    assertThat(StandardNumber.of("DB1401/T 900000-2024").demonstration()).isFalse();
    assertThat(StandardNumber.of("GB/T 900001-2024").demonstration()).isFalse();
  }

  @Test
  void blocksOfJointNumbersAreHinted() {
    assertThat(StandardNumber.of("DB31/T 310001-2020").jointBlock())
        .isEqualTo(JointBlock.YANGTZE_DELTA);
    assertThat(StandardNumber.of("DB11/T 3047-2025").jointBlock())
        .isEqualTo(JointBlock.BEIJING_TIANJIN_HEBEI);
    assertThat(StandardNumber.of("DB14/T 3047-2025").jointBlock()).isNull();
    assertThat(StandardNumber.of("DB11/T 2999-2025").jointBlock()).isNull();
  }

  @Test
  void editionsOfOneStandardShareTheirFamily() {
    assertThat(StandardNumber.of("DB36/T 1704.2-2025").family())
        .isEqualTo(StandardNumber.of("DB36/T1704.2-2022").family());
  }

  @Test
  void numbersAreFoundInFreeText() {
    assertThat(StandardNumber.findIn("代替DB50/T 398-2011主管部门：重庆市市场监督管理局"))
        .containsExactly(StandardNumber.of("DB50/T 398-2011"));
    assertThat(StandardNumber.findIn("代替GB 1535-2003%GB 1536-2004被DB31/ 182-1996代替"))
        .extracting(StandardNumber::value)
        .containsExactly("GB 1535-2003", "GB 1536-2004", "DB31 182-1996");
    assertThat(StandardNumber.findIn("代替DBJ 01-98-2005;"))
        .containsExactly(StandardNumber.of("DBJ 01-98-2005"));
    assertThat(StandardNumber.findIn("主管部门：湖北省市场监督管理局")).isEmpty();
    assertThat(StandardNumber.findIn(null)).isEmpty();
  }

  @Test
  void aBadNumberFromOurOwnTablesIsAnErrorThatNamesTheReason() {
    assertThatThrownBy(() -> StandardNumber.of("DB14012-2019"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("AMBIGUOUS_PREFIX");
  }
}
