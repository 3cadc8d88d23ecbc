package org.biaolian.catalogue.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.biaolian.catalogue.Extent;
import org.biaolian.catalogue.Replacement;
import org.biaolian.catalogue.ReplacementList;
import org.biaolian.kernel.StandardNumber;
import org.jspecify.annotations.Nullable;

/**
 * The replacement column: numbers in free words, and what has no business there.
 *
 * @param sentence what the record says of the standards that it replaces; the extent is named where
 *     one of them is replaced in parts
 */
record ReplacementText(
    List<StandardNumber> replaces, List<StandardNumber> replacedBy, @Nullable String sentence) {

  private static final Pattern AUTHORITY = Pattern.compile("主管部门[:：].*");

  /** Notices, categories and lists of references tell nothing of replacement. */
  private static final Pattern OTHER_MATTER = Pattern.compile("(?:公告[:：]|标准类别[:：]|本规范引用).*");

  private static final Pattern REPLACED_BY = Pattern.compile("被(.+?)(?:代替|替代)");
  private static final Pattern REPLACES =
      Pattern.compile("代替|替代|[（(]\\s*(?:全部|部分)\\s*(?:[:：][^）)]*)?[）)]");

  static ReplacementText read(String cell, StandardNumber own, Remarks remarks) {
    String text = AUTHORITY.matcher(cell).replaceFirst("");
    if (!text.equals(cell)) {
      remarks.add(RowWarning.REPLACEMENT_HOLDS_AUTHORITY, cell);
    }
    List<StandardNumber> replacedBy = new ArrayList<>();
    Matcher passive = REPLACED_BY.matcher(OTHER_MATTER.matcher(text).replaceFirst(""));
    String rest =
        passive.replaceAll(
            match -> {
              replacedBy.addAll(StandardNumber.findIn(match.group(1)));
              return " ";
            });
    List<StandardNumber> replaces = new ArrayList<>();
    List<StandardNumber> found = StandardNumber.findIn(rest);
    if (REPLACES.matcher(rest).find()) {
      replaces.addAll(found);
    } else if (!found.isEmpty()) {
      remarks.add(RowWarning.REPLACEMENT_DIRECTION_BY_YEAR, cell);
      found.forEach(number -> (number.year() > own.year() ? replacedBy : replaces).add(number));
    }
    boolean read = !replaces.isEmpty() || !replacedBy.isEmpty();
    if (!read && !text.isBlank() && !text.equals("无") && !text.equals("/")) {
      remarks.add(RowWarning.REPLACEMENT_UNREAD, cell);
    }
    boolean older = replaces.remove(own);
    boolean newer = replacedBy.remove(own);
    if (older || newer) {
      remarks.add(RowWarning.REPLACEMENT_SELF, own.value());
    }
    return new ReplacementText(
        List.copyOf(replaces), List.copyOf(replacedBy), sentence(replaces, rest));
  }

  private static @Nullable String sentence(List<StandardNumber> replaces, String text) {
    if (replaces.isEmpty()) {
      return null;
    }
    Map<String, Replacement> said =
        ReplacementList.of(text).links().stream()
            .collect(Collectors.toMap(Replacement::number, Function.identity()));
    List<Replacement> links =
        replaces.stream()
            .map(
                number ->
                    said.getOrDefault(
                        number.value(), new Replacement(number.value(), Extent.WHOLE, null)))
            .distinct()
            .toList();
    return links.stream().allMatch(Replacement::whole)
        ? replaces.stream().map(StandardNumber::value).collect(Collectors.joining("、"))
        : ReplacementList.sentence(links);
  }
}
