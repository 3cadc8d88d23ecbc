package org.biaolian.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.biaolian.kernel.StandardNumber;
import org.jspecify.annotations.Nullable;

/**
 * The sentence in which a standard names what it replaces, such as {@code DB14/T 12-2015（全部）、DB14/T
 * 13-2016（部分：第 4 章）}. Without a word on the extent the whole is meant.
 *
 * @param links each number once, in the order of the sentence
 * @param unread parts of the sentence in which no number could be read
 * @param twice numbers that are named more than once
 */
public record ReplacementList(List<Replacement> links, List<String> unread, List<String> twice) {

  private static final String BETWEEN = "、";
  private static final Pattern SEPARATOR = Pattern.compile("[、;；,，\\n]");
  private static final Pattern OPENING = Pattern.compile("[（(]");
  private static final Pattern CLOSING = Pattern.compile("[）)]");
  private static final Pattern EXTENT =
      Pattern.compile("[（(]\\s*(全部|部分)(?:代替|替代)?\\s*(?:[:：]\\s*(.*?))?\\s*[）)]\\s*$");
  private static final Pattern VERB = Pattern.compile("(部分|全部)?(?:代替|替代)");

  public ReplacementList {
    links = List.copyOf(links);
    unread = List.copyOf(unread);
    twice = List.copyOf(twice);
  }

  /** Reads a sentence; nothing in it is lost, what cannot be read is named. */
  public static ReplacementList of(@Nullable String sentence) {
    Map<String, Replacement> links = new LinkedHashMap<>();
    List<String> unread = new ArrayList<>();
    List<String> twice = new ArrayList<>();
    boolean partly = false;
    for (String segment : segments(sentence == null ? "" : sentence)) {
      Matcher verb = VERB.matcher(segment);
      if (verb.find() && !EXTENT.matcher(segment).find()) {
        partly = "部分".equals(verb.group(1));
      }
      Matcher extent = EXTENT.matcher(segment);
      boolean said = extent.find();
      boolean parts = said ? "部分".equals(extent.group(1)) : partly;
      List<StandardNumber> numbers =
          StandardNumber.findIn(said ? segment.substring(0, extent.start()) : segment);
      if (numbers.isEmpty()) {
        unread.add(segment);
      }
      for (StandardNumber number : numbers) {
        String which = said && parts ? extent.group(2) : null;
        Replacement link =
            new Replacement(
                number.value(),
                parts ? Extent.PARTS : Extent.WHOLE,
                which == null || which.isBlank() ? null : which.strip());
        if (links.putIfAbsent(number.value(), link) != null) {
          twice.add(number.value());
        }
      }
    }
    return new ReplacementList(List.copyOf(links.values()), unread, twice);
  }

  /** The sentence that says the same; empty for nothing. */
  public static String sentence(List<Replacement> links) {
    return links.stream().map(ReplacementList::words).collect(Collectors.joining(BETWEEN));
  }

  private static String words(Replacement link) {
    if (link.whole()) {
      return link.number() + "（全部）";
    }
    return link.number() + (link.parts() == null ? "（部分）" : "（部分：" + link.parts() + "）");
  }

  /** Cuts at separators, but not inside brackets. */
  private static List<String> segments(String sentence) {
    List<String> segments = new ArrayList<>();
    StringBuilder segment = new StringBuilder();
    int depth = 0;
    for (String sign : sentence.split("", -1)) {
      if (OPENING.matcher(sign).matches()) {
        depth++;
      } else if (CLOSING.matcher(sign).matches()) {
        depth = Math.max(0, depth - 1);
      }
      if (depth == 0 && SEPARATOR.matcher(sign).matches()) {
        segments.add(segment.toString());
        segment.setLength(0);
      } else {
        segment.append(sign);
      }
    }
    segments.add(segment.toString());
    return segments.stream().map(String::strip).filter(text -> !text.isEmpty()).toList();
  }
}
