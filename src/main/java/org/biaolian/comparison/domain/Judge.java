package org.biaolian.comparison.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.biaolian.comparison.Finding;
import org.biaolian.comparison.Verdict;
import org.biaolian.document.Clause;

/**
 * What the rules make of a clause that both texts have. They speak of stricter or looser only where
 * limits and words of obligation explain every change; everything else is for a person to judge.
 */
final class Judge {

  /** What the context of a limit has in common with that of its counterpart. */
  private static final double ALIKE = 0.5;

  private static final Map<String, Integer> OBLIGATION =
      Map.of("可", 1, "宜", 2, "应", 3, "须", 3, "必须", 3, "应当", 3);

  private final List<Finding> findings = new ArrayList<>();
  private final List<int[]> explained = new ArrayList<>();

  private Judge() {}

  record Judgement(Verdict verdict, List<Finding> findings) {}

  static Judgement judge(Clause left, Clause right) {
    String before = left.text();
    String after = right.text();
    if (Folded.of(before).equals(Folded.of(after))) {
      boolean heading = Folded.of(left.heading()).equals(Folded.of(right.heading()));
      return new Judgement(heading ? Verdict.IDENTICAL : Verdict.EDITORIAL, List.of());
    }
    if (Folded.bare(before).equals(Folded.bare(after)) && sameSigns(before, after)) {
      return new Judgement(Verdict.EDITORIAL, List.of());
    }
    return new Judge().changed(before, after);
  }

  /** Signs of limits and of numbers are no mere punctuation. */
  private static boolean sameSigns(String before, String after) {
    return signs(before).equals(signs(after));
  }

  private static String signs(String text) {
    return Folded.of(text).replaceAll("[^≤≥≦≧<>~+±×÷=%‰/.\\-|]", "");
  }

  private Judgement changed(String before, String after) {
    limits(LimitReader.read(before), LimitReader.read(after));
    boolean all = true;
    for (WordDiff.Run run : WordDiff.runs(before, after)) {
      all &= !run.changed() || explains(run) || obligation(run, before, after);
    }
    return new Judgement(
        all ? direction() : Verdict.DIFFERENT, findings.stream().distinct().toList());
  }

  private Verdict direction() {
    Set<Finding.Kind> kinds = new HashSet<>();
    findings.forEach(finding -> kinds.add(finding.kind()));
    boolean stricter = kinds.contains(Finding.Kind.STRICTER);
    boolean looser = kinds.contains(Finding.Kind.LOOSER);
    if (kinds.contains(Finding.Kind.ADDED) || kinds.contains(Finding.Kind.DROPPED)) {
      return Verdict.DIFFERENT;
    }
    if (stricter == looser) {
      return stricter || !kinds.contains(Finding.Kind.REWORDED)
          ? Verdict.DIFFERENT
          : Verdict.EDITORIAL;
    }
    return stricter ? Verdict.STRICTER : Verdict.LOOSER;
  }

  private void limits(List<Limit> before, List<Limit> after) {
    Set<Limit> open = new HashSet<>(after);
    List<Limit> dropped = new ArrayList<>();
    Map<Limit, Map<Integer, Integer>> contexts = new HashMap<>();
    for (Limit limit : before) {
      after.stream()
          .filter(open::contains)
          .filter(limit::comparable)
          .filter(other -> likeness(limit, other, contexts) >= ALIKE)
          .max(Comparator.comparingDouble(other -> likeness(limit, other, contexts)))
          .ifPresentOrElse(
              other -> {
                open.remove(other);
                pair(limit, other);
              },
              () -> dropped.add(limit));
    }
    dropped.forEach(limit -> findings.add(new Finding(Finding.Kind.DROPPED, limit.words(), "")));
    after.stream()
        .filter(open::contains)
        .forEach(limit -> findings.add(new Finding(Finding.Kind.ADDED, "", limit.words())));
  }

  private static double likeness(
      Limit one, Limit other, Map<Limit, Map<Integer, Integer>> contexts) {
    return one.context().equals(other.context())
        ? 1
        : Folded.likeness(
            contexts.computeIfAbsent(one, limit -> Folded.pairs(limit.context())),
            contexts.computeIfAbsent(other, limit -> Folded.pairs(limit.context())));
  }

  private void pair(Limit before, Limit after) {
    int byValue =
        after.upper()
            ? before.value().compareTo(after.value())
            : after.value().compareTo(before.value());
    int byForce = Boolean.compare(after.required(), before.required());
    if (byValue == 0
        && byForce == 0
        && Folded.of(before.words()).equals(Folded.of(after.words()))) {
      return;
    }
    if ((byValue > 0 && byForce < 0) || (byValue < 0 && byForce > 0)) {
      return;
    }
    int way = byValue == 0 ? byForce : byValue;
    Finding.Kind kind =
        way > 0 ? Finding.Kind.STRICTER : way < 0 ? Finding.Kind.LOOSER : Finding.Kind.REWORDED;
    findings.add(new Finding(kind, before.words(), after.words()));
    explained.add(new int[] {before.from(), before.to(), after.from(), after.to()});
  }

  private boolean explains(WordDiff.Run run) {
    return explained.stream()
        .anyMatch(
            span ->
                within(run.leftFrom(), run.leftTo(), span[0], span[1])
                    && within(run.rightFrom(), run.rightTo(), span[2], span[3]));
  }

  private static boolean within(int from, int to, int spanFrom, int spanTo) {
    return from >= spanFrom && to <= spanTo + 1;
  }

  private boolean obligation(WordDiff.Run run, String before, String after) {
    String gone = before.substring(run.leftFrom(), run.leftTo()).strip();
    String come = after.substring(run.rightFrom(), run.rightTo()).strip();
    Integer was = OBLIGATION.get(gone);
    Integer is = OBLIGATION.get(come);
    if (was == null || is == null) {
      return false;
    }
    int way = Integer.compare(is, was);
    findings.add(
        new Finding(
            way > 0 ? Finding.Kind.STRICTER : way < 0 ? Finding.Kind.LOOSER : Finding.Kind.REWORDED,
            around(before, run.leftFrom(), run.leftTo()),
            around(after, run.rightFrom(), run.rightTo())));
    return true;
  }

  /** A single letter says nothing without its neighbours. */
  private static String around(String text, int from, int to) {
    int start = Math.max(0, from - 4);
    int end = Math.min(text.length(), to + 6);
    return "…" + text.substring(start, end).replace('\n', ' ').strip() + "…";
  }
}
