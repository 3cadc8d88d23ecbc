package org.biaolian.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Stream;
import org.biaolian.testing.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How Chinese texts are spelt for sorting and searching. */
class PinyinKeyTest {

  @ParameterizedTest
  @CsvSource({
    "轨道交通, guidaojiaotong, gdjt",
    "银行 苹果, yinhangpingguo, yhpg",
    "绿色 LED照明, lvseledzhaoming, lsledzm",
    "ISO9001 体系, iso9001tixi, iso9001tx",
    "莜面（第2部分）, youmiandi2bufen, ymd2bf",
    "'', '', ''",
    "'  ', '', ''",
  })
  void aTextIsSpeltInFullAndByInitials(String text, String full, String initials) {
    assertThat(PinyinKey.full(text)).isEqualTo(full);
    assertThat(PinyinKey.initials(text)).isEqualTo(initials);
  }

  @Test
  void noTextHasEmptyKeys() {
    assertThat(PinyinKey.both(null)).isEqualTo(new PinyinKey.Both("", ""));
  }

  @Test
  void initialsOfRealTitlesAreThoseThatTheLibraryGives() {
    Stream.concat(
            Stream.of("a\u0001乐山", "\u0001", "𠮷野 C++", "长长", "々〇", "Ⅲ级㎡"),
            SharedData.rows("local-standards.csv").stream().map(row -> row.getField("标准名称")))
        .filter(title -> !title.isBlank())
        .forEach(
            title ->
                assertThat(PinyinKey.initials(title))
                    .as(title)
                    .isEqualTo(byLibrary(title, PinyinStyleEnum.FIRST_LETTER)));
  }

  private static String byLibrary(String title, PinyinStyleEnum style) {
    String folded = Normalizer.normalize(title, Normalizer.Form.NFKC);
    return PinyinHelper.toPinyin(folded, style, " ")
        .toLowerCase(Locale.ROOT)
        .replace('ü', 'v')
        .replaceAll("[^a-z0-9]", "");
  }
}
