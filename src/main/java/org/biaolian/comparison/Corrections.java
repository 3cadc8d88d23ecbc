package org.biaolian.comparison;

import java.io.Serializable;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * In what a person differs from the rules.
 *
 * @param verdicts other verdicts, by the key of the pair
 * @param byHand keys of the rows that the rules do not have: clauses that the person put together,
 *     and clauses that stand alone since the person took them apart
 */
public record Corrections(Map<String, Verdict> verdicts, Set<String> byHand)
    implements Serializable {

  public static final Corrections NONE = new Corrections(Map.of(), Set.of());

  public Corrections {
    verdicts = Map.copyOf(verdicts);
    byHand = Set.copyOf(byHand);
  }

  /** As one line, the same for the same corrections. */
  public String text() {
    return Stream.concat(
            new TreeSet<>(byHand).stream(),
            new TreeMap<>(verdicts)
                .entrySet().stream().map(one -> one.getKey() + "=" + one.getValue()))
        .collect(Collectors.joining(";"));
  }

  /** Reads what {@link #text} wrote. */
  public static Corrections of(String text) {
    Map<String, Verdict> verdicts = new TreeMap<>();
    Set<String> byHand = new TreeSet<>();
    for (String one : text.split(";", -1)) {
      int sign = one.indexOf('=');
      if (sign > 0) {
        verdicts.put(one.substring(0, sign), Verdict.valueOf(one.substring(sign + 1)));
      } else if (!one.isEmpty()) {
        byHand.add(one);
      }
    }
    return new Corrections(verdicts, byHand);
  }
}
