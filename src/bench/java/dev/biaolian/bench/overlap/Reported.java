package dev.biaolian.bench.overlap;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.biaolian.catalogue.OverlapGroup;
import org.biaolian.catalogue.OverlapQuestion;
import org.biaolian.catalogue.Overlaps;
import org.biaolian.catalogue.StandardRow;

/** All groups that the portal lists, in its order. */
public record Reported(List<List<StandardRow>> groups) {

  private static final int PAGE = 50;
  private static final int PROVINCE_DIGITS = 2;

  /** Two records of different regions that are said to be about the same. */
  public record Pair(StandardRow one, StandardRow other) {}

  /** Pages through the whole list. */
  public static Reported of(Overlaps overlaps) {
    OverlapQuestion question = new OverlapQuestion(false, false);
    List<List<StandardRow>> all = new ArrayList<>();
    List<OverlapGroup> page = overlaps.groups(question, 0, PAGE).groups();
    while (!page.isEmpty()) {
      page.forEach(group -> all.add(group.members().stream().map(one -> one.row()).toList()));
      page = overlaps.groups(question, all.size(), PAGE).groups();
    }
    return new Reported(all);
  }

  /** The first pairs, group by group. */
  public List<Pair> pairs(int most) {
    List<Pair> pairs = new ArrayList<>();
    for (List<StandardRow> group : groups) {
      for (StandardRow one : group) {
        for (StandardRow other : group) {
          boolean across = !Objects.equals(one.regionDigits(), other.regionDigits());
          if (across && one.number().compareTo(other.number()) < 0 && pairs.size() < most) {
            pairs.add(new Pair(one, other));
          }
        }
      }
    }
    return pairs;
  }

  /** Whether one group holds this title of all these provinces. */
  public boolean holds(String title, Set<String> provinces) {
    return groups.stream()
        .anyMatch(
            group ->
                group.stream()
                    .filter(row -> row.titleZh().strip().equals(title))
                    .map(Reported::province)
                    .collect(Collectors.toSet())
                    .containsAll(provinces));
  }

  private static String province(StandardRow row) {
    return String.valueOf(row.regionDigits()).substring(0, PROVINCE_DIGITS);
  }
}
