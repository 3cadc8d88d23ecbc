package org.biaolian.comparison.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds numeric limits in a clause by the wordings that standards use: 不应大于, 不少于, ≤, 以内 and the
 * like. Words that only say when something holds (低于10%的, 60周岁及以上) are no limits.
 */
final class LimitReader {

  /** A table of limits longer than this is read as far. */
  private static final int MAX_LIMITS = 400;

  private static final int CONTEXT = 24;
  private static final String NUMBER = "(\\p{Nd}+(?:[.．]\\p{Nd}+)?)";
  private static final String UNIT =
      "(个工作日|工作日|个月|万元|平方米|立方米|千克|公斤|毫克|微克|毫米|厘米|千米|公里|微米|毫升|小时|分钟|秒钟|公顷"
          + "|[%％‰℃㎡]|°C|(?:[a-zA-Zμ]{1,4}[²³23]?)(?:/(?:[a-zA-Z]{1,3}[²³23]?|[天次人年月]))?"
          + "|[年月日天周秒分米克吨升元个种次人名份台件批处间条项套株头]|)";
  private static final String MOST =
      "不(?:应|得|宜|可|能)?(?:大于|超过|高于|多于|长于|晚于|迟于)|[应宜](?:小于|低于|少于)"
          + "|小于(?:或)?等于|(?:至多|最多)\\p{IsHan}{0,3}?|[应宜]每|[应宜]?[≤≦＜<]";
  private static final String LEAST =
      "不(?:应|得|宜|可|能)?(?:小于|少于|低于|短于|早于)|[应宜](?:大于|高于|多于|达到)"
          + "|大于(?:或)?等于|(?:至少|最少)\\p{IsHan}{0,3}?|提前|[应宜]?[≥≧＞>]";
  private static final String SPACE = "[\\s\\u3000]*";

  private static final Pattern BEFORE =
      Pattern.compile("(?:(" + MOST + ")|(" + LEAST + "))" + SPACE + NUMBER + SPACE + UNIT);
  private static final Pattern AFTER =
      Pattern.compile(
          NUMBER + SPACE + UNIT + SPACE + "(?:(以下|以内|之内|内(?![容部外设]))|((?:及|或)?以上))(?!的)");
  private static final Pattern BETWEEN =
      Pattern.compile(NUMBER + SPACE + UNIT + SPACE + "[~～〜]" + SPACE + NUMBER + SPACE + UNIT);
  private static final String SEGMENT_ENDS = "，。；：、,;:\n";

  private final String text;
  private final List<Limit> limits = new ArrayList<>();

  private LimitReader(String text) {
    this.text = text;
  }

  /** The limits of a text in their order. */
  static List<Limit> read(String text) {
    LimitReader reader = new LimitReader(text);
    reader.between();
    reader.worded(BEFORE, 1, 2, 3, 4);
    reader.worded(AFTER, 3, 4, 1, 2);
    reader.limits.sort(Comparator.comparingInt(Limit::from));
    return reader.limits;
  }

  private void between() {
    Matcher found = BETWEEN.matcher(text);
    while (found.find() && limits.size() < MAX_LIMITS) {
      String unit = found.group(4).isEmpty() ? found.group(2) : found.group(4);
      add(false, found.group(1), unit, found.start(), found.end());
      add(true, found.group(3), unit, found.start(), found.end());
    }
  }

  private void worded(Pattern pattern, int most, int least, int number, int unit) {
    Matcher found = pattern.matcher(text);
    while (found.find() && limits.size() < MAX_LIMITS) {
      boolean taken =
          limits.stream().anyMatch(one -> one.from() < found.end() && found.start() < one.to());
      if (!taken && (found.group(most) != null || found.group(least) != null)) {
        add(
            found.group(most) != null,
            found.group(number),
            found.group(unit),
            found.start(),
            found.end());
      }
    }
  }

  private void add(boolean upper, String number, String unitName, int from, int to) {
    Unit unit = Unit.of(unitName);
    int segment = from;
    while (segment > 0 && from - segment < CONTEXT && !ends(segment - 1)) {
      segment--;
    }
    int end = to;
    while (end < text.length() && end - to < CONTEXT && !ends(end)) {
      end++;
    }
    String before = text.substring(segment, from);
    limits.add(
        new Limit(
            upper,
            required(before + text.substring(from, to)),
            new BigDecimal(number.replace('．', '.')).multiply(unit.factor()).stripTrailingZeros(),
            unit.measures(),
            Folded.bare(before + text.substring(to, end)),
            text.substring(from, to).strip(),
            from,
            to));
  }

  private boolean ends(int at) {
    return SEGMENT_ENDS.indexOf(text.charAt(at)) >= 0;
  }

  /** The last word of obligation before the figure counts. */
  private static boolean required(String words) {
    return words.lastIndexOf('宜') <= Math.max(words.lastIndexOf('应'), words.lastIndexOf('得'));
  }
}
