package org.biaolian.document.internal.inspect;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.biaolian.document.DocumentText;
import org.biaolian.document.internal.inspect.Extractor.Answer;
import org.biaolian.document.internal.inspect.Extractor.Verdict;

/** The texts of a file's pages, and the judgement whether they are a text at all. */
final class PageTexts {

  private static final Charset GB2312 = Charset.forName("GB2312");

  /** A page with fewer letters holds a picture, or nothing. */
  private static final int FEW_LETTERS = 15;

  private static final double FEW_PAGES = 0.2;

  /** Letters of the private area, replacement signs, glyphs that stand for no letter. */
  private static final double MUCH_RUBBISH = 0.1;

  /** Real texts keep to the commoner half of GB 2312 for nine letters of ten and more. */
  private static final double FEW_COMMON = 0.6;

  private static final int ENOUGH_TO_JUDGE = 50;
  private static final int FIRST_COMMON = 0xB0;
  private static final int LAST_COMMON = 0xD7;

  private final List<String> pages = new ArrayList<>();
  private long chars;
  private long letters;
  private long rubbish;
  private long chinese;
  private long common;
  private int blind;
  private boolean cut;

  /**
   * @param unmapped glyphs of the page that stand for no letter
   */
  void add(String page, int unmapped) {
    long before = letters;
    String text = page.replace(DocumentText.PAGE_END, '\n').strip();
    text.codePoints().forEach(this::count);
    rubbish += unmapped;
    if (letters - before < FEW_LETTERS) {
      blind++;
    }
    long room = DocumentText.MAX_CHARS - chars - 1;
    if (text.length() > room) {
      cut = true;
      text = room <= 0 ? "" : text.substring(0, (int) room);
    }
    chars += text.length() + 1;
    pages.add(text);
  }

  private void count(int letter) {
    int type = Character.getType(letter);
    if (type == Character.PRIVATE_USE
        || type == Character.UNASSIGNED
        || letter == 0xFFFD
        || (type == Character.CONTROL && !Character.isWhitespace(letter))) {
      rubbish++;
    } else if (Character.isLetterOrDigit(letter)) {
      letters++;
      if (Character.UnicodeScript.of(letter) == Character.UnicodeScript.HAN) {
        chinese++;
        common += isCommon(letter) ? 1 : 0;
      }
    }
  }

  private static boolean isCommon(int letter) {
    int lead = Character.toString(letter).getBytes(GB2312)[0] & 0xFF;
    return lead >= FIRST_COMMON && lead <= LAST_COMMON;
  }

  Answer judge() {
    return new Answer(verdict(), pages.size(), blind, cut);
  }

  private Verdict verdict() {
    // Glyphs that stand for no letter are many on a page of broken fonts, and none on a picture.
    if (rubbish >= FEW_LETTERS && rubbish > (letters + rubbish) * MUCH_RUBBISH) {
      return Verdict.FONTS;
    }
    if (chinese >= ENOUGH_TO_JUDGE && common < chinese * FEW_COMMON) {
      return Verdict.FONTS;
    }
    boolean fewPages = pages.size() - blind <= pages.size() * FEW_PAGES;
    return letters == 0 || (fewPages && letters < (long) FEW_LETTERS * pages.size())
        ? Verdict.PICTURES
        : Verdict.TEXT;
  }

  String joined() {
    return String.join(String.valueOf(DocumentText.PAGE_END), pages);
  }
}
