package org.biaolian.comparison;

import java.io.Serializable;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.biaolian.catalogue.Conformity;

/** How many clauses are what, and which degree of conformity that suggests. */
public record Tally(Map<Verdict, Integer> counts) implements Serializable {

  public Tally {
    counts = Map.copyOf(counts);
  }

  public static Tally of(Collection<Verdict> verdicts) {
    Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
    verdicts.forEach(verdict -> counts.merge(verdict, 1, Integer::sum));
    return new Tally(counts);
  }

  public int count(Verdict verdict) {
    return counts.getOrDefault(verdict, 0);
  }

  /**
   * What the second text would be if it had adopted the first. IDT: the same, but for editorial
   * matters. MOD: changed, and most of the first is there. NEQ: less than half of it is there. GB/T
   * 1.2 asks besides that the changes of a MOD are told and explained, which no count can see.
   */
  public Conformity degree() {
    int kept = 0;
    for (Verdict verdict : Verdict.values()) {
      kept += verdict.ofBoth() ? count(verdict) : 0;
    }
    int same = count(Verdict.IDENTICAL) + count(Verdict.EDITORIAL);
    if (kept == 0 || kept < count(Verdict.ABSENT)) {
      return Conformity.NEQ;
    }
    return same == kept && count(Verdict.NEW) == 0 && count(Verdict.ABSENT) == 0
        ? Conformity.IDT
        : Conformity.MOD;
  }
}
