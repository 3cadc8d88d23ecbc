package org.biaolian.kernel;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Pinyin of Chinese texts, for sorting and for search by Latin letters. Stored beside the text, as
 * the two database servers share no collation that sorts Chinese.
 */
public final class PinyinKey {

  /** No text has it. */
  private static final String BETWEEN = "\u0001";

  private PinyinKey() {}

  /**
   * Both keys of a text.
   *
   * @param full all letters without tones or gaps: {@code guidaojiaotong} for 轨道交通
   * @param initials first letters of the syllables, Latin words whole: {@code gdjt}
   */
  public record Both(String full, String initials) {}

  /** First letters of the syllables; Latin words stay whole: {@code gdjt} for 轨道交通. */
  public static String initials(@Nullable String text) {
    return both(text).initials();
  }

  /** All letters without tones or gaps: {@code guidaojiaotong} for 轨道交通. */
  public static String full(@Nullable String text) {
    return both(text).full();
  }

  /** Both at once: what takes long is finding the words by which a sign is spoken. */
  public static Both both(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return new Both("", "");
    }
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC);
    String spelt = PinyinHelper.toPinyin(folded, PinyinStyleEnum.NORMAL, BETWEEN);
    String initials = initials(folded, spelt.split(BETWEEN, -1));
    return new Both(
        letters(spelt),
        letters(
            initials == null
                ? PinyinHelper.toPinyin(folded, PinyinStyleEnum.FIRST_LETTER, BETWEEN)
                : initials));
  }

  /** Null when parts and text do not go together sign by sign. */
  private static @Nullable String initials(String text, String[] parts) {
    StringBuilder initials = new StringBuilder(text.length());
    int at = 0;
    for (String part : parts) {
      if (text.startsWith(part, at)) {
        initials.append(part);
        at += part.length();
      } else if (at < text.length()
          && !part.isEmpty()
          && Character.UnicodeScript.of(text.codePointAt(at)) == Character.UnicodeScript.HAN) {
        initials.append(part.charAt(0));
        at += Character.charCount(text.codePointAt(at));
      } else {
        return null;
      }
    }
    return at == text.length() ? initials.toString() : null;
  }

  private static String letters(String spelt) {
    StringBuilder letters = new StringBuilder(spelt.length());
    String small = spelt.toLowerCase(Locale.ROOT).replace('ü', 'v');
    for (int at = 0; at < small.length(); at++) {
      char sign = small.charAt(at);
      if ((sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9')) {
        letters.append(sign);
      }
    }
    return letters.toString();
  }
}
