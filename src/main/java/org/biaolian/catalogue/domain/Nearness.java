package org.biaolian.catalogue.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.biaolian.catalogue.NearReason;
import org.biaolian.catalogue.NearReason.Kind;
import org.biaolian.catalogue.Replacement;
import org.biaolian.catalogue.StandardDetails;

/** How near two standards are, and why: object first, then activity, then their branches. */
public final class Nearness {

  private static final double OBJECT = 0.6;
  private static final double ACTIVITY = 0.2;
  private static final double ICS = 0.12;
  private static final double CCS = 0.08;
  private static final double LIKE = 0.5;

  /** More than activity and branches reach together: without a like object nothing is near. */
  private static final double NEAR = 0.55;

  private static final double LINKED = 0.9;

  private final List<NearReason> reasons = new ArrayList<>();
  private final double score;
  private final boolean near;

  private Nearness(Standard viewed, Standard other) {
    boolean linked = linked(viewed, other);
    double sum = titles(viewed, other) + branches(viewed.details(), other.details());
    this.near = linked || sum >= NEAR;
    this.score = linked ? Math.max(LINKED, sum) : sum;
  }

  public static Nearness of(Standard viewed, Standard other) {
    return new Nearness(viewed, other);
  }

  /** Whether it is worth telling. */
  public boolean near() {
    return near;
  }

  public int percent() {
    return (int) Math.round(score * 100);
  }

  /** Why, the strongest first. */
  public List<NearReason> reasons() {
    return List.copyOf(reasons);
  }

  private boolean linked(Standard viewed, Standard other) {
    if (joint(viewed, other) || joint(other, viewed)) {
      because(Kind.JOINT, "");
    } else if (replaces(viewed, other)) {
      because(Kind.REPLACES, "");
    } else if (replaces(other, viewed)) {
      because(Kind.REPLACED_BY, "");
    }
    return !reasons.isEmpty();
  }

  private static boolean joint(Standard one, Standard other) {
    return one.details().particulars().jointNumbers().contains(other.number().value());
  }

  private static boolean replaces(Standard newer, Standard older) {
    String number = older.number().value();
    return newer.replaced().stream().map(Replacement::number).anyMatch(number::equals);
  }

  private double titles(Standard viewed, Standard candidate) {
    TitleParts one = TitleParts.of(viewed.title());
    TitleParts other = TitleParts.of(candidate.title());
    boolean activity = one.activity().equals(other.activity());
    if (one.plain().equals(other.plain())) {
      because(one.region().equals(other.region()) ? Kind.SAME_TITLE : Kind.SAME_BUT_REGION, "");
      return OBJECT + ACTIVITY;
    }
    if (viewed.sameMatter(candidate)) {
      because(Kind.SAME_MATTER, one.subject());
      return OBJECT + ACTIVITY;
    }
    double like = dice(pairs(one.object()), pairs(other.object()));
    if (one.object().equals(other.object())) {
      like = 1;
      because(Kind.SAME_OBJECT, one.object());
    } else if (like >= LIKE) {
      because(Kind.LIKE_OBJECT, shared(one.object(), other.object()));
    }
    if (activity && !one.activity().isEmpty()) {
      because(Kind.SAME_ACTIVITY, one.activity());
      return OBJECT * like + ACTIVITY;
    }
    return OBJECT * like;
  }

  private double branches(StandardDetails one, StandardDetails other) {
    String branch = "";
    for (String code : one.ics()) {
      for (String theirs : other.ics()) {
        String common = common(code, theirs);
        branch = common.length() > branch.length() ? common : branch;
      }
    }
    double sum = 0;
    if (!branch.isEmpty()) {
      because(Kind.SAME_ICS, branch);
      sum += ICS * (branch.chars().filter(sign -> sign == '.').count() + 1) / 3;
    }
    String ccs = one.ccs();
    String theirs = other.ccs();
    if (ccs != null && !ccs.isEmpty() && theirs != null && !theirs.isEmpty()) {
      if (ccs.equals(theirs)) {
        because(Kind.SAME_CCS, ccs);
        sum += CCS;
      } else if (ccs.charAt(0) == theirs.charAt(0)) {
        because(Kind.SAME_CCS, ccs.substring(0, 1));
        sum += CCS / 2;
      }
    }
    return sum;
  }

  /** The deepest branch that holds both codes: field, group or subgroup. */
  private static String common(String code, String other) {
    String branch = "";
    for (int dot = code.indexOf('.'); ; dot = code.indexOf('.', dot + 1)) {
      String upTo = dot < 0 ? code : code.substring(0, dot);
      if (!(other + ".").startsWith(upTo + ".")) {
        return branch;
      }
      branch = upTo;
      if (dot < 0) {
        return branch;
      }
    }
  }

  private void because(Kind kind, String detail) {
    reasons.add(new NearReason(kind, detail));
  }

  /** Pairs of neighbouring characters of a text, each once. */
  public static Set<String> pairs(String text) {
    Set<String> pairs = new HashSet<>();
    for (int i = 2; i <= text.length(); i++) {
      pairs.add(text.substring(i - 2, i));
    }
    return pairs;
  }

  private static double dice(Set<String> one, Set<String> other) {
    long both = one.stream().filter(other::contains).count();
    return both == 0 ? 0 : 2.0 * both / (one.size() + other.size());
  }

  /** The longest words that stand in both. */
  private static String shared(String one, String other) {
    String longest = "";
    for (int from = 0; from < one.length(); from++) {
      int to = from + longest.length() + 1;
      while (to <= one.length() && other.contains(one.substring(from, to))) {
        longest = one.substring(from, to);
        to++;
      }
    }
    return longest;
  }
}
