package org.biaolian.kernel;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Pinyin of Chinese texts, for sorting and for search by Latin letters. Stored beside the text, as
 * the two database servers share no collation that sorts Chinese.
 */
public final class PinyinKey {

  private static final String BETWEEN = " ";
  private static final Pattern NO_LETTER = Pattern.compile("[^a-z0-9]");

  private PinyinKey() {}

  /** First letters of the syllables; Latin words stay whole: {@code gdjt} for 轨道交通. */
  public static String initials(@Nullable String text) {
    return spell(text, PinyinStyleEnum.FIRST_LETTER);
  }

  /** All letters without tones or gaps: {@code guidaojiaotong} for 轨道交通. */
  public static String full(@Nullable String text) {
    return spell(text, PinyinStyleEnum.NORMAL);
  }

  private static String spell(@Nullable String text, PinyinStyleEnum style) {
    if (text == null || text.isBlank()) {
      return "";
    }
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC);
    String spelt =
        PinyinHelper.toPinyin(folded, style, BETWEEN).toLowerCase(Locale.ROOT).replace('ü', 'v');
    return NO_LETTER.matcher(spelt).replaceAll("");
  }
}
